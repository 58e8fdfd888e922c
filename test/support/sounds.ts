/** Sounds made on the spot, in each container that a browser or phone gives. Nobody speaks in them. */
import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  WebMOutputFormat,
} from 'mediabunny'

/** A tone, 16 bits, one channel. */
export function waveSound(ms: number, hertz = 16_000): Buffer {
  const samples = Math.round((ms / 1000) * hertz)
  const bytes = Buffer.alloc(44 + samples * 2)
  bytes.write('RIFF', 0).toString()
  bytes.writeUInt32LE(36 + samples * 2, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(hertz, 24)
  bytes.writeUInt32LE(hertz * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(samples * 2, 40)
  for (let at = 0; at < samples; at++)
    bytes.writeInt16LE(Math.round(Math.sin((at / hertz) * 2 * Math.PI * 440) * 9000), 44 + at * 2)
  return bytes
}

/** Packets of 20 ms, as Opus makes them, without the work of an encoder: the packet of silence. */
export async function opusSound(
  container: 'webm' | 'ogg' | 'mp4',
  ms: number,
  { tracks = 1, picture = false }: { tracks?: number; picture?: boolean } = {},
): Promise<Buffer> {
  const formats = { webm: WebMOutputFormat, ogg: OggOutputFormat, mp4: Mp4OutputFormat }
  const target = new BufferTarget()
  const output = new Output({ format: new formats[container](), target })
  const sources = Array.from({ length: tracks }, () => new EncodedAudioPacketSource('opus'))
  for (const source of sources) output.addAudioTrack(source)
  const film = new EncodedVideoPacketSource('vp8')
  if (picture) output.addVideoTrack(film)
  await output.start()
  if (picture)
    await film.add(new EncodedPacket(new Uint8Array(60), 'key', 0, 0.1), {
      decoderConfig: { codec: 'vp8', codedWidth: 16, codedHeight: 16 },
    })
  const description = Buffer.from('4f707573486561640101380180bb0000000000', 'hex')
  for (let at = 0; at < ms; at += 20) {
    const packet = new EncodedPacket(new Uint8Array([0xf8, 0xff, 0xfe]), 'key', at / 1000, 0.02)
    const decoderConfig = { codec: 'opus', numberOfChannels: 1, sampleRate: 48_000, description }
    for (const source of sources) await source.add(packet, { decoderConfig })
  }
  await output.finalize()
  if (!target.buffer) throw new Error('no sound was made')
  return Buffer.from(target.buffer)
}
