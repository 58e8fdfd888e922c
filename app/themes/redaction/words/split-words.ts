/** A list of words written as a paragraph: `_` stands for a space inside one. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(
    text
      .trim()
      .split(/\s+/u)
      .map((word) => word.replaceAll('_', ' ')),
  )
}
