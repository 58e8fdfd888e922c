export { demonstrationId, demonstrationPerson, makeDemonstration } from './make-demonstration.server.ts'
