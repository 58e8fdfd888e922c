type Read = (view: DataView, at: number) => number

const readers: Record<string, { bytes: number; read: Read }> = {
  'pcm-u8': { bytes: 1, read: (view, at) => (view.getUint8(at) - 128) / 128 },
  'pcm-s8': { bytes: 1, read: (view, at) => view.getInt8(at) / 128 },
  'pcm-s16': { bytes: 2, read: (view, at) => view.getInt16(at, true) / 32768 },
  'pcm-s16be': { bytes: 2, read: (view, at) => view.getInt16(at) / 32768 },
  'pcm-s24': {
    bytes: 3,
    read: (view, at) => (view.getUint16(at, true) + view.getInt8(at + 2) * 65536) / 8388608,
  },
  'pcm-s32': { bytes: 4, read: (view, at) => view.getInt32(at, true) / 2147483648 },
  'pcm-f32': { bytes: 4, read: (view, at) => view.getFloat32(at, true) },
}

/** Plain samples, as a WAV or a browser's `audio/webm;codecs=pcm` holds them. */
export function pcmReader(codec: string) {
  const known = readers[codec]
  if (!known) return undefined
  return (packet: Uint8Array, channels: number): Float32Array[] => {
    const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength)
    const count = Math.floor(packet.byteLength / known.bytes / channels)
    return Array.from({ length: channels }, (_, channel) => {
      const samples = new Float32Array(count)
      for (let i = 0; i < count; i++) {
        const value = known.read(view, (i * channels + channel) * known.bytes)
        samples[i] = Number.isFinite(value) ? value : 0
      }
      return samples
    })
  }
}
