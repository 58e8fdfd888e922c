import set from './statement-injections.json' with { type: 'json' }

/** An answer that gives orders, what an engine that obeys would write, and which answers it would cite. Invented. */
export type Injection = { language: string; text: string; wants: string; cites?: string[] }
export const injections: readonly Injection[] = set.injections
