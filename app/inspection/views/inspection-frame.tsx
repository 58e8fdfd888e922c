import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '#app/ui/notice/notice.tsx'
import { DeskPage } from '#app/ui/page/desk-page.tsx'

/** Where the reader works and what they may open; the same for every page of an inspection. */
export type InspectionFrameData = {
  inspection: string
  area: string
  invented: boolean
  person: string
  reads: boolean
  /** How many recordings nobody has listened to; null for those who may not listen. */
  unheard: number | null
  seesConcerns: boolean
  exports: boolean
  languages: boolean
}

/** The frame of every page of one inspection. */
export function InspectionFrame({
  frame,
  current,
  back,
  done,
  children,
}: {
  frame: InspectionFrameData
  current:
    | 'overview'
    | 'themes'
    | 'recordings'
    | 'to-read'
    | 'coverage'
    | 'concerns'
    | 'export'
    | 'languages'
    | 'posters'
  back?: { href: string; words: string } | undefined
  /** What has just been done, said once. */
  done?: string | undefined
  children: ReactNode
}) {
  const { t } = useTranslation('inspector')
  const home = `/desk/${frame.inspection}`
  const open = {
    overview: true,
    concerns: frame.seesConcerns,
    themes: frame.reads,
    coverage: frame.reads,
    recordings: frame.unheard !== null,
    'to-read': frame.reads,
    export: frame.exports,
    languages: frame.languages,
    posters: true,
  }
  const nameOf = (page: keyof typeof open) => {
    if (page === 'languages') return t('media:title')
    if (page === 'to-read') return t('translating:title')
    if (page === 'coverage') return t('weighing:coverage.title')
    if (page === 'posters') return t('paper-desk:nav')
    if (page === 'recordings')
      return frame.unheard ? t('voice-desk:nav', { count: frame.unheard }) : t('voice-desk:title')
    return t(`pages.${page}`)
  }
  const pages = [
    'overview',
    'concerns',
    'recordings',
    'to-read',
    'themes',
    'coverage',
    'export',
    'posters',
    'languages',
  ] as const
  return (
    <DeskPage
      person={frame.person}
      place={frame.area}
      back={back}
      links={pages
        .filter((page) => open[page])
        .map((page) => ({
          href: page === 'overview' ? home : `${home}/${page}`,
          words: nameOf(page),
          current: page === current,
        }))}
    >
      {frame.invented && (
        <Notice>
          <p>{t('invented.long')}</p>
        </Notice>
      )}
      <div role="status">{done && <Notice tone="good">{<p>{done}</p>}</Notice>}</div>
      {children}
    </DeskPage>
  )
}
