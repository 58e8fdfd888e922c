import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { pendingMigrations } from '#db/migrate.server.ts'
import { engines } from './engines.ts'

for (const engine of engines)
  describe(engine.name, () => {
    test('a fresh database is migrated and belongs to its test alone', async () => {
      await using one = await engine.fresh()
      await using other = await engine.fresh()
      expect(await pendingMigrations(one)).toEqual([])
      await sql`create table only_here (id integer)`.execute(one)
      await expect(sql`select * from only_here`.execute(other)).rejects.toThrow(/only_here/)
    })

    test('the engine is the one it says', async () => {
      await using db = await engine.fresh()
      const version =
        engine.name === 'sqlite' ? sql`select sqlite_version() as v` : sql`select version() as v`
      const { rows } = await version.execute(db)
      expect(String((rows[0] as { v: string }).v)).toMatch(engine.name === 'sqlite' ? /^3\./ : /^PostgreSQL/)
    })
  })
