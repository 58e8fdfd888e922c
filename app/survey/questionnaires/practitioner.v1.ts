import { defineQuestionnaire, type Lens } from '../questionnaire.ts'

const opinionOnAlternativeProvision = { question: 'w_ap', oneOf: [5, 4, 3, 2, 1] }

const seenFrom = (lens: Lens, ...ids: string[]) => ids.map((id) => ({ id, lens }))

export const practitionerV1 = defineQuestionnaire({
  id: 'practitioner',
  version: 1,
  audience: 'practitioner',
  kind: 'ordinary',
  questions: [
    {
      id: 'w_role',
      type: 'single',
      options: [
        ...seenFrom(
          'education',
          'school-college-leader',
          'senco',
          'teacher',
          'support-staff',
          'early-years',
          'alternative-provision',
          'educational-psychologist',
        ),
        ...seenFrom(
          'health',
          'health-therapy',
          'health-nursing',
          'health-medical',
          'health-mental-health',
          'health-commissioning',
        ),
        ...seenFrom(
          'social-care',
          'social-care-childrens',
          'social-care-disabled-childrens',
          'social-care-early-help',
          'social-care-adult',
        ),
        ...seenFrom('joint', 'local-authority-send-team', 'advice-or-voluntary-sector', 'other'),
      ],
      about: true,
      criteria: [],
      marks: [],
    },
    { id: 'w_identify', type: 'agree', criteria: ['I1'], marks: [] },
    { id: 'w_timely_advice', type: 'agree', criteria: ['I1'], marks: [] },
    { id: 'w_coproduce', type: 'agree', criteria: ['I2'], marks: [] },
    { id: 'w_right_help', type: 'agree', criteria: ['I3'], marks: [] },
    { id: 'w_threshold', type: 'open', criteria: ['I3', 'L3'], marks: [] },
    { id: 'w_prepare', type: 'agree', criteria: ['I4'], marks: [] },
    { id: 'w_include', type: 'agree', criteria: ['I5'], marks: [] },
    { id: 'w_ambition', type: 'agree', criteria: ['L1'], marks: [] },
    { id: 'w_shared_data', type: 'agree', criteria: ['L3'], marks: [] },
    { id: 'w_commission', type: 'agree', criteria: ['L4'], marks: [] },
    { id: 'w_ap', type: 'agree', criteria: ['L4'], marks: [] },
    {
      id: 'w_ap_more',
      type: 'open',
      criteria: ['L4'],
      marks: [],
      askedWhen: opinionOnAlternativeProvision,
    },
    { id: 'w_improve', type: 'agree', criteria: ['L5'], marks: [] },
    { id: 'w_joint', type: 'agree', criteria: ['L6'], marks: [] },
    { id: 'w_good', type: 'open', criteria: [], marks: ['strength'] },
    { id: 'w_change', type: 'open', criteria: [], marks: ['concern'] },
  ],
})
