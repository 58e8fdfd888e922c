export { type AnswerInPlace, type AnswerPage, readAnswerPage, type Stretch } from './answer-page.server.ts'
export { correctAnswerDetails, type DetailProblem } from './correct-details.server.ts'
export { evidenceHtml } from './evidence-html.server.ts'
export { evidenceReport, type ReportAudience, reportAudiences } from './evidence-report.server.ts'
export { exportLines, type ResponseFormat } from './export-responses.server.ts'
export { frameOf, languageNames, onlyOf, timeOf } from './frame.server.ts'
export {
  type Coverage,
  type CoverageSection,
  readCoverage,
  savePopulation,
} from './heard/read-coverage.server.ts'
export { type LeastSurePage, readLeastSure } from './least-sure.server.ts'
export { type Overview, readOverview } from './overview.server.ts'
export { askOf } from './question-words.server.ts'
export {
  askForOriginal,
  type Copy,
  type Listener,
  mayHearOriginal,
  noteListening,
  openSound,
  originalMinutes,
} from './recordings/listening.server.ts'
export {
  type RecordingLine,
  type RecordingsQueue,
  readQueue,
} from './recordings/queue.server.ts'
export { type PieceShown, type RecordingPage, readRecordingPage } from './recordings/recording-page.server.ts'
export { type RepeatsPage, readRepeats } from './repeats.server.ts'
export { decideOnStatement } from './statements/decide-statement.server.ts'
export { draftStatement, type Stated } from './statements/draft-statement.server.ts'
export { readStatementPart, type StatementPart } from './statements/statement-part.server.ts'
export {
  type NotThemedPage,
  readNotThemed,
  readThemePage,
  type ThemePage,
  type UnitCard,
} from './theme-page.server.ts'
export { countThemes } from './themes-of.server.ts'
export { readThemesPage, type ThemeLine, type ThemesPage } from './themes-page.server.ts'
export { markRead, readToRead, type ToReadPage } from './to-read/to-read.server.ts'
export {
  type TranslationProblem,
  translateAnswer,
  translationProblems,
} from './translation/translations.server.ts'
export { openTranslator, type Translator } from './translation/translator.server.ts'
