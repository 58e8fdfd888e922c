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
  current: 'overview' | 'themes' | 'concerns' | 'export' | 'languages' | 'posters'
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
    export: frame.exports,
    languages: frame.languages,
    posters: true,
  }
  const pages = ['overview', 'concerns', 'themes', 'export', 'posters', 'languages'] as const
  return (
    <DeskPage
      person={frame.person}
      place={frame.area}
      back={back}
      links={pages
        .filter((page) => open[page])
        .map((page) => ({
          href: page === 'overview' ? home : `${home}/${page}`,
          words:
            page === 'languages'
              ? t('media:title')
              : page === 'posters'
                ? t('paper-desk:nav')
                : t(`pages.${page}`),
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
