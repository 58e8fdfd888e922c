export const detailTypes = [
  'person',
  'organisation',
  'place',
  'address',
  'postcode',
  'phone',
  'email',
  'handle',
  'nhs_number',
  'id_number',
  'date_of_birth',
  'rare_condition',
] as const
export type DetailType = (typeof detailTypes)[number]

/** A stretch of a text that could tell who someone is: UTF-16 code units, end exclusive. */
export type PersonalDetail = { start: number; end: number; type: DetailType }
