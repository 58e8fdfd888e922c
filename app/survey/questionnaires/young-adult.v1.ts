import { ageBand, ethnicGroup, homeLanguage, lookedAfter, need, setting } from '../about-questions.ts'
import { defineQuestionnaire } from '../questionnaire.ts'

export const youngAdultV1 = defineQuestionnaire({
  id: 'young-adult',
  version: 1,
  audience: 'young-adult',
  kind: 'ordinary',
  questions: [
    { id: 'a_moving_on', type: 'agree', criteria: ['I4'], marks: [] },
    {
      id: 'a_moving_on_more',
      type: 'open',
      criteria: ['I4'],
      marks: [],
      // "What was it like?" follows an opinion, not "don't know": some have not moved on yet.
      askedWhen: { question: 'a_moving_on', oneOf: [5, 4, 3, 2, 1] },
    },
    {
      id: 'a_study_work',
      type: 'single',
      options: [
        { id: 'study' },
        { id: 'apprenticeship-or-supported-internship' },
        { id: 'work' },
        { id: 'volunteering' },
        { id: 'looking' },
        { id: 'none-of-these' },
      ],
      criteria: ['I4'],
      marks: [],
    },
    { id: 'a_support_now', type: 'frequency', criteria: ['I3'], marks: [] },
    { id: 'a_health', type: 'agree', criteria: ['I3'], marks: [] },
    {
      id: 'a_home',
      type: 'single',
      options: [{ id: 'yes' }, { id: 'partly' }, { id: 'no' }],
      unknown: true,
      criteria: ['I4', 'I5'],
      marks: [],
    },
    { id: 'a_own_decisions', type: 'frequency', criteria: ['I2'], marks: [] },
    {
      id: 'a_money_travel',
      type: 'multi',
      options: [
        { id: 'travel' },
        { id: 'money' },
        { id: 'no-support-worker' },
        { id: 'no-information' },
        { id: 'peoples-attitudes' },
        { id: 'my-health' },
        { id: 'nothing', excludes: 'others' },
        { id: 'other' },
      ],
      criteria: ['I5'],
      marks: [],
    },
    { id: 'a_community', type: 'agree', criteria: ['I5'], marks: [] },
    {
      id: 'a_plan',
      type: 'single',
      options: [
        { id: 'yes-and-it-helps' },
        { id: 'yes-but-it-does-not-help' },
        { id: 'no' },
        { id: 'ended-too-early' },
      ],
      unknown: true,
      criteria: ['I1', 'I4'],
      marks: [],
    },
    { id: 'a_good', type: 'open', criteria: [], marks: ['strength'] },
    { id: 'a_change', type: 'open', criteria: [], marks: ['concern'] },
    ageBand('age_band'),
    need(),
    // Nobody is asked twice: `a_plan` has said what plan there is, `a_study_work` whether there is a place to learn.
    {
      ...setting('setting'),
      askedWhen: { question: 'a_study_work', oneOf: ['study', 'apprenticeship-or-supported-internship'] },
    },
    lookedAfter(),
    ethnicGroup(),
    homeLanguage(),
  ],
})
