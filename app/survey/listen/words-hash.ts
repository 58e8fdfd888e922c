/**
 * What a sound is known by: its language and its words. Changed words are other words, so that nobody hears what is no
 * longer written. Not a secret and no proof of anything, so any good mixer will do (two of 53 bits): server and views
 * alike work it out.
 */
export function wordsHash(language: string, words: string): string {
  const text = `${language}\n${words.normalize('NFC')}`
  return mix(text, 1) + mix(text, 2)
}

function mix(text: string, seed: number): string {
  let a = 0xdeadbeef ^ seed
  let b = 0x41c6ce57 ^ seed
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2_654_435_761)
    b = Math.imul(b ^ unit, 1_597_334_677)
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(36).padStart(11, '0')
}
