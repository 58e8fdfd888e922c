import { spawn } from 'node:child_process'
import { type DecodeProblem, SAMPLE_RATE } from './decoding.ts'

type Limits = { lengthMsMax: number; timeMsMax: number }

/** Bare packets in, samples out, both through pipes. The format is named, so that ffmpeg guesses at nothing. */
export function decodeForeign(
  ffmpeg: string,
  codec: 'aac' | 'mp3',
  packets: readonly Uint8Array[],
  limits: Limits,
): Promise<{ samples: Float32Array } | { problem: DecodeProblem }> {
  const args = [
    '-v',
    'error',
    '-f',
    codec,
    '-i',
    'pipe:0',
    '-ar',
    `${SAMPLE_RATE}`,
    '-ac',
    '1',
    '-f',
    'f32le',
    '-',
  ]
  const bytesMax = (limits.lengthMsMax / 1000) * SAMPLE_RATE * 4
  return new Promise((resolve) => {
    const child = spawn(ffmpeg, ['-nostdin', '-threads', '1', ...args], { stdio: ['pipe', 'pipe', 'ignore'] })
    const out: Buffer[] = []
    let bytes = 0
    const timer = setTimeout(() => give({ problem: { code: 'sound.too-costly' } }), limits.timeMsMax)
    function give(answer: { samples: Float32Array } | { problem: DecodeProblem }) {
      clearTimeout(timer)
      child.kill('SIGKILL')
      resolve(answer)
    }
    child.on('error', () => give({ problem: { code: 'sound.needs-program', codec } }))
    child.stdout.on('data', (piece: Buffer) => {
      bytes += piece.length
      out.push(piece)
      if (bytes > bytesMax) give({ problem: { code: 'sound.too-long' } })
    })
    // Damaged packets make it complain; what it understood counts.
    child.on('close', () =>
      give(bytes >= 4 ? { samples: samplesIn(Buffer.concat(out)) } : { problem: { code: 'sound.unknown' } }),
    )
    child.stdin.on('error', () => undefined)
    for (const packet of packets) child.stdin.write(packet)
    child.stdin.end()
  })
}

function samplesIn(bytes: Buffer): Float32Array {
  const samples = new Float32Array(Math.floor(bytes.length / 4))
  for (let i = 0; i < samples.length; i++) samples[i] = bytes.readFloatLE(i * 4)
  return samples
}
