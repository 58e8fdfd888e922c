import { Picture } from '#app/ui/picture/picture.tsx'
import { usePageWords } from './words.ts'

/** From ordinary words to easy read and back, at once and without losing an answer: the questions stay the same. */
export function ReadingSwitch({ easyRead }: { easyRead: boolean }) {
  const t = usePageWords(easyRead)
  return (
    <nav className="reading-switch" aria-label={t('reading.label')}>
      <a className="button button--quiet" href={easyRead ? '?reading=ordinary' : '?reading=easy'}>
        <Picture name={easyRead ? 'write' : 'read-later'} />
        {t(easyRead ? 'reading.ordinary' : 'reading.easy')}
      </a>
    </nav>
  )
}
