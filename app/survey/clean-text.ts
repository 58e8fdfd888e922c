// C0 and C1 controls but tab and line feed; the byte order mark and the two never-characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g
const loneSurrogate = /\p{Surrogate}/gu

/**
 * Typed text made safe to store with its words kept: line ends are LF, lone halves of a pair become U+FFFD,
 * NUL and control characters go, the rest is NFC, the ends are trimmed. Direction marks stay: Arabic needs them.
 */
export function cleanText(typed: string): string {
  return typed
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(loneSurrogate, '\ufffd')
    .replace(controls, '')
    .normalize('NFC')
    .trim()
}

/** The same on one line. */
export const cleanLine = (typed: string): string => cleanText(typed).replace(/\s+/g, ' ')
