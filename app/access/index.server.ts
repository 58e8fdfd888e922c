export { type AskedForLink, askForLink, type DeliverLink } from './ask-for-link.server.ts'
export { isDoorOpen, openDoor } from './door.server.ts'
export { giveLeave, hasLeave } from './grant.server.ts'
export { isForeignOrigin, refuseForeignOrigin } from './origin.server.ts'
export {
  formTokenOf,
  type Member,
  type Person,
  requireFormToken,
  requireMember,
  requirePerson,
} from './require.server.ts'
export {
  endSessions,
  idleMinutesMax,
  isLinkOpen,
  linkMinutesMax,
  listSessions,
  makeSignInLink,
  sessionHoursMax,
  signIn,
  signOut,
} from './session.server.ts'
export { throttleOf } from './throttle.ts'
export { addUser, findUserByEmail, isEmail, type NewUser, nameOfPerson } from './users.server.ts'
