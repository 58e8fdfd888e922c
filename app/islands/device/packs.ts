import type { Pack } from '#app/survey/index.ts'

/** In the page's own memory too, for browsers without a service worker. */
const packs = new Map<string, Pack>()

/** In the language and reading of the page that stands. */
export function packAddress(link: string): string {
  const { lang, dataset } = document.documentElement
  const easy = dataset.reading === 'easy' || document.querySelector('.page--easy-read') !== null
  return `/s/${link}/pack?in=${lang}&as=${easy ? 'easy' : 'ordinary'}`
}

/** The pack of a link in the page's language: from memory, what the device keeps, or the network; undefined for none. */
export async function packFor(link: string): Promise<Pack | undefined> {
  const address = packAddress(link)
  const known = packs.get(address)
  if (known) return known
  try {
    // The service worker answers from what it keeps when the network does not.
    const answer = await fetch(address, { signal: AbortSignal.timeout(20_000) })
    const pack = answer.ok ? ((await answer.json()) as Pack) : undefined
    if (pack?.format !== 1) return undefined
    packs.set(address, pack)
    return pack
  } catch {
    return undefined
  }
}

/** Pictures that its pages show. */
export function picturesIn(pack: Pack): readonly string[] {
  const html = [pack.frame, pack.help, ...Object.values(pack.pages).map((page) => page.main)].join('')
  return [
    ...new Set(
      [...html.matchAll(/ (?:src|href)="(\/(?:pictures|assets)\/[^"#]+)/g)].map((found) => found[1] ?? ''),
    ),
  ]
}
