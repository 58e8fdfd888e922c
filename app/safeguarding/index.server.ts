export {
  acknowledgeConcern,
  type ConcernProblem,
  closeConcern,
  concernsWaiting,
  type OpenedConcern,
  readConcern,
  readConcerns,
} from './concerns.server.ts'
export { recordingsUnheard } from './unheard.server.ts'
export { wordsUnread } from './unread.server.ts'
export { picturesUnseen } from './unseen.server.ts'
