import { ageBandInPictures, settingInPictures } from '../about-questions.ts'
import { defineQuestionnaire } from '../questionnaire.ts'

const feelsUnsafe = { question: 'c_safe', oneOf: [1, 2] }

export const childEasyReadV1 = defineQuestionnaire({
  id: 'child-easy-read',
  version: 1,
  audience: 'child',
  kind: 'easy-read',
  questions: [
    { id: 'c_school_feel', type: 'faces', criteria: ['I5', 'I3'], marks: [] },
    { id: 'c_help_enough', type: 'faces', criteria: ['I3'], marks: [] },
    {
      id: 'c_who_helps',
      type: 'pictures',
      options: [
        { id: 'family', picture: 'family' },
        { id: 'teacher', picture: 'teacher' },
        { id: 'helper-at-school', picture: 'helper-at-school' },
        { id: 'doctor-or-nurse', picture: 'doctor-or-nurse' },
        { id: 'speech-helper', picture: 'speech-helper' },
        { id: 'friend', picture: 'friend' },
        { id: 'someone-else', picture: 'someone-else' },
        { id: 'nobody', picture: 'nobody', excludes: 'others' },
      ],
      criteria: ['I3'],
      marks: [],
    },
    { id: 'c_listen', type: 'yes-sometimes-no', criteria: ['I2'], marks: [] },
    { id: 'c_choose', type: 'yes-sometimes-no', criteria: ['I2'], marks: [] },
    {
      id: 'c_safe',
      type: 'faces',
      criteria: ['I5'],
      marks: ['safeguarding'],
      raisesConcernWhen: feelsUnsafe,
    },
    {
      id: 'c_safe_more',
      type: 'open',
      criteria: [],
      marks: ['safeguarding'],
      askedWhen: feelsUnsafe,
      showsHelpWhen: feelsUnsafe,
    },
    {
      id: 'c_fun',
      type: 'pictures',
      options: [
        { id: 'play-outside', picture: 'play-outside' },
        { id: 'clubs', picture: 'clubs' },
        { id: 'swimming', picture: 'swimming' },
        { id: 'music', picture: 'music' },
        { id: 'screen-games', picture: 'screen-games' },
        { id: 'see-friends', picture: 'see-friends' },
        { id: 'animals', picture: 'animals' },
        { id: 'other', picture: 'other' },
      ],
      criteria: ['I5'],
      marks: [],
    },
    { id: 'c_fun_more', type: 'open', criteria: ['I5'], marks: [] },
    { id: 'c_good', type: 'open', criteria: [], marks: ['strength'] },
    { id: 'c_better', type: 'open', criteria: [], marks: ['concern'] },
    ageBandInPictures(),
    settingInPictures(),
  ],
})
