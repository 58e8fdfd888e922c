/** One page of every kind that a survey has, each reached once and looked at in many ways. */
import type { Page } from 'playwright-core'
import { choose, go, skipTo } from '../e2e/steps.ts'

type Kind = {
  readonly questionnaire: 'child-easy-read' | 'young-person' | 'parent-carer'
  /** From the page before the start to the page wanted. */
  readonly reach: (page: Page) => Promise<unknown>
}

async function at(page: Page, step: string): Promise<void> {
  await go(page, 'next')
  await choose(page, 'alone')
  await go(page, 'next')
  await skipTo(page, step)
}

export const kinds = {
  start: { questionnaire: 'young-person', reach: async () => {} },
  'given-by': { questionnaire: 'parent-carer', reach: (page) => go(page, 'next') },
  faces: { questionnaire: 'child-easy-read', reach: (page) => at(page, 'c_school_feel') },
  pictures: { questionnaire: 'child-easy-read', reach: (page) => at(page, 'c_who_helps') },
  'yes-sometimes-no': { questionnaire: 'child-easy-read', reach: (page) => at(page, 'c_listen') },
  agree: { questionnaire: 'young-person', reach: (page) => at(page, 'y_identified') },
  frequency: { questionnaire: 'young-person', reach: (page) => at(page, 'y_help') },
  single: { questionnaire: 'parent-carer', reach: (page) => at(page, 'p_wait') },
  multi: { questionnaire: 'young-person', reach: (page) => at(page, 'y_meeting') },
  open: { questionnaire: 'parent-carer', reach: (page) => at(page, 'p_assess') },
  'open, refused': {
    questionnaire: 'young-person',
    reach: async (page) => {
      await at(page, 'y_identified')
      await go(page, 'next')
    },
  },
  check: { questionnaire: 'child-easy-read', reach: (page) => at(page, 'check') },
  stop: {
    questionnaire: 'child-easy-read',
    reach: async (page) => {
      await at(page, 'c_safe')
      await go(page, 'stop')
    },
  },
  sent: {
    questionnaire: 'child-easy-read',
    reach: async (page) => {
      await at(page, 'check')
      await go(page, 'next')
    },
  },
} as const satisfies Record<string, Kind>

export const kindNames = Object.keys(kinds) as (keyof typeof kinds)[]
