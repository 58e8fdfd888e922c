/**
 * Every survey page: leaving fast, saving while somebody types, turning pages in place, and starting whatever else a
 * page asks for by `data-island`. Words for people come from data attributes; nothing is kept in the browser.
 */
import { forgetOnBack, leaveFast } from './leaving.ts'
import { saveWhileTyping } from './saving.ts'
import { turnPages } from './turning.ts'

type Start = (element: HTMLElement) => unknown

/** Loaded only on pages that ask for them. */
const islands: Readonly<Record<string, () => Promise<{ start: Start }>>> = {
  kiosk: () => import('./kiosk.ts'),
  offline: () => import('./offline.ts'),
  listen: () => import('./listen.ts'),
  recorder: () => import('./recorder.ts'),
  drawing: () => import('./drawing.ts'),
  photo: () => import('./photo.ts'),
  print: () => import('./print.ts'),
  scanning: () => import('./scanning.ts'),
  settings: () => import('./settings.ts'),
  shell: () => import('./shell.ts'),
}

const ends: (() => void)[] = []

leaveFast()
forgetOnBack()
turnPages(startPage)
// A page that the device itself put here.
document.addEventListener('earshot:page', startPage)
startPage()
document.querySelector<HTMLElement>('[data-focus-first]')?.focus()

/** Begins the page that stands now, as it was loaded or as it was turned to. */
function startPage(): void {
  for (const end of ends.splice(0)) end()
  const here = document.querySelector('main')
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]'))
    ends.push(saveWhileTyping(form))
  for (const element of document.querySelectorAll<HTMLElement>('[data-island]'))
    void islands[element.dataset.island ?? '']?.().then(({ start }) => {
      // The page may have been turned while the island was on its way.
      if (document.querySelector('main') !== here) return
      const end = start(element)
      if (typeof end === 'function') ends.push(end as () => void)
    })
}
