import { HelpPanel } from '#app/ui/help-panel/help-panel.tsx'
import { helpNow, helpNowLead } from '../frame.ts'
import type { Audience } from '../questionnaire.ts'
import { usePageWords } from './words.ts'

/** Who can help now, for whoever is being asked; for everybody where that is not known. */
export function HelpNow({ easyRead, audience }: { easyRead: boolean; audience?: Audience }) {
  const t = usePageWords(easyRead)
  return (
    <HelpPanel
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
