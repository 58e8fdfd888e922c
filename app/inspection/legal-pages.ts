/**
 * The pages that say what this service is and does, and what went wrong: their structure, in order. Their words
 * are in `locales/<language>/legal.json`. `legalKeys` gives every key, so that one view renders them all.
 */

/** Pictures that stand beside the easy-read privacy page: names of the questionnaires' picture family. */
export type LegalPicture =
  | 'asking'
  | 'improve'
  | 'choose'
  | 'write'
  | 'private'
  | 'same-help'
  | 'tell-to-keep-safe'
  | 'help-now'
  | 'check'
  | 'time'
  | 'delete'
  | 'with-help'
  | 'send'
  | 'sad'

/** What the words of a page need filled in. Dates and addresses come ready for reading, counts as digits. */
export type LegalPlaceholder = 'contact' | 'sessionHours' | 'opensOn' | 'closedOn'

export type LegalSection = {
  readonly id: string
  /** How many paragraphs: `body1`, `body2`, … */
  readonly paragraphs: number
  /** Easy read only: the section is a picture and its sentences, and has no heading. */
  readonly picture?: LegalPicture
}

export type LegalPage = {
  readonly page: string
  /** How many paragraphs stand under the title: `lead1`, `lead2`, … */
  readonly lead: number
  readonly sections: readonly LegalSection[]
  readonly needs: readonly LegalPlaceholder[]
}

const section = (id: string, paragraphs = 1): LegalSection => ({ id, paragraphs })
const pictured = (id: string, picture: LegalPicture): LegalSection => ({ id, paragraphs: 1, picture })
const short = (page: string, lead: number, needs: readonly LegalPlaceholder[] = []): LegalPage => ({
  page,
  lead,
  sections: [],
  needs,
})

export const legalPages = {
  home: {
    page: 'home',
    lead: 1,
    sections: [section('link', 2), section('delete'), section('help')],
    needs: [],
  },
  privacy: {
    page: 'privacy',
    lead: 1,
    sections: [
      section('who', 2),
      section('why', 2),
      section('law', 3),
      section('kept', 4),
      section('how-long', 2),
      section('who-sees', 3),
      section('danger', 2),
      section('safe', 2),
      section('cookies', 2),
      section('machine'),
      section('rights', 3),
      section('complain', 2),
    ],
    needs: ['contact', 'sessionHours'],
  },
  'privacy-easy-read': {
    page: 'privacy-easy-read',
    lead: 0,
    sections: [
      pictured('who', 'asking'),
      pictured('why', 'improve'),
      pictured('choose', 'choose'),
      pictured('kept', 'write'),
      pictured('who-sees', 'same-help'),
      pictured('safe', 'private'),
      pictured('danger', 'tell-to-keep-safe'),
      pictured('help', 'help-now'),
      pictured('place', 'check'),
      pictured('how-long', 'time'),
      pictured('delete', 'delete'),
      pictured('see', 'with-help'),
      pictured('ask', 'send'),
      pictured('complain', 'sad'),
    ],
    needs: ['contact'],
  },
  accessibility: {
    page: 'accessibility',
    lead: 1,
    sections: [
      section('can', 3),
      section('tested', 2),
      section('not-tested', 2),
      section('not-yet', 3),
      section('report', 2),
      section('complain'),
    ],
    needs: ['contact'],
  },
  'link-unknown': { page: 'link-unknown', lead: 1, sections: [section('do', 2)], needs: [] },
  'link-not-yet': { page: 'link-not-yet', lead: 1, sections: [section('do', 2)], needs: ['opensOn'] },
  'link-closed': {
    page: 'link-closed',
    lead: 1,
    sections: [section('saved'), section('do', 2)],
    needs: ['closedOn', 'contact'],
  },
  birds: {
    page: 'birds',
    lead: 1,
    sections: ['robin', 'blackbird', 'blue-tit', 'sparrow', 'feed'].map((id) => section(id)),
    needs: [],
  },
  ended: short('ended', 1),
  delete: {
    page: 'delete',
    lead: 1,
    sections: [section('what'), section('safety'), section('lost')],
    needs: ['contact'],
  },
  'delete-confirm': short('delete-confirm', 2),
  'delete-done': short('delete-done', 3),
  'delete-unknown': short('delete-unknown', 3, ['contact']),
  'error-not-found': short('error-not-found', 2),
  'error-forbidden': short('error-forbidden', 2),
  'error-form-expired': short('error-form-expired', 2),
  'error-too-many': short('error-too-many', 2),
  'error-too-large': short('error-too-large', 2),
  'error-storage-full': short('error-storage-full', 2),
  'error-broken': short('error-broken', 3),
} as const satisfies Record<string, LegalPage>

export type LegalPageId = keyof typeof legalPages

export type LegalKeys = {
  readonly title: string
  readonly lead: readonly string[]
  readonly sections: readonly {
    readonly id: string
    readonly heading?: string
    readonly picture?: LegalPicture
    readonly body: readonly string[]
  }[]
}

/** The locale keys of a page, in the order in which they are read. */
export function legalKeys(id: LegalPageId): LegalKeys {
  const { page, lead, sections }: LegalPage = legalPages[id]
  return {
    title: `legal:${page}.title`,
    lead: numbered(`legal:${page}.lead`, lead),
    sections: sections.map(({ id: part, paragraphs, picture }) => {
      const at = `legal:${page}.sections.${part}`
      return {
        id: part,
        ...(picture ? { picture } : { heading: `${at}.heading` }),
        body: numbered(`${at}.body`, paragraphs),
      }
    }),
  }
}

const numbered = (stem: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${stem}${index + 1}`)
