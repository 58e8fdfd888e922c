import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { linkOfTyped, openSurvey as openLink } from '#app/inspection/index.server.ts'
import type { Db } from '#db/connect.server.ts'
import { listSurveyLinks, saveSurveyLink } from '#db/inspections.server.ts'
import { up as fill } from '#db/migrations/2026-11-24-95-b-link-codes-filled.server.ts'
import { openSurvey } from '#test/intake/visiting.ts'
import { engines } from '#test/support/engines.ts'

const codesOf = async (db: Db) =>
  (await db.selectFrom('survey_links').select('code').orderBy('id').execute()).map(({ code }) => code)

for (const engine of engines)
  describe(engine.name, () => {
    test('a code leads to its link however it was typed, and another to none', async () => {
      await using db = await engine.fresh()
      const { house, inspectionId } = await openSurvey(db)
      for (const { code, token } of await listSurveyLinks(db, inspectionId)) {
        expect(await linkOfTyped(house, ` ${code.slice(0, 4).toUpperCase()} - ${code.slice(4)}`)).toBe(token)
        expect((await openLink(house, token))?.code).toBe(code)
      }
      expect(await linkOfTyped(house, '22222222')).toBeUndefined()
      expect(await linkOfTyped(house, "' or 1=1 --")).toBeUndefined()
    })

    test('no two links share a code', async () => {
      await using db = await engine.fresh()
      const { inspectionId } = await openSurvey(db)
      const [code = ''] = await codesOf(db)
      const again = { id: 'x', questionnaire: 'x', token: 'x', inspectionId, code, createdAt: '2026-11-24' }
      await expect(saveSurveyLink(db, again)).rejects.toThrow(/unique/i)
    })

    test('links from before there were codes get one each, and those that have one keep it', async () => {
      await using db = await engine.fresh()
      await openSurvey(db)
      const [kept, ...others] = await codesOf(db)
      await sql`drop index survey_links_code`.execute(db)
      await sql`update survey_links set code = null where code <> ${kept}`.execute(db)
      // Taken twice, as after a power cut before it was noted down.
      await fill(db)
      const filled = await codesOf(db)
      await fill(db)
      expect(await codesOf(db)).toEqual(filled)
      expect(filled[0]).toBe(kept)
      expect(new Set(filled).size).toBe(others.length + 1)
      for (const code of filled) expect(code).toMatch(/^[2-9b-df-hjkmnp-tv-z]{8}$/)
      await expect(sql`update survey_links set code = ${kept}`.execute(db)).rejects.toThrow(/unique/i)
    })
  })
