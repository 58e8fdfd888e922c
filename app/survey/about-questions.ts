import type { PictureName } from './pictures.ts'
import type { Option, Question } from './questionnaire.ts'

// Optional questions about the person, shared by questionnaires. Each is a new object in every version that
// uses it; changing a list here changes released versions, which a test refuses: add a new list instead.

const plain = (...ids: string[]): Option[] => ids.map((id) => ({ id }))
const about = { criteria: [], marks: [], about: true } as const

const ageBands = ['0-4', '5-10', '11-15', '16-17', '18-25']
const needs = [
  'communication-and-interaction-autism',
  'learning',
  'mental-health-or-feelings',
  'body-movement',
  'seeing',
  'hearing',
  'long-illness',
  'not-sure',
  'other',
]
const plans = ['ehc-plan', 'sen-support', 'waiting', 'neither']
const settings = [
  'nursery',
  'mainstream-school',
  'special-school',
  'resourced-unit',
  'alternative-provision',
  'college-training',
  'home-educated',
  'not-in-school-now',
  'work',
  'other',
]
// The groups of the 2021 census of England and Wales.
const ethnicGroups = [
  'bangladeshi',
  'chinese',
  'indian',
  'pakistani',
  'any-other-asian-background',
  'african',
  'caribbean',
  'any-other-black-background',
  'white-and-asian',
  'white-and-black-african',
  'white-and-black-caribbean',
  'any-other-mixed-background',
  'english-welsh-scottish-northern-irish-or-british',
  'irish',
  'gypsy-or-irish-traveller',
  'roma',
  'any-other-white-background',
  'arab',
  'any-other-ethnic-group',
]
// English, British Sign Language, then the languages most often spoken in England after them.
const homeLanguages = [
  'english',
  'british-sign-language',
  'arabic',
  'bengali',
  'chinese',
  'french',
  'gujarati',
  'italian',
  'kurdish',
  'lithuanian',
  'pashto',
  'persian',
  'polish',
  'portuguese',
  'punjabi',
  'romanian',
  'somali',
  'spanish',
  'tamil',
  'turkish',
  'ukrainian',
  'urdu',
  'other',
]

export const ageBand = (id: string): Question => ({
  id,
  type: 'single',
  options: plain(...ageBands),
  ...about,
})
export const plan = (id: string): Question => ({
  id,
  type: 'single',
  options: plain(...plans),
  unknown: true,
  ...about,
})
export const setting = (id: string): Question => ({
  id,
  type: 'single',
  options: plain(...settings),
  ...about,
})
export const need = (): Question => ({
  id: 'need',
  type: 'multi',
  options: plain(...needs).map((option) =>
    option.id === 'not-sure' ? { ...option, excludes: 'others' } : option,
  ),
  ...about,
})
export const lookedAfter = (): Question => ({
  id: 'looked_after',
  type: 'single',
  options: plain('yes', 'no'),
  ...about,
})
export const ethnicGroup = (): Question => ({
  id: 'ethnic_group',
  type: 'single',
  options: plain(...ethnicGroups),
  ...about,
})
export const homeLanguage = (): Question => ({
  id: 'home_language',
  type: 'single',
  options: plain(...homeLanguages),
  ...about,
})

const pictured = (pairs: readonly (readonly [string, PictureName])[]): Option[] =>
  pairs.map(([id, picture]) => ({ id, picture }))

export const ageBandInPictures = (): Question => ({
  id: 'age_band',
  type: 'single',
  options: pictured([
    ['0-4', 'baby'],
    ['5-10', 'child'],
    ['11-15', 'older-child'],
    ['16-17', 'teenager'],
    ['18-25', 'grown-up'],
  ]),
  ...about,
})
/** Fewer places than the ordinary list: "other" takes the two that a young child would not tell apart. */
export const settingInPictures = (): Question => ({
  id: 'setting',
  type: 'single',
  options: pictured([
    ['nursery', 'nursery'],
    ['mainstream-school', 'school'],
    ['special-school', 'special-school'],
    ['alternative-provision', 'other-place'],
    ['college-training', 'college'],
    ['home-educated', 'home'],
    ['not-in-school-now', 'not-in-school'],
    ['other', 'other'],
  ]),
  ...about,
})
