export { inspectionTypes } from './index.ts'
export {
  createInspection,
  type KeyedInspection,
  linkOfTyped,
  type NewInspection,
  openInspection,
  openSurvey,
} from './inspection.server.ts'
export { windowState } from './window.ts'
