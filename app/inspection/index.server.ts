export { envelopePair } from './envelope-pair.server.ts'
export { inspectionTypes } from './index.ts'
export {
  addSurveyLinks,
  createInspection,
  type KeyedInspection,
  linkOfTyped,
  type NewInspection,
  openInspection,
  openSurvey,
} from './inspection.server.ts'
export { windowState } from './window.ts'
