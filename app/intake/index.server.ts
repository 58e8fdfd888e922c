export {
  type Arrival,
  answerIdOf,
  keyFor,
  type OpenResponse,
  type SealedArrival,
  type Stored,
  screenAndSeal,
  takeIn,
  wishForCoding,
} from './door.server.ts'
