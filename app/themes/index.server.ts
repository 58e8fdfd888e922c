export { type AlikeGroup, groupAlike } from './alike/group.ts'
export { markAnswers } from './alike/mark-answers.server.ts'
export { codeAgainJob, codeThemesJob } from './code.job.server.ts'
export { codeAnswers } from './code-answers.server.ts'
export { type CodingDecision, type Decided, type Deciding, decideCoding } from './decide.server.ts'
export { findThemes } from './find-themes.server.ts'
export {
  acceptTheme,
  listInspectionThemes,
  mergeTheme,
  nameTheme,
  splitTheme,
  type Theme,
  undoMerge,
} from './manage-themes.server.ts'
export { openSummaryEngine, type SummaryEngine } from './statements/summary-engine.server.ts'
export { engineOf } from './teach.server.ts'
