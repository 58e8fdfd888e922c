import type { Pack } from '#app/survey/index.ts'

/** With its own text, as the device keeps it. */
type PackAsSent = { readonly pack: Pack; readonly text: string }

/**
 * In the page's own memory too, for browsers without a service worker; and one that is on its way is not fetched again
 * by the next page that is turned to.
 */
const packs = new Map<string, Promise<PackAsSent | undefined>>()

/** In the language and reading of the page that stands. */
export function packAddress(link: string): string {
  const { lang, dataset } = document.documentElement
  const easy = dataset.reading === 'easy' || document.querySelector('.page--easy-read') !== null
  return `/s/${link}/pack?in=${lang}&as=${easy ? 'easy' : 'ordinary'}`
}

/** The pack of a link in the page's language: from memory, what the device keeps, or the network; undefined for none. */
export const packFor = async (link: string): Promise<Pack | undefined> => (await packAsSent(link))?.pack

export function packAsSent(link: string): Promise<PackAsSent | undefined> {
  const address = packAddress(link)
  const known = packs.get(address)
  if (known) return known
  const coming = fetchPack(address)
  packs.set(address, coming)
  void coming.then((came) => came ?? packs.delete(address))
  return coming
}

async function fetchPack(address: string): Promise<PackAsSent | undefined> {
  try {
    // The service worker answers from what it keeps when the network does not.
    const answer = await fetch(address, { signal: AbortSignal.timeout(20_000) })
    if (!answer.ok) return undefined
    const text = await answer.text()
    const pack = JSON.parse(text) as Pack
    return pack.format === 1 ? { pack, text } : undefined
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
