import { useTranslation } from 'react-i18next'
import { HelpPanel } from '#app/ui/help-panel/help-panel.tsx'
import { helpNow } from '../frame.ts'

/** Who can help now, in the words of this questionnaire. */
export function HelpNow({
  id,
  easyRead,
}: {
  /** Given where the panel stands on the page again. */
  id?: string
  easyRead: boolean
}) {
  const { t } = useTranslation('survey-frame')
  const kind = easyRead ? 'easy-read' : 'ordinary'
  return (
    <HelpPanel
      {...(id ? { id, landmark: false } : {})}
      heading={t('help-now.heading')}
      lead={t(`help-now.${kind}.lead`)}
      ways={helpNow.map(({ id, href, picture }) => ({
        id,
        href,
        picture,
        name: t(`help-now.${kind}.${id}.name`),
        how: t(`help-now.${kind}.${id}.how`),
      }))}
    />
  )
}
