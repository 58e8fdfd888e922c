/**
 * One frame of FLAC (RFC 9639) to samples. Written here because what packages there are carry an LGPL parser, and a
 * frame is two pages of arithmetic. Throws on anything that is not a frame: the caller keeps what came before.
 */
export type FlacFrame = { channels: Float32Array[]; rate: number }

const rates = [0, 88200, 176400, 192000, 8000, 16000, 22050, 24000, 32000, 44100, 48000, 96000]
const depths = [0, 8, 12, 0, 16, 20, 24, 32]
const fixed = [[], [1], [2, -1], [3, -3, 1], [4, -6, 4, -1]]

export function decodeFlacFrame(bytes: Uint8Array, stream: { rate: number; depth: number }): FlacFrame {
  const bits = bitReader(bytes)
  if (bits.take(14) !== 0x3ffe) throw new Error('no FLAC frame')
  bits.take(2)
  const sizeCode = bits.take(4)
  const rateCode = bits.take(4)
  const layout = bits.take(4)
  const depth = depths[bits.take(3)] || stream.depth
  bits.take(1)
  skipNumber(bits)
  const size = blockSize(bits, sizeCode)
  const rate = frameRate(bits, rateCode) || stream.rate
  bits.take(8)
  const count = layout < 8 ? layout + 1 : 2
  if (layout > 10) throw new Error('a layout of channels that FLAC does not have')
  const channels = Array.from({ length: count }, (_, channel) => {
    const isSide =
      (layout === 8 && channel === 1) || (layout === 9 && channel === 0) || (layout === 10 && channel === 1)
    return subframe(bits, size, depth + (isSide ? 1 : 0))
  })
  unmix(channels, layout)
  const full = 2 ** (depth - 1)
  return { rate, channels: channels.map((channel) => Float32Array.from(channel, (value) => value / full)) }
}

type Bits = ReturnType<typeof bitReader>

function bitReader(bytes: Uint8Array) {
  let at = 0
  const end = bytes.length * 8
  const take = (count: number): number => {
    if (at + count > end) throw new Error('the frame ends too early')
    let value = 0
    for (let left = count; left > 0; ) {
      const room = 8 - (at & 7)
      const some = Math.min(room, left)
      const part = ((bytes[at >> 3] ?? 0) >> (room - some)) & ((1 << some) - 1)
      value = value * 2 ** some + part
      at += some
      left -= some
    }
    return value
  }
  const signed = (count: number): number => {
    const value = take(count)
    return value >= 2 ** (count - 1) ? value - 2 ** count : value
  }
  const unary = (): number => {
    let zeros = 0
    while (take(1) === 0) zeros++
    return zeros
  }
  return { take, signed, unary }
}

function skipNumber(bits: Bits): void {
  let first = bits.take(8)
  let more = 0
  while (first & 0x80) {
    first = (first << 1) & 0xff
    more++
  }
  for (let i = 1; i < more; i++) bits.take(8)
}

function blockSize(bits: Bits, code: number): number {
  if (code === 1) return 192
  if (code >= 2 && code <= 5) return 576 << (code - 2)
  if (code === 6) return bits.take(8) + 1
  if (code === 7) return bits.take(16) + 1
  if (code >= 8) return 256 << (code - 8)
  throw new Error('no size of block')
}

function frameRate(bits: Bits, code: number): number {
  if (code === 12) return bits.take(8) * 1000
  if (code === 13) return bits.take(16)
  if (code === 14) return bits.take(16) * 10
  return rates[code] ?? 0
}

function subframe(bits: Bits, size: number, depth: number): Float64Array {
  if (bits.take(1) !== 0) throw new Error('no subframe')
  const type = bits.take(6)
  const wasted = bits.take(1) === 1 ? bits.unary() + 1 : 0
  const samples = predicted(bits, type, size, depth - wasted)
  if (wasted > 0) for (let i = 0; i < size; i++) samples[i] = (samples[i] ?? 0) * 2 ** wasted
  return samples
}

function predicted(bits: Bits, type: number, size: number, depth: number): Float64Array {
  const samples = new Float64Array(size)
  if (type === 0) return samples.fill(bits.signed(depth))
  if (type === 1) {
    for (let i = 0; i < size; i++) samples[i] = bits.signed(depth)
    return samples
  }
  const isFixed = type >= 8 && type <= 12
  if (!isFixed && type < 32) throw new Error('a reserved kind of subframe')
  const order = isFixed ? type - 8 : type - 31
  if (order > size) throw new Error('more to begin with than there is')
  for (let i = 0; i < order; i++) samples[i] = bits.signed(depth)
  const precision = isFixed ? 0 : bits.take(4) + 1
  const shift = isFixed ? 0 : bits.signed(5)
  const weights = isFixed ? (fixed[order] ?? []) : Array.from({ length: order }, () => bits.signed(precision))
  residual(bits, samples, order)
  for (let i = order; i < size; i++) {
    let sum = 0
    for (let k = 0; k < order; k++) sum += (weights[k] ?? 0) * (samples[i - 1 - k] ?? 0)
    samples[i] = (samples[i] ?? 0) + Math.floor(sum / 2 ** shift)
  }
  return samples
}

function residual(bits: Bits, samples: Float64Array, order: number): void {
  const width = bits.take(2) === 0 ? 4 : 5
  const partitions = 2 ** bits.take(4)
  const each = samples.length / partitions
  let at = order
  for (let partition = 0; partition < partitions; partition++) {
    const parameter = bits.take(width)
    const raw = parameter === 2 ** width - 1 ? bits.take(5) : -1
    const end = Math.floor(each * (partition + 1))
    for (; at < end; at++) samples[at] = raw >= 0 ? (raw === 0 ? 0 : bits.signed(raw)) : rice(bits, parameter)
  }
}

function rice(bits: Bits, parameter: number): number {
  const value = bits.unary() * 2 ** parameter + bits.take(parameter)
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2
}

/** Two channels are often told as one and the difference. */
function unmix([one, two]: Float64Array[], layout: number): void {
  if (layout < 8 || !one || !two) return
  for (let i = 0; i < one.length; i++) {
    const a = one[i] ?? 0
    const b = two[i] ?? 0
    if (layout === 8) two[i] = a - b
    if (layout === 9) one[i] = a + b
    if (layout === 10) {
      const sum = a * 2 + (Math.abs(b) % 2)
      one[i] = (sum + b) / 2
      two[i] = (sum - b) / 2
    }
  }
}
