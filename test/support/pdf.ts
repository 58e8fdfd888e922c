/** What a PDF says of itself, read from its bytes: enough to tell whether a reader for blind people can use it. */
export type PdfFacts = {
  marked: boolean
  structured: boolean
  outlined: boolean
  showsTitle: boolean
  languages: string[]
  title: string
  pages: number
}

export function pdfFacts(pdf: Buffer): PdfFacts {
  const text = pdf.toString('latin1')
  return {
    marked: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(text),
    structured: /\/StructTreeRoot \d+ 0 R/.test(text) && /\/Type \/StructElem/.test(text),
    outlined: /\/Outlines \d+ 0 R/.test(text),
    showsTitle: /\/DisplayDocTitle true/.test(text),
    languages: [...new Set([...text.matchAll(/\/Lang \(([^)]*)\)/g)].map(([, language = '']) => language))],
    title: titleOf(text),
    pages: text.match(/\/Type \/Page\b/g)?.length ?? 0,
  }
}

/** Letters or, for what is not Latin, UTF-16 in hexadecimal. */
function titleOf(text: string): string {
  // The outline has titles too: the document's own stands beside who made it.
  const hex = /\/Title <FEFF([0-9A-F]*)>\s*\/Creator/i.exec(text)?.[1]
  if (hex) return Buffer.from(hex, 'hex').swap16().toString('utf16le')
  const plain = /\/Title \(((?:[^()\\]|\\.)*)\)\s*\/Creator/.exec(text)?.[1]
  return plain?.replace(/\\(.)/g, '$1') ?? ''
}
