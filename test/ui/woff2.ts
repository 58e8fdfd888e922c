import { brotliDecompressSync } from 'node:zlib'

const knownTags =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'.split(
    ' ',
  )

/** The letters that a WOFF2 file really draws, as its own table of them says. */
export function lettersOf(file: Buffer): Set<number> {
  const cmap = tableOf(file, 'cmap')
  const letters = new Set<number>()
  for (let at = 0; at < cmap.readUInt16BE(2); at += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + at * 8 + 4))
    const format = table.readUInt16BE(0)
    if (format === 4) for (const code of rangesOf4(table)) letters.add(code)
    if (format === 12) for (const code of rangesOf12(table)) letters.add(code)
  }
  return letters
}

function tableOf(file: Buffer, wanted: string): Buffer {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not a WOFF2 file')
  let at = 48
  const lengthAt = () => {
    let value = 0
    for (;;) {
      const byte = file.readUInt8(at++)
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  const tables: { tag: string; length: number }[] = []
  for (let table = 0; table < file.readUInt16BE(12); table += 1) {
    const flags = file.readUInt8(at++)
    const known = flags & 63
    const tag = known === 63 ? file.toString('latin1', at, at + 4) : (knownTags[known] ?? '')
    if (known === 63) at += 4
    const plain = lengthAt()
    const changed = (tag === 'glyf' || tag === 'loca') !== flags >> 6 > 0
    tables.push({ tag, length: changed ? lengthAt() : plain })
  }
  const data = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)))
  let start = 0
  for (const { tag, length } of tables) {
    if (tag === wanted) return data.subarray(start, start + length)
    start += length
  }
  throw new Error(`no ${wanted}`)
}

function* rangesOf4(table: Buffer): Generator<number> {
  const segments = table.readUInt16BE(6) / 2
  for (let segment = 0; segment < segments; segment += 1) {
    const last = table.readUInt16BE(14 + segment * 2)
    const first = table.readUInt16BE(16 + segments * 2 + segment * 2)
    for (let code = first; code <= last && code < 0xffff; code += 1) yield code
  }
}

function* rangesOf12(table: Buffer): Generator<number> {
  for (let group = 0; group < table.readUInt32BE(12); group += 1)
    for (
      let code = table.readUInt32BE(16 + group * 12);
      code <= table.readUInt32BE(20 + group * 12);
      code += 1
    )
      yield code
}
