import { describe, expect, test } from 'vitest'
import {
  correctAnswerDetails,
  evidenceHtml,
  evidenceReport,
  readAnswerPage,
  readQueue,
  readRecordingPage,
  readThemePage,
} from '#app/evidence/index.server.ts'
import { correctTranscript } from '#app/intake/index.server.ts'
import { readConcerns } from '#app/safeguarding/index.server.ts'
import { codeAnswers } from '#app/themes/index.server.ts'
import { listAuditEvents } from '#db/audit.server.ts'
import { markHeard } from '#db/recordings-to-hear.server.ts'
import { aUser } from '#test/access/standing-people.ts'
import { keyed } from '#test/intake/visiting.ts'
import { engines } from '#test/support/engines.ts'
import { plainEngine } from '#test/themes/telling.ts'
import { piece, speak, speakAndHear, surveyThatHears, work } from './speaking.ts'

const told = [
  piece(0, 4000, 'The transport is bad.'),
  piece(4000, 7000, 'a guess that is mostly wrong', 'low'),
  piece(7000, 10_000, 'The money is good.', 'middle'),
]

for (const engine of engines)
  describe(engine.name, () => {
    test('what a machine is least sure of is not shown, and a person’s words are a version of their own', async () => {
      await using db = await engine.fresh()
      const survey = await surveyThatHears(db, told)
      const { recording } = await speakAndHear(survey)
      const inspection = await keyed(survey)
      const { house } = survey
      const read = async () => {
        const page = await readRecordingPage(house, inspection, 'en', recording.id, { corrects: true })
        if (!page) throw new Error('no page')
        return page
      }
      const before = await read()
      expect(JSON.stringify(before)).not.toContain('mostly wrong')
      expect(before.pieces).toMatchObject([
        { text: 'The transport is bad.', from: '0:00.0', to: '0:04.0', unheard: false, confidence: 'high' },
        { text: '', unheard: true },
        { text: 'The money is good.', confidence: 'middle' },
      ])
      expect(before.transcript).toMatchObject({ version: 1, machine: true, by: null })
      expect(Math.max(...(before.bars ?? []))).toBe(1)
      const person = await aUser(house, 'inspector', 'here', 'Priya Shah')
      const texts = ['The transport is late.', 'I said  this\nmyself.', 'The money is good.']
      expect(
        await correctTranscript(house, inspection, { recordingId: recording.id, person, seen: 1, texts }),
      ).toEqual({ ok: true, version: 2 })
      const after = await read()
      expect(after.transcript).toMatchObject({
        state: 'person',
        version: 2,
        machine: false,
        by: 'Priya Shah',
      })
      expect(after.pieces.map(({ text }) => text)).toEqual([texts[0], 'I said this myself.', texts[2]])
      expect(
        after.versions.map(({ version, by, machine, text }) => ({ version, by, machine, text })),
      ).toEqual([
        { version: 2, by: 'Priya Shah', machine: false, text: `${texts[0]} I said this myself. ${texts[2]}` },
        { version: 1, by: null, machine: true, text: 'The transport is bad. The money is good.' },
      ])
      const [event] = await listAuditEvents(db, { limit: 1 })
      expect(event).toMatchObject({ action: 'transcript.corrected', actor: person, detail: { version: 2 } })
    })

    test('of two who write on the same version one is told so, and nothing of the other is written over', async () => {
      await using db = await engine.fresh()
      const survey = await surveyThatHears(db, told)
      const { recording } = await speakAndHear(survey)
      const inspection = await keyed(survey)
      const write = (person: string, seen: number, ...texts: string[]) =>
        correctTranscript(survey.house, inspection, { recordingId: recording.id, person, seen, texts })
      const both = await Promise.all([write('one', 1, 'One.', '', ''), write('two', 1, 'Two.', '', '')])
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      const changed = { ok: false, problem: { code: 'transcript.changed' } }
      expect(both).toContainEqual(changed)
      const page = await readRecordingPage(survey.house, inspection, 'en', recording.id, {
        corrects: true,
      })
      expect(page?.versions).toHaveLength(2)
      expect(page?.pieces[0]?.text).toBe(both[0]?.ok ? 'One.' : 'Two.')
      expect(await write('two', 1, 'Two.', '', '')).toEqual(changed)
      expect(await write('two', 2, 'Two.')).toEqual(changed)
      expect(await write('two', 2, 'Two.', '', '')).toEqual({ ok: true, version: 3 })
      expect(await write('two', 3, ' ', '', '\n')).toMatchObject({ problem: { code: 'transcript.no-words' } })
      expect(await write('two', 3, 'x'.repeat(20_000), '', '')).toMatchObject({
        problem: { code: 'transcript.too-long' },
      })
      expect(await db.selectFrom('transcripts').select('version').execute()).toHaveLength(3)
    })

    test('where no machine could write, a person can; what they write is screened, coded and no machine’s any more', async () => {
      await using db = await engine.fresh()
      const survey = await surveyThatHears(db, told)
      const { recording } = await speak(survey)
      const inspection = await keyed(survey)
      const text = 'Invented: my uncle hits me and I am scared to go home. The transport is bad.'
      const wish = { recordingId: recording.id, person: 'priya', seen: 0, texts: [text] }
      expect(await correctTranscript(survey.house, inspection, wish)).toEqual({ ok: true, version: 1 })
      await work(survey, 'voice.transcribe', recording.id)
      const page = await readRecordingPage(survey.house, inspection, 'en', recording.id, {
        corrects: true,
      })
      expect(page).toMatchObject({ transcript: { version: 1, machine: false }, pieces: [{ text }] })
      const officer = { inspection, person: 'officer' }
      expect(await readConcerns(survey.house, officer, { closed: false })).toMatchObject([
        { level: 'urgent' },
      ])
      await codeAnswers(survey.house, plainEngine, inspection)
      const theme = await readThemePage(survey.house, inspection, 'en', 'transport', 'x', { page: 1 })
      expect(theme?.cards).toMatchObject([
        { spoken: { recording: recording.id, machine: false, seconds: { startMs: 0, endMs: 10_000 } } },
      ])
    })

    test('a quote that was spoken knows its seconds, on every page and in what is taken away; corrected, it is coded anew', async () => {
      await using db = await engine.fresh()
      const survey = await surveyThatHears(db, told)
      const { recording, answer } = await speakAndHear(survey)
      const { house } = survey
      const inspection = await keyed(survey)
      await codeAnswers(house, plainEngine, inspection)
      const cards = async (theme: string) =>
        (await readThemePage(house, inspection, 'en', theme, 'x', { page: 1 }))?.cards ?? []
      expect(await cards('transport')).toMatchObject([
        { text: told[0]?.text, spoken: { machine: true, plays: true, seconds: { startMs: 0, endMs: 4000 } } },
      ])
      expect(await cards('money')).toMatchObject([
        { text: told[2]?.text, spoken: { seconds: { startMs: 7000, endMs: 10_000 } } },
      ])
      const page = await readAnswerPage(house, inspection, 'en', answer, { original: false })
      expect(page?.answers.find(({ here }) => here)).toMatchObject({
        spoken: { recording: recording.id, seconds: { startMs: 0, endMs: 10_000 } },
        units: [{ spoken: { seconds: { endMs: 4000 } } }, { spoken: { seconds: { startMs: 7000 } } }],
      })
      const spokenIn = async () => {
        const report = await evidenceReport(house, inspection, 'team')
        const quotes = report.themes.flatMap((theme) => theme.quotes)
        const frame = { ...inspection, words: house.words }
        return { quotes: quotes.map(({ spoken }) => spoken), html: evidenceHtml(report, frame) }
      }
      const drafted = await spokenIn()
      expect(drafted.quotes).toEqual(['machine', 'machine'])
      expect(drafted.html).toContain('a machine wrote the words down')
      const texts = ['The safety is bad.', '', 'The money is good.']
      const wish = { recordingId: recording.id, person: 'priya', seen: 1, texts }
      expect(await correctTranscript(house, inspection, wish)).toMatchObject({ ok: true })
      await codeAnswers(house, plainEngine, inspection)
      expect(await cards('transport')).toEqual([])
      expect(await cards('safety')).toMatchObject([
        { text: texts[0], spoken: { machine: false, seconds: { startMs: 0, endMs: 4000 } } },
      ])
      const written = await spokenIn()
      expect(written.quotes).toEqual(['person', 'person'])
      expect(written.html).toContain('a person wrote the words down')
    })

    test('details are hidden in what is read, as people decided; who corrects the words sees those that stand', async () => {
      await using db = await engine.fresh()
      const survey = await surveyThatHears(db, [
        piece(0, 4000, 'The windmill table is too loud.'),
        piece(4000, 7000, 'nobody can tell', 'low'),
        piece(7000, 10_000, 'Ring 07700 900123 about the windmill.', 'middle'),
      ])
      const { recording } = await speakAndHear(survey)
      const inspection = await keyed(survey)
      const { house } = survey
      const read = (corrects: boolean) =>
        readRecordingPage(house, inspection, 'en', recording.id, { corrects })
      const before = await read(false)
      expect(before?.pieces.map(({ text }) => text)).toEqual([
        'The windmill table is too loud.',
        '',
        'Ring [phone number] about the windmill.',
      ])
      expect(before?.pieces.flatMap(({ words }) => words)).toEqual([])
      const who = { person: 'priya', answer: before?.answer ?? '' }
      const hide = { decision: 'hide', words: 'windmill', type: 'place' } as const
      expect(await correctAnswerDetails(house, inspection, who, hide)).toEqual({ ok: true })
      const hidden = ['The [place] table is too loud.', '', 'Ring [phone number] about the [place].']
      expect((await read(false))?.pieces.map(({ text }) => text)).toEqual(hidden)
      const correcting = await read(true)
      expect(correcting?.pieces[2]?.text).toBe('Ring 07700 900123 about the windmill.')
      expect(correcting?.versions.map(({ text }) => text)).toEqual([`${hidden[0]} ${hidden[2]}`])
      // What stood before holds the same word in another place.
      const texts = ['A windmill broke.', '', 'It is late.']
      const wish = { recordingId: recording.id, person: 'priya', seen: 1, texts }
      expect(await correctTranscript(house, inspection, wish)).toMatchObject({ ok: true })
      expect(await correctAnswerDetails(house, inspection, who, hide)).toEqual({ ok: true })
      expect((await read(true))?.versions.map(({ text }) => text)).toEqual([
        'A [place] broke. It is late.',
        `${hidden[0]} ${hidden[2]}`,
      ])
    })

    test('children’s recordings wait in front, with what stands in their transcripts, until somebody has listened', async () => {
      await using db = await engine.fresh()
      const survey = await surveyThatHears(db, told)
      const inspection = await keyed(survey)
      const { house } = survey
      const read = (heard = false) => readQueue(house, inspection.id, 'en', { heard, page: 1 })
      expect(await read()).toMatchObject({ counts: { unheard: 0 }, lines: [], pages: 1 })
      const parent = await speak(survey, { questionnaire: 'parent-carer', question: 'p_assess' })
      house.passSeconds(60)
      const child = await speakAndHear(survey, {
        questionnaire: 'child-easy-read',
        question: 'c_good',
        seconds: 7,
      })
      const queue = await read()
      expect(queue.counts).toEqual({ unheard: 2, heard: 0, childrensUnheard: 1 })
      expect(queue.lines).toMatchObject([
        {
          id: child.recording.id,
          audience: 'child',
          length: '0:07',
          transcript: { state: 'machine', confidence: 'low' },
        },
        {
          id: parent.recording.id,
          audience: 'parent-carer',
          transcript: { state: 'waiting', confidence: null },
        },
      ])
      await markHeard(db, {
        inspectionId: inspection.id,
        id: child.recording.id,
        now: house.clock().toISOString(),
      })
      expect((await read()).lines.map(({ id }) => id)).toEqual([parent.recording.id])
      expect((await read(true)).lines.map(({ id }) => id)).toEqual([child.recording.id])
      await markHeard(db, { inspectionId: 'elsewhere', id: parent.recording.id, now: 'x' })
      expect((await read()).counts).toEqual({ unheard: 1, heard: 1, childrensUnheard: 0 })
    })
  })
