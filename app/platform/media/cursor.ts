import type { Bytes } from './media-types.ts'

/** So many bytes from here, all of them. Throws when the file ends before. */
export async function viewAt(file: Bytes, at: number, length: number): Promise<DataView> {
  const bytes = at >= 0 && at + length <= file.size ? await file.read(at, length) : new Uint8Array()
  if (bytes.length !== length) throw new Error('the file ends too early')
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

export function asciiAt(view: DataView, at: number, length: number): string {
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length))
}

export const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** A file of thousands of parts is no film of a question. Throws when it has more. */
export function countTo(most: number): () => void {
  let seen = 0
  return () => {
    if (++seen > most) throw new Error('too many parts')
  }
}
