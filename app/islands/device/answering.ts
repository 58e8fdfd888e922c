/**
 * One person answering without a network. States: answering → (stopped ↔ answering) → sent. What was said lives in this
 * object's memory while it lasts; after every page all of it is sealed to the inspection and kept under one random id,
 * in place of the sealing before. When the page is gone, nothing on the device can open what is kept.
 */
import { hex } from '#app/platform/crypto/envelope.ts'
import {
  type Answers,
  askedQuestions,
  framed,
  type GivenAnswer,
  type Go,
  holds,
  type OnDevice,
  type Pack,
  readPage,
  resumeAt,
  type Saved,
  type SoFar,
  type Step,
  showsHelp,
  skip,
  stepAfterPage,
  stepAt,
  stepOf,
  typedPart,
  type WaitingMessage,
  type WaitingPage,
  withSaved,
} from '#app/survey/index.ts'
import { begin, fill, showCheck, showHelp, showPage, showProblem, showQuestion } from './pages.ts'
import { type Item, keep, newMark, setAnswering } from './queue.ts'
import { newEnvelopeId, sealForInspection } from './seal-for-inspection.ts'
import { lockName } from './sending.ts'
import { type Said, Voices } from './voices.ts'

export type Fields = readonly (readonly [string, string])[]
/** What happens once a person is done or has gone: told with the item, and the proof that earns its receipt. */
export type Done = (item: Item | undefined, proof: string) => void

const bits = (bytes: number) => hex(crypto.getRandomValues(new Uint8Array(bytes)))

export class Answering {
  readonly #pack: Pack
  readonly #done: Done
  readonly #id = newEnvelopeId()
  readonly #proof = bits(16)
  readonly #ticket: string | null
  /** Answered on the server before: not known here, but for what other questions depend on. */
  readonly #before: Set<string>
  readonly #pages = new Map<string, WaitingPage>()
  #soFar: SoFar
  #sealing = 0
  #item: Item | undefined
  #release: (() => void) | undefined
  #here = 'start'
  #changing = false
  readonly #voices: Voices

  constructor(pack: Pack, done: Done, onDevice: OnDevice | null = null) {
    this.#pack = pack
    this.#done = done
    this.#ticket = onDevice?.ticket ?? null
    this.#before = new Set(Object.keys(onDevice?.done ?? {}))
    this.#soFar = {
      agreed: onDevice !== null,
      givenBy: onDevice?.givenBy ? { givenBy: onDevice.givenBy as 'alone', helper: null } : null,
      answers: answersBefore(pack, onDevice),
      submitted: false,
    }
    this.#voices = new Voices({
      pack,
      of: hex(this.#id),
      proof: this.#proof,
      begin: async () => this.hasBegun || (await this.#keep(false)),
      onChange: (question, said) => this.#spoke(question, said),
    })
    setAnswering(hex(this.#id))
    this.#holdLock()
  }

  /** Where what is said aloud is kept. */
  get voices(): Voices {
    return this.#voices
  }

  /** Something was agreed or said. */
  get hasBegun(): boolean {
    return this.#sealing > 0
  }

  /** With the page for a helper's own words while somebody helps. */
  get #questionnaire() {
    return framed(this.#pack.questionnaire, this.#soFar.givenBy?.givenBy)
  }

  start(): void {
    this.#show('start')
  }

  /** A page's form was sent. */
  async left(step: string, go: Go, fields: Fields): Promise<void> {
    await this.#voices.settle()
    const questionnaire = this.#questionnaire
    if (step === 'stop')
      return go === 'stop' ? this.#send() : this.#show(resumeAt(questionnaire, this.#soFar).id)
    if (step === 'start') {
      this.#soFar = { ...this.#soFar, agreed: true }
      await this.#keep(false)
      return this.#show(resumeAt(questionnaire, this.#soFar).id)
    }
    const here = stepOf(questionnaire, this.#soFar.answers, step)
    if (!here) return this.#show(resumeAt(questionnaire, this.#soFar).id)
    const missing = resumeAt(questionnaire, this.#soFar)
    if (here.kind === 'check' && go === 'next')
      return missing.kind === 'check' ? this.#send() : this.#show(missing.id)
    const changing = this.#changing
    const read = readPage({ questionnaire, answers: this.#soFar.answers }, here, go, fields)
    if (read && !read.ok && go === 'next') {
      this.#show(step, changing, (main) => {
        fill(main, fields)
        showProblem(this.#pack, read.problem.code, read.problem)
      })
      return
    }
    let worrying = false
    if (read?.ok) {
      this.#save(step, go, fields, read.saved)
      await this.#keep(false)
      if ('answer' in read.saved) worrying = await worries(here, read.saved.answer)
    }
    const help = (main: HTMLElement) => worrying && showHelp(this.#pack, main)
    if (go === 'stop') return this.#show('stop', false, help)
    // A picture needs the network: the question's page stands, with its words.
    if (go === 'draw') return this.#show(step, this.#changing, help)
    const next = stepAfterPage(questionnaire, this.#soFar, { here, go, changing })
    const to = stepAt(questionnaire, this.#soFar.answers, next.slug)
    this.#show(to?.id ?? 'check', false, help)
  }

  #save(step: string, go: Go, fields: Fields, saved: Saved): void {
    const said = this.#voices.saidOf(step)
    // Who has spoken and types nothing has not passed: there is no page to send.
    if (said && 'answer' in saved && saved.answer.skipped) {
      this.#pages.delete(step)
      this.#soFar = withSaved(this.#soFar, { answer: spoken(saved.answer, said) })
      return
    }
    const typed = said && 'answer' in saved ? { answer: { ...saved.answer, voice: voiceOf(said) } } : saved
    this.#soFar = withSaved(this.#soFar, typed)
    this.#before.delete(step)
    this.#pages.set(step, { step, go: go === 'save' || go === 'draw' ? 'next' : go, fields })
  }

  /** Said aloud it is answered; taken back it is what it was without. */
  #spoke(question: string, said: Said | undefined): void {
    const asked = this.#questionnaire.questions.find(({ id }) => id === question)
    if (!asked) return
    const { [question]: answer, ...others } = this.#soFar.answers
    const typed = typedPart(answer)
    const now = said ? spoken(typed ?? skip(asked), said) : typed
    const answeredBefore = !now && this.#before.has(question) ? { ...skip(asked), skipped: false } : now
    const answers = answeredBefore ? { ...others, [question]: answeredBefore } : others
    this.#soFar = { ...this.#soFar, answers }
  }

  /** The link "Change" on the page of answers. */
  async change(id: string): Promise<void> {
    await this.#voices.settle()
    this.#show(id, true)
  }

  /** The browser's own Back. */
  async back(): Promise<void> {
    await this.#voices.settle()
    const questionnaire = this.#questionnaire
    const here = stepOf(questionnaire, this.#soFar.answers, this.#here)
    const to =
      here && stepAfterPage(questionnaire, this.#soFar, { here, go: 'back', changing: this.#changing })
    const before = to && stepAt(questionnaire, this.#soFar.answers, to.slug)
    this.#show((before ?? resumeAt(questionnaire, this.#soFar)).id)
  }

  /** Shows the page again where the person was. */
  again(): void {
    this.#show(this.#here, this.#changing)
  }

  /** Nobody goes on: what was said stays kept, and goes as what was not sent by the person. */
  abandon(): void {
    setAnswering(undefined)
    void this.#voices.settle().then(() => this.#end())
  }

  /** From here on nothing of it can be changed, or played. */
  #end(): void {
    this.#voices.forget()
    this.#release?.()
  }

  async #send(): Promise<void> {
    const asked = askedQuestions(this.#questionnaire, this.#soFar.answers)
    await this.#voices.dropAllBut(new Set(asked.map(({ id }) => id)))
    await this.#keep(true)
    this.#soFar = { ...this.#soFar, submitted: true }
    setAnswering(undefined)
    this.#end()
    this.#done(this.#item, this.#proof)
  }

  #show(id: string, changing = false, then?: (main: HTMLElement) => unknown): void {
    const questionnaire = this.#questionnaire
    this.#here = id
    this.#changing = changing
    const step = stepOf(questionnaire, this.#soFar.answers, id)
    const main =
      step?.kind === 'question'
        ? showQuestion(this.#pack, step, this.#soFar)
        : id === 'check'
          ? showCheck(this.#pack, {
              ...this.#soFar,
              asked: askedQuestions(questionnaire, this.#soFar.answers),
              before: this.#before,
            })
          : showPage(this.#pack, id)
    if (id === 'given-by' && this.#soFar.givenBy) fill(main, [['givenBy', this.#soFar.givenBy.givenBy]])
    if (step?.kind === 'question' && showsHelp(step.question, this.#soFar.answers)) showHelp(this.#pack, main)
    then?.(main)
    begin()
  }

  async #keep(sent: boolean): Promise<void> {
    const { questionnaire, language, inspection, publicKey, link } = this.#pack
    this.#sealing += 1
    const message: WaitingMessage = {
      format: 1,
      sealing: this.#sealing,
      proof: this.#proof,
      ticket: this.#ticket,
      questionnaire: questionnaire.id,
      version: questionnaire.version,
      language,
      pages: [...this.#pages.values()],
      sent,
    }
    const bytes = await sealForInspection({ inspection, publicKey }, this.#id, message)
    this.#item = { id: hex(this.#id), at: link, bytes, mark: newMark(), refused: 0 }
    await keep(this.#item)
  }

  #holdLock(): void {
    if (!('locks' in navigator)) return
    const free = new Promise<void>((resolve) => {
      this.#release = resolve
    })
    void navigator.locks.request(lockName(hex(this.#id)), () => free)
  }
}

const voiceOf = ({ id, lengthMs }: Said) => ({ id, lengthMs, words: null })

/** Beside what was typed, or in its place. */
function spoken(answer: GivenAnswer, said: Said): GivenAnswer {
  const via = answer.skipped ? ('voice' as const) : answer.via
  return { ...answer, via, skipped: false, voice: voiceOf(said) }
}

function answersBefore({ questionnaire }: Pack, onDevice: OnDevice | null): Answers {
  const done = onDevice?.done ?? {}
  return Object.fromEntries(
    framed(questionnaire, 'helped')
      .questions.filter((question) => Object.hasOwn(done, question.id))
      .map((question): [string, GivenAnswer] => [
        question.id,
        { ...skip(question), skipped: false, value: done[question.id] ?? null },
      ]),
  )
}

async function worries(here: Step, answer: GivenAnswer): Promise<boolean> {
  if (here.kind !== 'question') return false
  const { question } = here
  const answers = { [answer.question]: answer }
  if ([question.raisesConcernWhen, question.showsHelpWhen].some((when) => when && holds(when, answers)))
    return true
  if (!answer.words) return false
  // Rules alone, on demand: they are heavier than the rest of this together.
  const screen = await import('./worry.ts').catch(() => undefined)
  return screen?.worries(answer.words, question.id) ?? false
}
