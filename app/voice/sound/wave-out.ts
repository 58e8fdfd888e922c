export const waveHeadBytes = 44

/** A WAV of one channel and 16 bits: every browser plays it, every program reads it. */
export function waveOf(samples: Float32Array, rate: number): Buffer {
  const wave = Buffer.alloc(waveHeadBytes + samples.length * 2)
  wave.write('RIFF', 0, 'latin1')
  wave.writeUInt32LE(wave.length - 8, 4)
  wave.write('WAVEfmt ', 8, 'latin1')
  wave.writeUInt32LE(16, 16)
  wave.writeUInt16LE(1, 20)
  wave.writeUInt16LE(1, 22)
  wave.writeUInt32LE(rate, 24)
  wave.writeUInt32LE(rate * 2, 28)
  wave.writeUInt16LE(2, 32)
  wave.writeUInt16LE(16, 34)
  wave.write('data', 36, 'latin1')
  wave.writeUInt32LE(samples.length * 2, 40)
  for (let i = 0; i < samples.length; i++) {
    const value = Math.max(-1, Math.min(1, samples[i] ?? 0))
    wave.writeInt16LE(Math.round(value * 32767), waveHeadBytes + i * 2)
  }
  return wave
}
