import { describe, expect, test } from 'vitest'
import { evidenceHtml, evidenceReport, readThemePage } from '#app/evidence/index.server.ts'
import { codeAnswers, findThemes } from '#app/themes/index.server.ts'
import { engines } from '#test/support/engines.ts'
import { inventedAnswers } from '#test/themes/discovery/invented.ts'
import { aScene, plainEngine, tell } from '#test/themes/telling.ts'

for (const engine of engines)
  describe(engine.name, () => {
    test('a found theme stands in the evidence as emergent, and says in words how it holds together', async () => {
      await using db = await engine.fresh()
      const scene = await aScene(db)
      const { house, inspection } = scene
      for (const [i, { text }] of inventedAnswers(12).entries())
        await tell(scene, {
          id: `r${i}`,
          words: `${text.replace(/[.!]*$/, '')} and it is bad.`,
          state: 'submitted',
        })
      await tell(scene, { id: 'plain', words: 'The transport is bad.' })
      await codeAnswers(house, plainEngine, inspection)
      await findThemes(house, inspection)
      const report = await evidenceReport(house, inspection, 'team')
      const [found] = report.themes.filter(({ kind }) => kind === 'emergent')
      if (!found) throw new Error('nothing was found')
      expect(found).toMatchObject({ criteria: [], suppressed: false, people: { inProgress: 0 } })
      expect(found.people.submitted).toBeGreaterThanOrEqual(5)
      expect(found.units).toBeGreaterThanOrEqual(5)
      expect(found.quotes.length).toBeGreaterThan(0)
      expect(report.themes.find(({ id }) => id === 'transport')?.kind).toBe('framework')
      const html = evidenceHtml(report, { ...inspection, words: house.words })
      expect(html).toContain('What people raised that no criterion names')
      expect(html).not.toContain('% sure')

      const read = (theme: string) => readThemePage(house, inspection, 'en', theme, 'priya', { page: 1 })
      const page = await read(found.id)
      expect(page?.counts.told.machine).toBeNull()
      const cards = [...(page?.cards ?? []), ...(page?.quotes ?? []).map(({ card }) => card)]
      expect(cards.length).toBeGreaterThan(0)
      for (const { confidence, holds } of cards) {
        expect(confidence).toBeNull()
        expect(holds).toBe(page?.found?.holds)
      }
      // The framework's sureness is calibrated, and is told.
      const plain = await read('transport')
      expect(plain?.counts.told.machine).toBeGreaterThan(0)
      expect(plain?.cards[0]).toMatchObject({ holds: null })
      expect(plain?.cards[0]?.confidence).toBeGreaterThan(0)
    })
  })
