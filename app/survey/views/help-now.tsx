import { HelpPanel } from '#app/ui/help-panel/help-panel.tsx'
import { helpNow, helpNowLead } from '../frame.ts'
import type { Audience } from '../questionnaire.ts'
import { usePageWords } from './words.ts'

/** Who can help now, for whoever is being asked; for everybody where that is not known. */
export function HelpNow({
  id,
  easyRead,
  audience,
}: {
  /** Given where the panel stands on the page again. */
  id?: string
  easyRead: boolean
  audience?: Audience
}) {
  const t = usePageWords(easyRead)
  return (
    <HelpPanel
      {...(id ? { id, landmark: false } : {})}
      heading={t('help-now.heading')}
      lead={t(helpNowLead(audience))}
      ways={helpNow(audience).map(({ id, href, picture }) => ({
        id,
        href,
        picture,
        name: t(`help-now.${id}.name`),
        how: t(`help-now.${id}.how`),
      }))}
    />
  )
}
