import { questionnaires } from '#app/survey/index.ts'

/** What is published about an area's children and asked of whoever answers, so that the two can stand side by side. */
export const characteristics = ['age-band', 'need', 'plan', 'setting', 'ethnic-group'] as const
export type Characteristic = (typeof characteristics)[number]

/** What asks for it, in each questionnaire. */
export const questionsOf: Record<Characteristic, readonly string[]> = {
  'age-band': ['age_band', 'p_age_band'],
  need: ['need'],
  plan: ['plan', 'p_plan'],
  setting: ['setting', 'p_setting'],
  'ethnic-group': ['ethnic_group'],
}

/** Its groups in the order in which they are asked. */
export function groupsOf(characteristic: Characteristic): string[] {
  const asked = questionnaires
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => questionsOf[characteristic].includes(id))
  const most = asked.reduce<readonly { id: string }[]>(
    (longest, { options = [] }) => (options.length > longest.length ? options : longest),
    [],
  )
  return most.map(({ id }) => id)
}

const names: Record<string, Characteristic> = {
  age: 'age-band',
  ages: 'age-band',
  'age band': 'age-band',
  'primary need': 'need',
  'type of need': 'need',
  support: 'plan',
  provision: 'plan',
  school: 'setting',
  placement: 'setting',
  ethnicity: 'ethnic-group',
  'ethnic group': 'ethnic-group',
}

/** The short forms of the school census, and words that stand in published tables. Several may be one group of ours. */
const published: Partial<Record<Characteristic, Record<string, string>>> = {
  need: {
    asd: 'communication-and-interaction-autism',
    slcn: 'communication-and-interaction-autism',
    spld: 'learning',
    mld: 'learning',
    sld: 'learning',
    pmld: 'learning',
    semh: 'mental-health-or-feelings',
    pd: 'body-movement',
    vi: 'seeing',
    hi: 'hearing',
    msi: 'other',
    oth: 'other',
    nsa: 'not-sure',
  },
  plan: { ehcp: 'ehc-plan', ehc: 'ehc-plan', 'ehc plan': 'ehc-plan', e: 'ehc-plan', k: 'sen-support' },
  setting: {
    mainstream: 'mainstream-school',
    special: 'special-school',
    ap: 'alternative-provision',
    college: 'college-training',
    'elective home education': 'home-educated',
  },
}

export function readCharacteristic(written: string): Characteristic | undefined {
  const name = written.trim().toLowerCase()
  return characteristics.find((one) => one === name) ?? names[name]
}

/** `called` gives a group's names in words, as the desk shows them. */
export function readGroup(
  characteristic: Characteristic,
  written: string,
  called: (characteristic: Characteristic, group: string) => readonly string[],
): { group: string; short: boolean } | undefined {
  const name = written.trim().toLowerCase().replace(/\s+/g, ' ')
  const group = groupsOf(characteristic).find(
    (one) =>
      one === name ||
      one === name.replaceAll(' ', '-') ||
      called(characteristic, one).some((words) => words.toLowerCase() === name),
  )
  if (group) return { group, short: false }
  const short = published[characteristic]?.[name]
  return short ? { group: short, short: true } : undefined
}
