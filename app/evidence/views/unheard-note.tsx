import { useTranslation } from 'react-i18next'

/** Beside numbers that rest on words: how many voices are in none of them for sure, since nobody has listened. */
export function UnheardNote({ inspection, unheard }: { inspection: string; unheard: number | null }) {
  const { t } = useTranslation('voice-desk')
  if (!unheard) return null
  return (
    <p className="unheard-note">
      <a href={`/desk/${inspection}/recordings`}>{t('unheard', { count: unheard })}</a>
    </p>
  )
}
