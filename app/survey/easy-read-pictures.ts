import type { GivenBy, Helper } from './given-by.ts'
import type { PictureName } from './pictures.ts'

/**
 * The pictures of easy read: one beside each question, one beside each option. They are how a question is shown, not
 * what is asked: a questionnaire's version does not hold them. Each shows what its words say, never decorates.
 */
export type PicturesOf = {
  readonly ask: PictureName
  readonly options?: Readonly<Record<string, PictureName>>
}
type ByQuestion = Readonly<Record<string, PicturesOf>>

const ask = (picture: PictureName, options?: PicturesOf['options']): PicturesOf =>
  options ? { ask: picture, options } : { ask: picture }

const yesOrNo = { yes: 'yes', no: 'no' } as const
const waits = {
  'no-wait': 'amount-none',
  'under-6-months': 'amount-little',
  '6-12-months': 'amount-half',
  '1-2-years': 'amount-most',
  'over-2-years': 'amount-all',
  'still-waiting': 'waiting',
} as const

/**
 * By what a question is about, whoever is asked. The names of peoples and of languages have no pictures: none would
 * mean them, and one that stands for a people insults it.
 */
export const sharedEasyReadPictures: ByQuestion = {
  age_band: ask('birthday', {
    '0-4': 'baby',
    '5-10': 'child',
    '11-15': 'older-child',
    '16-17': 'teenager',
    '18-25': 'grown-up',
  }),
  need: ask('with-help', {
    'communication-and-interaction-autism': 'talk',
    learning: 'learning',
    'mental-health-or-feelings': 'feelings',
    'body-movement': 'wheelchair',
    seeing: 'eye',
    hearing: 'ear',
    'long-illness': 'ill',
    'not-sure': 'not-sure',
    other: 'other',
  }),
  plan: ask('questions', {
    'ehc-plan': 'plan',
    'sen-support': 'helper-at-school',
    waiting: 'waiting',
    neither: 'nobody',
  }),
  setting: ask('learning', {
    nursery: 'nursery',
    'mainstream-school': 'school',
    'special-school': 'special-school',
    'resourced-unit': 'room',
    'alternative-provision': 'other-place',
    'college-training': 'college',
    'home-educated': 'home',
    'not-in-school-now': 'not-in-school',
    work: 'work',
    other: 'other',
  }),
  looked_after: ask('family', yesOrNo),
  ethnic_group: ask('world'),
  home_language: ask('talk'),
  wait: ask('time', waits),
  ap: ask('other-place', yesOrNo),
  ap_good: ask('other-place'),
  ap_more: ask('other-place'),
  good: ask('star'),
  change: ask('improve'),
}

/** Beside the headings of the pages around the questions. */
export const pagePictures = {
  givenBy: 'write',
  check: 'check',
  stop: 'stop',
  sent: 'send',
  receipt: 'receipt',
  next: 'group',
  heard: 'read-later',
  delete: 'delete',
} as const satisfies Record<string, PictureName>

export const givenByPictures: Readonly<Record<GivenBy, PictureName>> = {
  alone: 'by-myself',
  helped: 'with-help',
  'on-behalf': 'child',
  group: 'group',
}
export const helperPictures: Readonly<Record<Helper, PictureName>> = {
  'parent-carer': 'family',
  'school-staff': 'school',
  'friend-or-sibling': 'friend',
  'advocate-or-support-worker': 'talk',
  other: 'someone-else',
}

/** By questionnaire and question. */
export const easyReadPictures: Readonly<Record<string, ByQuestion>> = {
  'child-easy-read': {
    c_school_feel: ask('school'),
    c_help_enough: ask('with-help'),
    c_who_helps: ask('group'),
    c_listen: ask('ear'),
    c_choose: ask('choose'),
    c_safe: ask('tell-to-keep-safe'),
    c_safe_more: ask('talk'),
    c_fun: ask('fun'),
    c_fun_more: ask('fun'),
    c_better: ask('improve'),
  },
  'young-person': {
    y_identified: ask('check'),
    y_wait_more: ask('waiting'),
    y_help: ask('with-help'),
    y_adults: ask('understand'),
    y_say: ask('choose'),
    y_meeting: ask('calendar', {
      'was-there': 'group',
      'was-asked-what-i-think': 'asking',
      'understood-what-was-said': 'understand',
      'saw-things-change-after': 'improve',
      'was-not-invited': 'nobody',
      'did-not-want-to-go': 'no',
    }),
    y_feel_well: ask('feelings'),
    y_feel_well_more: ask('talk'),
    y_school_days: ask('school', {
      all: 'amount-all',
      most: 'amount-most',
      some: 'amount-half',
      'hardly-any': 'amount-little',
      none: 'amount-none',
    }),
    y_school_days_more: ask('barrier'),
    y_friends: ask('friend'),
    y_next: ask('next'),
  },
  'young-adult': {
    a_moving_on: ask('next'),
    a_moving_on_more: ask('next'),
    a_study_work: ask('calendar', {
      study: 'learning',
      'apprenticeship-or-supported-internship': 'tools',
      work: 'work',
      volunteering: 'kindness',
      looking: 'check',
      'none-of-these': 'nobody',
    }),
    a_support_now: ask('with-help'),
    a_health: ask('doctor-or-nurse'),
    a_home: ask('home', { ...yesOrNo, partly: 'amount-half' }),
    a_own_decisions: ask('choose'),
    a_money_travel: ask('barrier', {
      travel: 'bus',
      money: 'money',
      'no-support-worker': 'with-help',
      'no-information': 'information',
      'peoples-attitudes': 'group',
      'my-health': 'ill',
      nothing: 'yes-very-much',
      other: 'other',
    }),
    a_community: ask('community'),
    a_plan: ask('plan', {
      'yes-and-it-helps': 'yes',
      'yes-but-it-does-not-help': 'sad',
      no: 'no',
      'ended-too-early': 'stop',
    }),
  },
  'parent-carer': {
    p_identified: ask('check'),
    p_assess: ask('check'),
    p_plan_timely: ask('time', {
      yes: 'yes',
      'no-under-6-months': 'amount-half',
      'no-over-6-months': 'amount-all',
      refused: 'nobody',
      'still-in-progress': 'waiting',
      'no-plan-asked-for': 'not-needed',
    }),
    p_plan_timely_more: ask('talk'),
    p_plan_quality: ask('plan'),
    p_coproduce: ask('asking'),
    p_help_education: ask('learning'),
    p_help_education_more: ask('learning'),
    p_help_health: ask('doctor-or-nurse'),
    p_help_health_more: ask('doctor-or-nurse'),
    p_help_care: ask('family'),
    p_help_care_more: ask('family'),
    p_joined_up: ask('joined'),
    p_ap_hours: ask('time', {
      'up-to-5': 'amount-little',
      '6-12': 'amount-half',
      '13-20': 'amount-most',
      'over-20-hours-a-week': 'amount-all',
    }),
    p_days: ask('calendar', {
      none: 'amount-none',
      'up-to-5': 'amount-little',
      '6-15': 'amount-half',
      'over-15': 'amount-all',
      'not-in-education-now': 'not-in-school',
    }),
    p_short_breaks: ask('rest'),
    p_community: ask('community'),
    p_next: ask('next'),
    p_information: ask('information'),
  },
  practitioner: {
    w_role: ask('work', {
      'school-college-leader': 'school',
      senco: 'plan',
      teacher: 'teacher',
      'support-staff': 'helper-at-school',
      'early-years': 'nursery',
      'alternative-provision': 'other-place',
      'educational-psychologist': 'brain',
      'health-therapy': 'walking',
      'health-nursing': 'plaster',
      'health-medical': 'stethoscope',
      'health-mental-health': 'feelings',
      'health-commissioning': 'money',
      'social-care-childrens': 'child',
      'social-care-disabled-childrens': 'wheelchair',
      'social-care-early-help': 'improve',
      'social-care-adult': 'grown-up',
      'local-authority-send-team': 'offices',
      'advice-or-voluntary-sector': 'information',
      other: 'other',
    }),
    w_identify: ask('check'),
    w_timely_advice: ask('time'),
    w_coproduce: ask('asking'),
    w_right_help: ask('with-help'),
    w_threshold: ask('waiting'),
    w_prepare: ask('next'),
    w_include: ask('community'),
    w_ambition: ask('aim'),
    w_shared_data: ask('figures'),
    w_commission: ask('money'),
    w_ap: ask('other-place'),
    w_improve: ask('improve'),
    w_joint: ask('joined'),
  },
}
