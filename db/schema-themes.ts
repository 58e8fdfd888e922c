import type { Instant, Sealed, SentimentValue, StatementState } from './schema-values.ts'

/** Units, themes and what is made of them. */
export type ThemeTables = {
  themes: {
    inspection_id: string
    /** A criterion's or topic's id, or an id of its own for a theme that a person made. */
    id: string
    kind: 'framework' | 'emergent'
    label_sealed: Sealed | null
    /** JSON array of criterion ids. */
    criteria: string
    merged_into: string | null
    split_from: string | null
    made_by: string
    made_at: Instant
    /** Of a found theme: how well it holds together, 0 to 1. */
    holds: number | null
    /** Since when a found theme is no longer found. */
    retired_at: Instant | null
    /** Who said that a found theme is one. */
    accepted_by: string | null
  }
  /** How far the last discovery came: its plan is in `found_units`, and `done` when the codings follow it. */
  discoveries: {
    inspection_id: string
    run: number
    state: 'planned' | 'done'
    /** How many units there were when all were last grouped anew. */
    grouped_anew: number
    at: Instant
  }
  found_units: {
    unit_id: string
    run: number
    inspection_id: string
    /** Null: looked at, and in no group. */
    theme_id: string | null
    confidence: number
  }
  units: {
    id: string
    inspection_id: string
    response_id: string
    answer_id: string
    start_at: number
    end_at: number
    sentiment: SentimentValue
    sentiment_confidence: number
  }
  /** About which theme the machine is least sure on a unit, from 0 to 1 where it could not say. */
  unit_doubts: {
    unit_id: string
    inspection_id: string
    theme_id: string
    confidence: number
    doubt: number
  }
  /** Who says that a theme applies to a unit: the machine and each person in rows of their own. */
  codings: {
    id: string
    inspection_id: string
    unit_id: string
    theme_id: string
    coder: string
    verdict: 'applies' | 'refused'
    confidence: number | null
    /** JSON: spans of the answer that made the machine say so. */
    because: string | null
    at: Instant
  }
  /** What stands, worked out from `codings` and merges: people above the machine. */
  unit_themes: {
    unit_id: string
    theme_id: string
    inspection_id: string
    response_id: string
    answer_id: string
    confidence: number
    decided_by: 'machine' | 'person'
  }
  /** Statements of a theme that a machine drafted or a person wrote, each change a version. */
  theme_statements: {
    id: string
    inspection_id: string
    theme_id: string
    version: number
    /** `machine`, or a user's id. */
    made_by: string
    /** Which engine the first draft came from. */
    engine: string
    state: StatementState
    /** JSON: the sentences with the units they cite, and those that were taken out. */
    words_sealed: Sealed
    made_at: Instant
    decided_by: string | null
    decided_at: Instant | null
  }
  /** Every unit that an engine was given for a statement: when its person is erased, the statement goes too. */
  statement_sources: {
    statement_id: string
    unit_id: string
    response_id: string
  }
  translations: {
    id: string
    inspection_id: string
    response_id: string
    answer_id: string
    revision: number
    from_language: string | null
    to_language: string
    engine: string
    words_sealed: Sealed
    made_by: string
    made_at: Instant
  }
  /** Signatures of answers' words: keyed hashes that tell near copies, and nothing of the words without the key. */
  likenesses: {
    answer_id: string
    inspection_id: string
    response_id: string
    /** Of the answer when it was marked: with another one it is out of date. */
    revision: number
    words: number
    slots: string
  }
  /** How many children and young people the area has, as a lead typed it in. */
  populations: {
    inspection_id: string
    characteristic: string
    value: string
    people: number
    source: string
    /** `YYYY-MM-DD` or `YYYY`: what day the source counted. */
    counted_on: string
    saved_by: string
    saved_at: Instant
  }
}
