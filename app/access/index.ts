export { FormToken, formTokenField } from './form-token.tsx'
export { type Action, actions, isRole, may, mayAny, type Role, roles } from './policy.ts'
