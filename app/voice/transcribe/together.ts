import { type Engine, EngineFailed } from './engine.ts'

/** Several engines as one: each language is heard by the first that hears it. */
export function together(engines: readonly Engine[]): Engine {
  const of = (language: string) => engines.find((engine) => engine.hears(language))
  return {
    nameFor: (language) => of(language)?.nameFor(language) ?? 'none',
    hears: (language) => of(language) !== undefined,
    async hear(samples, options) {
      const engine = of(options.language)
      if (!engine) throw new EngineFailed(`nobody hears ${options.language}`)
      return engine.hear(samples, options)
    },
    async check() {
      for (const engine of engines) await engine.check?.()
    },
    async warmUp() {
      for (const engine of engines) await engine.warmUp?.()
    },
    close: async () => void (await Promise.all(engines.map((engine) => engine.close()))),
  }
}
