/** Relative luminance contrast of two colours such as `#1d2433`: WCAG 2.2, "contrast ratio", 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((lighter ?? Number.NaN) + 0.05) / ((darker ?? Number.NaN) + 0.05)
}

function luminance(colour: string): number {
  const digits = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(colour) ? colour.slice(1) : ''
  const wide = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(wide.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export type Tokens = Record<string, string>

/** The colour tokens of each theme, as the cascade gives them: what a theme does not say, it has from the light one. */
export function themesIn(css: string): Record<string, Tokens> {
  const light = colours(css, /^:root \{([^}]*)\}/m)
  const of = (pattern: RegExp) => ({ ...light, ...colours(css, pattern) })
  return {
    light,
    cream: of(/:root\[data-theme='cream'\] \{([^}]*)\}/),
    dark: of(/:root\[data-theme='dark'\] \{([^}]*)\}/),
    'system in the dark': of(/prefers-color-scheme: dark\) \{\s*:root\[data-theme='system'\] \{([^}]*)\}/),
    contrast: of(/:root\[data-theme='contrast'\] \{([^}]*)\}/),
  }
}

function colours(css: string, block: RegExp): Tokens {
  const inside = block.exec(css)?.[1]
  if (inside === undefined) throw new Error(`no colours for ${block.source}`)
  return Object.fromEntries(
    [...inside.matchAll(/--([\w-]+): (#[0-9a-f]+);/gi)].map(([, name, value]) => [name, value]),
  )
}
