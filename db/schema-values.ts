/** UTC, ISO-8601 with milliseconds: sorts the same on both engines. */
export type Instant = string
/** 0 or 1: the one boolean that both engines store and give back alike. */
export type Flag = 0 | 1
/** Sealed bytes (see platform/crypto): never readable without keys held outside the database. */
export type Sealed = Buffer

export type ResponseState = 'in-progress' | 'submitted'
export type ConcernLevel = 'urgent' | 'concern' | 'not-screened'
export type ConcernState = 'open' | 'acknowledged' | 'closed'
export type SentimentValue = 'positive' | 'negative' | 'mixed' | 'neutral'

export type RecordingState = 'open' | 'finished' | 'cut-short'
export type DrawingKind = 'drawing' | 'photo' | 'placed'
export type TranscriptState = 'waiting' | 'machine' | 'person' | 'not-possible'
export type MaskedState = 'waiting' | 'done' | 'failed'

export type StatementState = 'draft' | 'signed' | 'refused'

export type MediaKind = 'recording' | 'bsl' | 'makaton'
