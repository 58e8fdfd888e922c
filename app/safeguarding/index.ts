export { childrensAudiences } from './childrens-audiences.ts'
export { flaggedParts } from './flagged-parts.ts'
export {
  type LanguageQuality,
  languagesMeasured,
  qualityOf,
  readLanguages,
  screenedLanguages,
} from './language-quality.ts'
export { learnedScreen } from './screening/learned.ts'
export type { Category } from './screening/rules.ts'
export { screen } from './screening/screen.ts'
export {
  type Level,
  type Reason,
  type Screening,
  type ScreeningContext,
  screenByRules,
} from './screening/screen-by-rules.ts'
export {
  type NotScreened,
  type SafeScreening,
  type Screen,
  type Screened,
  screenAnswer,
  screenSafely,
} from './screening/screened.ts'
