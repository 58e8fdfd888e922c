import type { Generated } from 'kysely'
import type { ThemeTables } from './schema-themes.ts'
import type {
  ConcernLevel,
  ConcernState,
  DrawingKind,
  Flag,
  Instant,
  MaskedState,
  MediaKind,
  RecordingState,
  ResponseState,
  Sealed,
  TranscriptState,
} from './schema-values.ts'

export type * from './schema-values.ts'

export type Schema = ThemeTables & {
  inspections: {
    id: string
    area: string
    type: string
    framework: string
    time_zone: string
    opens_at: Instant
    closes_at: Instant
    /** How long after closing a person in the middle may still save and send. */
    grace_minutes: number
    /** Made-up inspection: everything shown from it says so. */
    invented: Flag
    key_wrapped: Sealed
    created_at: Instant
  }
  survey_links: {
    id: string
    inspection_id: string
    questionnaire: string
    token: string
    /** Short, for typing from paper: leads to the link. */
    code: string
    created_at: Instant
  }
  responses: {
    id: string
    inspection_id: string
    questionnaire: string
    version: number
    audience: string
    language: string
    /** Null until the person has said how they answer. */
    given_by: string | null
    helper: string | null
    state: ResponseState
    /** A lead inspector trying the questionnaire: never counted, never coded, never exported. */
    preview: Flag
    invented: Flag
    visit_hash: string | null
    /** On a shared device: how long the visit outlives the last page seen. Null: as long as the browser keeps it. */
    visit_idle_minutes: number | null
    visit_seen_at: Instant | null
    /** Which visit threw the answers away, so that pressing again is told the same. */
    thrown_hash: string | null
    /** Null once the response has been erased: its words can never be opened again. */
    key_wrapped: Sealed | null
    /** Of an erased response about which a concern is still open: opens the concern's own words, and nothing else is left. */
    held_key_wrapped: Sealed | null
    receipt_hash: string | null
    import_key: string | null
    started_at: Instant
    updated_at: Instant
    submitted_at: Instant | null
  }
  /** A pair an inspection: answers that wait on a device are sealed to the public half. */
  envelope_keys: {
    inspection_id: string
    public_key: string
    private_key_sealed: Sealed
    made_at: Instant
  }
  /** Envelopes that came from devices: a repeated one is the same response, an older one changes nothing. */
  arrivals: {
    inspection_id: string
    envelope: string
    response_id: string
    /** Grows each time a device seals this envelope anew. */
    sealing: number
    /** Came after the time to finish was over: kept, and marked. */
    late: Flag
    /** Pages in it that the questionnaire does not know. */
    refused: number
    arrived_at: Instant
    /** Keyed hash of what only the page that sealed it knows; null for those that came before it was asked for. */
    proof_hash: string | null
  }
  /** How a person comes back to a response that is not sent: one way a response, a new one replaces the old. */
  return_codes: {
    response_id: string
    inspection_id: string
    /** Argon2id of the words, with a salt of the link and a pepper from the key file. */
    code_hash: string
    /** Keyed hash of what the QR picture holds. */
    token_hash: string
    /** The browser that used it: the picture is good once, and that browser's repeated post is the same one. */
    token_taken_by: string | null
    made_at: Instant
  }
  /** Tries of codes, by link, by address and of all: until when so many have been taken in advance. */
  code_tries: {
    key: string
    free_at: Instant
  }
  answers: {
    id: string
    response_id: string
    inspection_id: string
    question: string
    /** `given`, or the id of the recording that this answer is: words and voices may all answer one question. */
    way: Generated<string>
    type: string
    via: string
    /** JSON of the chosen value; null where the answer is words only or the question was skipped. */
    value: string | null
    text_sealed: Sealed | null
    skipped: Flag
    /** Grows with each save; `coded_revision` follows when the words have been coded. */
    revision: number
    coded_revision: number
    /** The version of the engine that coded it. */
    coded_with: Generated<string | null>
    /** Follows when the words have been marked with what they share with others' words. */
    alike_revision: Generated<number>
    saved_at: Instant
    /** The language of the words; null where it cannot be told, or has not been looked at yet. */
    said_in: Generated<string | null>
    said_in_by: Generated<'words' | 'asked' | 'unsure' | null>
  }
  /** Who read an answer in a language that no machine is known to read well. Words saved anew are read anew. */
  answer_readings: {
    answer_id: string
    revision: number
    inspection_id: string
    user_id: string
    read_at: Instant
  }
  /** A voice that answers one question of one response, from its first byte. The sound is sealed pieces beside the database. */
  recordings: {
    id: string
    inspection_id: string
    response_id: string
    question: string
    /** `open` while slices still come; `cut-short` where nobody finished it. */
    state: RecordingState
    /** The container, known by its bytes; null until somebody has looked. */
    type: string | null
    /** 0 while it is open: then the pieces themselves say how many there are. */
    bytes: number
    length_ms: number | null
    idempotency_key: string
    made_at: Instant
    updated_at: Instant
    finished_at: Instant | null
    /** When a person at the desk first listened. */
    heard_at: Instant | null
    transcript_state: TranscriptState
    transcript_problem: string | null
    masked: MaskedState
  }
  /** What people said of words in an answer: hide them, or show them again. For one revision of its words. */
  detail_decisions: {
    id: string
    inspection_id: string
    answer_id: string
    revision: number
    /** UTF-16 code units of the answer's words, end exclusive. */
    start_at: number
    end_at: number
    decision: 'hide' | 'show'
    type: string
    decided_by: string
    decided_at: Instant
  }
  drawings: {
    id: string
    inspection_id: string
    response_id: string
    question: string
    kind: DrawingKind
    /** What the picture is kept as; null where it was placed together from pictures that the product has. */
    type: string | null
    /** Which copy in the store is the one that counts: each saving makes a new one. Null where it was placed. */
    copy: string | null
    bytes: number
    width: number | null
    height: number | null
    /** Which pictures stand where, in JSON. */
    placed_sealed: Sealed | null
    idempotency_key: string
    made_at: Instant
    updated_at: Instant
    /** When a person at the desk first looked at it. */
    seen_at: Instant | null
  }
  /** What was heard in a recording, each time anew: a machine's draft, a person's words. The highest version stands. */
  transcripts: {
    id: string
    recording_id: string
    inspection_id: string
    version: number
    /** `machine`, or a user's id. */
    made_by: string
    engine: string | null
    /** JSON: the pieces with their times. */
    words_sealed: Sealed
    confidence: 'high' | 'middle' | 'low' | null
    made_at: Instant
  }
  concerns: {
    id: string
    inspection_id: string
    response_id: string
    answer_id: string
    question: string
    level: ConcernLevel
    state: ConcernState
    /** The words as they stood when the concern was raised: they outlive a later change of the answer. */
    words_sealed: Sealed
    reasons_sealed: Sealed
    raised_at: Instant
    updated_at: Instant
  }
  concern_events: {
    id: string
    concern_id: string
    kind: 'raised' | 'raised-again' | 'acknowledged' | 'closed'
    user_id: string | null
    reason_sealed: Sealed | null
    at: Instant
  }
  users: {
    id: string
    email_hash: string
    email_sealed: Sealed
    name_sealed: Sealed
    created_at: Instant
  }
  memberships: {
    user_id: string
    /** An inspection's id, or `*` for a role over the whole service. */
    inspection_id: string
    role: string
  }
  sign_in_links: {
    id: string
    token_hash: string
    user_id: string
    made_at: Instant
    expires_at: Instant
    used_at: Instant | null
  }
  sessions: {
    id: string
    token_hash: string
    user_id: string
    device: string
    made_at: Instant
    seen_at: Instant
    ends_at: Instant
    revoked_at: Instant | null
  }
  audit_events: {
    seq: Generated<number>
    at: Instant
    actor: string
    action: string
    inspection_id: string | null
    subject: string | null
    detail: string
    mac: string
  }
  jobs: {
    id: string
    kind: string
    /** One row a piece of work: asking again re-arms it. */
    key: string
    payload: string
    state: 'queued' | 'running' | 'done' | 'failed'
    wanted: number
    claimed_wanted: number
    attempts: number
    run_at: Instant
    claimed_at: Instant | null
    claimed_by: string | null
    problem: string | null
    progress: string | null
    made_at: Instant
    finished_at: Instant | null
  }
  /** Recordings and signed videos that people uploaded for the words of a page. The bytes are blobs beside the database. */
  media: {
    id: string
    /** An inspection's id, or `*` for the whole service. */
    inspection_id: string
    kind: MediaKind
    language: string
    /** Of the language and the words it says: changed words have no recording until somebody makes one. */
    words_hash: string
    /** `questionnaire/question` or `questionnaire/question/option`: where it was uploaded. */
    place: string
    /** SHA-256 of the bytes, and their name. */
    blob: string
    type: string
    bytes: number
    length_ms: number
    /** WebVTT. */
    captions: string | null
    transcript: string | null
    saved_by: string
    saved_at: Instant
  }
}
