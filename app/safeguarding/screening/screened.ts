import { screen } from './screen.ts'
import type { Screening, ScreeningContext } from './screen-by-rules.ts'

export type NotScreened = { level: 'not-screened'; reasons: [] }
export type SafeScreening = Screening | NotScreened
export type Screen = (text: string, language: string, context?: ScreeningContext) => Screening

declare const mark: unique symbol
/** An answer that has been read for danger. Only `screenAnswer` makes one, and only such answers may be stored. */
export type Screened<Answer> = Answer & { readonly screening: SafeScreening; readonly [mark]: true }

/** A screener that fails must not lose the answer: the caller stores a "not screened" concern instead. */
export function screenSafely(
  screener: Screen,
  text: string,
  language: string,
  context?: ScreeningContext,
): SafeScreening {
  try {
    return screener(text, language, context)
  } catch {
    return { level: 'not-screened', reasons: [] }
  }
}

/** Screens an answer's `words` (none: nothing to read) and marks it as screened. */
export function screenAnswer<Answer extends { words?: string | undefined; language: string }>(
  answer: Answer,
  context?: ScreeningContext,
  screener: Screen = screen,
): Screened<Answer> {
  const screening = screenSafely(screener, answer.words ?? '', answer.language, context)
  return { ...answer, screening } as Screened<Answer>
}
