/** A code on a poster or card, typed by hand: `k7mq2xnp`, shown as `k7mq-2xnp`. */
const CHARACTERS = 8

/**
 * The code in what somebody typed: capitals, spaces, hyphens and the digits of another keyboard do not matter.
 * Undefined when it cannot be one.
 */
export function readShortCode(typed: string): string | undefined {
  if (typed.length > 200) return undefined
  const code = typed
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  return code.length === CHARACTERS ? code : undefined
}

/** In two halves, as people read it out and type it. */
export const shortCodeShown = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

export const shortPath = (code: string): string => `/j/${shortCodeShown(code)}`
