import { MachineNote } from '#app/ui/machine-note/machine-note.tsx'
import { Picture } from '#app/ui/picture/picture.tsx'
import { QrCode } from '#app/ui/qr-code/qr-code.tsx'
import { minutesOf } from '../frame.ts'
import type { PrintedPage } from '../paper/printed.ts'
import type { PictureName } from '../pictures.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { ShortCode } from './printed-parts.tsx'
import { usePageWords, useSurveyWords } from './words.ts'

/** What a poster says, in the words of the page before the start. */
const said: readonly { key: string; picture: PictureName }[] = [
  { key: 'asking', picture: 'asking' },
  { key: 'choose', picture: 'choose' },
  { key: 'private', picture: 'private' },
]

/** One A4 page for a wall: who asks, why, how long, your choice, until when, and the way in. */
export function Poster({ page, questionnaire }: { page: PrintedPage; questionnaire: Questionnaire }) {
  const t = usePageWords(page.easyRead)
  const words = usePageWords(page.easyRead, 'paper')
  const { own, start } = useSurveyWords(questionnaire, page.easyRead)
  return (
    <article className="poster">
      <header className="poster__head">
        <p>
          <bdi>{page.area}</bdi>
        </p>
        <h1>{own('title')}</h1>
        <p className="poster__who">{own('who')}</p>
      </header>
      <p className="poster__lead">{own('intro.lead')}</p>
      <ul className="poster__parts">
        {said.map(({ key, picture }) => (
          <li key={key}>
            <Picture name={picture} />
            <span>{start(`parts.${key}.text`)}</span>
          </li>
        ))}
        <li>
          <Picture name="time" />
          <span>{words('poster.time', { minutes: minutesOf(questionnaire) })}</span>
        </li>
      </ul>
      <section className="poster__way">
        <QrCode address={page.address} name={words('form.online.qr', { address: page.host })} />
        <div>
          <h2>{words('poster.how')}</h2>
          <p>{words('poster.scan')}</p>
          <p>{words('poster.type', { address: page.host })}</p>
          <ShortCode code={page.code} />
        </div>
      </section>
      <footer className="poster__foot">
        {page.closes && <p className="poster__closes">{words('poster.closes', { when: page.closes })}</p>}
        <p>
          {words('poster.words')} {words('poster.paper')}
        </p>
        {page.invented && <p className="paper-note">{t('notes.invented')}</p>}
        <MachineNote className="paper-note" namespaces={['survey-frame', 'paper']} />
      </footer>
    </article>
  )
}
