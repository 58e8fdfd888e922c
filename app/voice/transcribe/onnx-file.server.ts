import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const GIT_LFS = 'version https://git-lfs'
/** Of the format: the version of the file, and the network itself. */
const VERSION = 1
const GRAPH = 7
const NUMBER = 0
const EIGHT_BYTES = 1
const COUNTED = 2
const FOUR_BYTES = 5
/** A number and the length after it, both at their longest. */
const HEAD_BYTES_MAX = 20

/**
 * Why this cannot be a model; undefined: it may be one. Its outermost parts are walked through and nothing more is read:
 * what was cut off on its way here, or is something else, shows at once.
 */
export function whyNoModel(path: string): string | undefined {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is missing' : 'cannot be read'
  }
  try {
    const { size } = fstatSync(file)
    const read = (at: number, bytes: number) => {
      const into = Buffer.alloc(bytes)
      return into.subarray(0, readSync(file, into, 0, bytes, at))
    }
    if (size === 0) return 'is empty'
    if (read(0, GIT_LFS.length).toString('latin1') === GIT_LFS)
      return 'only stands for the model, as Git LFS leaves it: fetch the file itself'
    const seen = new Set<number>()
    for (let at = 0; at < size; ) {
      const part = partAt(read(at, HEAD_BYTES_MAX))
      if (!part) return seen.has(VERSION) ? 'is broken' : 'is no ONNX file'
      at += part.bytes
      if (at > size) return seen.has(VERSION) ? 'is cut short' : 'is no ONNX file'
      seen.add(part.field)
    }
    return seen.has(VERSION) && seen.has(GRAPH) ? undefined : 'is no ONNX file'
  } catch {
    return 'cannot be read'
  } finally {
    closeSync(file)
  }
}

/** The field that begins here, and how many bytes it takes with its head. */
function partAt(head: Buffer): { field: number; bytes: number } | undefined {
  const tag = numberAt(head, 0)
  if (!tag || tag.value < 8) return undefined
  const after = numberAt(head, tag.bytes)
  const lengths: Record<number, number | undefined> = {
    [NUMBER]: after?.bytes,
    [EIGHT_BYTES]: 8,
    [COUNTED]: after && after.bytes + after.value,
    [FOUR_BYTES]: 4,
  }
  const length = lengths[tag.value % 8]
  return length === undefined ? undefined : { field: Math.floor(tag.value / 8), bytes: tag.bytes + length }
}

function numberAt(bytes: Buffer, from: number): { value: number; bytes: number } | undefined {
  let value = 0
  for (let at = 0; at < 10; at++) {
    const byte = bytes[from + at]
    if (byte === undefined) return undefined
    value += (byte & 0x7f) * 2 ** (7 * at)
    if (byte < 0x80) return { value, bytes: at + 1 }
  }
  return undefined
}
