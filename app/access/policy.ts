/**
 * Who may do what, in one table; what is not in it is refused.
 * Which answers were flagged is seen by safeguarding officers and lead inspectors only: a lead answers for the
 * inspection and must be able to act while no officer is on call. Administrators run the service and see no answers.
 */
export const roles = ['inspector', 'lead', 'safeguarding', 'consultation', 'admin'] as const
export type Role = (typeof roles)[number]

const table = {
  /** Its name, window, survey links and how many have answered. */
  'view-inspection': ['inspector', 'lead', 'safeguarding', 'consultation', 'admin'],
  'read-evidence': ['inspector', 'lead', 'safeguarding', 'consultation'],
  /** Hearing a person is closer than reading them: not for those who run a consultation. */
  listen: ['inspector', 'lead', 'safeguarding'],
  'correct-transcript': ['inspector', 'lead', 'safeguarding'],
  'decide-coding': ['inspector', 'lead', 'consultation'],
  'manage-themes': ['inspector', 'lead', 'consultation'],
  export: ['inspector', 'lead', 'consultation'],
  'see-concerns': ['safeguarding', 'lead'],
  'act-on-concern': ['safeguarding', 'lead'],
  preview: ['inspector', 'lead', 'safeguarding', 'consultation', 'admin'],
  'manage-inspection': ['lead', 'consultation', 'admin'],
  /** Recordings and signed videos of the questions' words. */
  'manage-languages': ['lead', 'admin'],
  'manage-users': ['admin'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof table
export const actions = Object.keys(table) as Action[]

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value)
}

export function may(role: Role, action: Action): boolean {
  return Object.hasOwn(table, action) && (table[action] as readonly Role[]).includes(role)
}

/** People may hold several roles; one that may is enough. */
export function mayAny(held: readonly Role[], action: Action): boolean {
  return held.some((role) => may(role, action))
}
