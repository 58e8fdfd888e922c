import { readFileSync } from 'node:fs'
import set from './statement-injections.json' with { type: 'json' }

/** An answer that gives orders, what an engine that obeys would write, and which answers it would cite. Invented. */
export type Injection = { language: string; text: string; wants: string; cites?: string[] }
export const injections: readonly Injection[] = set.injections

/** Written in another hand, without knowing the check. */
export const othersInjections: readonly Injection[] = readFileSync(
  'test/fixtures/evaluation/injections.jsonl',
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { text: string; wants: string; lang: string })
  .map(({ text, wants, lang }) => ({ language: lang, text, wants: `${wants}.` }))
