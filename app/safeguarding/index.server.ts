export {
  acknowledgeConcern,
  type ConcernProblem,
  closeConcern,
  closingReasonLengthMax,
  concernsWaiting,
  type OpenedConcern,
  readConcern,
  readConcerns,
} from './concerns.server.ts'
