export {
  type Criterion,
  type Framework,
  findFramework,
  frameworkNow,
  type Topic,
} from './framework/index.ts'
export { type LegalPageId, legalKeys } from './legal-pages.ts'
export { readShortCode, shortCodeShown, shortPath } from './short-code.ts'
export { graceEnds, type Window, type WindowState, windowState } from './window.ts'

export const inspectionTypes = ['full', 'monitoring', 'engagement', 'thematic', 'consultation'] as const
export type InspectionType = (typeof inspectionTypes)[number]
