const HEADER_BYTES = 7

/** AAC as a stream that needs no container: each packet behind a header that says how to read it. */
export function adtsFrame(packet: Uint8Array, config: Uint8Array): Uint8Array {
  const objectType = (config[0] ?? 0) >> 3
  const rateIndex = (((config[0] ?? 0) & 7) << 1) | ((config[1] ?? 0) >> 7)
  const channels = ((config[1] ?? 0) >> 3) & 15
  // The header has two bits for the kind: what it cannot say (extensions on top) is plain AAC-LC underneath.
  const kind = objectType >= 1 && objectType <= 4 ? objectType - 1 : 1
  const length = packet.length + HEADER_BYTES
  const frame = new Uint8Array(length)
  frame[0] = 0xff
  frame[1] = 0xf1
  frame[2] = (kind << 6) | (rateIndex << 2) | (channels >> 2)
  frame[3] = ((channels & 3) << 6) | (length >> 11)
  frame[4] = (length >> 3) & 0xff
  frame[5] = ((length & 7) << 5) | 0x1f
  frame[6] = 0xfc
  frame.set(packet, HEADER_BYTES)
  return frame
}
