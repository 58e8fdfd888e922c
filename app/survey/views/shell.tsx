import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '#app/ui/notice/notice.tsx'
import { RespondentPage } from '#app/ui/page/respondent-page.tsx'
import { PictureSet } from '#app/ui/picture/picture.tsx'
import { SwitchBar } from '#app/ui/switch-bar/switch-bar.tsx'
import type { VisitPage } from '../page.server.ts'
import { leavePath } from '../paths.ts'
import { usePageWords } from './words.ts'

/** The frame of every page of a visit: leave fast, settings, and what must be said of a preview or a late answer. */
export function SurveyShell({
  page,
  sent = false,
  pictures = page.questionnaire,
  children,
}: {
  page: VisitPage
  sent?: boolean
  /** Which pictures it loads: mostly the questionnaire's. */
  pictures?: string
  children: ReactNode
}) {
  const t = usePageWords(page.easyRead)
  return (
    <RespondentPage
      leaveHref={leavePath(page.link)}
      easyRead={page.easyRead}
      pageName={sent ? 'sent' : undefined}
      wordsFrom={wordsOfPage(page)}
    >
      {page.preview && <Notice>{t('notes.preview')}</Notice>}
      {page.invented && !page.preview && <Notice>{t('notes.invented')}</Notice>}
      {page.graceEnds && <Notice>{t('link.grace', { when: page.graceEnds })}</Notice>}
      <PictureSet.Provider value={pictures}>{children}</PictureSet.Provider>
      {page.preferences.scanning !== 'off' && <Switches page={page} switches={page.preferences.scanning} />}
      {!page.preview && <WaitingStatus page={page} />}
    </RespondentPage>
  )
}

function Switches({ page, switches }: { page: VisitPage; switches: 'one' | 'two' }) {
  const { t } = useTranslation('scanning')
  return (
    <SwitchBar
      switches={switches}
      paceSeconds={Number(page.preferences.pace)}
      words={{
        how: t(switches),
        paused: t('paused'),
        board: t('board'),
        boardHint: t('board-hint'),
        letters: t('letters'),
        whole: t('words'),
        space: t('space'),
        rubOut: t('rub-out'),
        done: t('done'),
      }}
    />
  )
}

/** How many answers wait on this device, and what the device must know to go on without a network. */
function WaitingStatus({ page: { link, onDevice } }: { page: VisitPage }) {
  return (
    <div
      data-island="offline"
      data-link={link}
      {...(onDevice ? { 'data-so-far': JSON.stringify(onDevice) } : {})}
    >
      <p className="waiting-status" role="status" data-waiting-status="" />
    </div>
  )
}

/** The files that the words of a visit's pages come from. */
function wordsOfPage({ questionnaire, easyRead }: VisitPage): string[] {
  const files = ['survey-frame', 'recorder', 'drawing', 'survey/about', `survey/${questionnaire}`]
  return easyRead ? files.flatMap((file) => [file, `${file}.easy`]) : files
}
