import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FormToken } from '#app/access/index.ts'
import type { Seconds } from '#app/ui/player/use-seconds.ts'
import { Tag, type TagKind } from '#app/ui/tag/tag.tsx'
import type { PieceShown } from '../recordings/recording-page.server.ts'
import type { RecordingViewData } from './recording.tsx'
import { fragmentOf, useScript } from './spoken-part.tsx'

type Playing = { nowMs: number | null; src: string | null; play: (seconds: Seconds) => void }

/** The words piece by piece, each beside its own play button and in a field of its own: one save, one new version. */
export function PiecesForm({ page, lit, ...playing }: Playing & { page: RecordingViewData; lit: number }) {
  const { t } = useTranslation('voice-desk')
  // Typed on a version that had other pieces: nothing to put them beside, and nothing lost.
  const apart = page.typed && page.typed.length !== page.pieces.length ? page.typed.join(' ') : null
  const typed = apart === null ? page.typed : null
  return (
    <Form method="post" key={`${page.transcript.version}-${typed ? 'typed' : 'stands'}`}>
      <FormToken value={page.formToken} />
      <input type="hidden" name="do" value="correct" />
      <input type="hidden" name="version" value={page.transcript.version} />
      {apart !== null && (
        <div className="field">
          <label className="field__label" htmlFor="apart">
            {t('words.yours')}
          </label>
          <textarea id="apart" className="field__input" readOnly rows={4} dir="auto" value={apart} />
        </div>
      )}
      {page.corrects && playing.src && <p className="hint">{t('words.keys')}</p>}
      <ol className="pieces">
        {page.pieces.map((piece, place) => (
          <PieceView
            key={piece.startMs}
            piece={piece}
            place={place}
            page={page}
            lit={place === lit}
            typed={typed?.[place] ?? null}
            {...playing}
          />
        ))}
      </ol>
      {page.corrects && (
        <button type="submit" className="button">
          {t('words.save')}
        </button>
      )}
    </Form>
  )
}

function PieceView({
  piece,
  place,
  page,
  lit,
  typed,
  nowMs,
  src,
  play,
}: Playing & {
  piece: PieceShown
  place: number
  page: RecordingViewData
  lit: boolean
  typed: string | null
}) {
  const { t } = useTranslation('voice-desk')
  const id = `piece-${place}`
  const value = typed ?? piece.text
  const theirs = typed !== null && typed !== piece.text
  return (
    <li className={`piece${lit ? ' piece--lit' : ''}`}>
      <div className="piece__head">
        <PlayButton piece={piece} src={src} play={play} />
        {page.transcript.machine && <HowSure piece={piece} />}
      </div>
      {piece.words.length > 0 && (
        <p className="piece__words" lang={page.language} dir="auto">
          {piece.words.map((word) => {
            const now = nowMs !== null && word.startMs <= nowMs && nowMs < word.endMs
            return (
              <span key={word.startMs} className={now ? 'spoken-word spoken-word--lit' : 'spoken-word'}>
                {word.text}{' '}
              </span>
            )
          })}
        </p>
      )}
      {theirs && piece.text !== '' && (
        <p>
          {t('words.theirs')} <q dir="auto">{piece.text}</q>
        </p>
      )}
      {page.corrects ? (
        <div className="field">
          <label className="field__label" htmlFor={id}>
            {t('words.piece', { from: piece.from, to: piece.to })}
          </label>
          <textarea
            id={id}
            name="text"
            className="field__input"
            rows={rowsFor(value, piece)}
            defaultValue={value}
            lang={page.language}
            dir="auto"
            aria-keyshortcuts="Control+Enter"
            onKeyDown={(event) => {
              if (!event.ctrlKey || event.key !== 'Enter') return
              event.preventDefault()
              play(piece)
            }}
          />
        </div>
      ) : (
        <p className="piece__words" lang={page.language} dir="auto">
          {piece.text}
        </p>
      )}
    </li>
  )
}

const LETTERS_A_LINE = 60
const LETTERS_A_SECOND = 12

/** Room for what stands there, or for what is yet to be written down of so many seconds. */
function rowsFor(text: string, { startMs, endMs }: Seconds): number {
  const letters = text.length || ((endMs - startMs) / 1000) * LETTERS_A_SECOND
  return Math.max(1, Math.ceil(letters / LETTERS_A_LINE))
}

function PlayButton({ piece, src, play }: Omit<Playing, 'nowMs'> & { piece: PieceShown }) {
  const { t } = useTranslation('voice-desk')
  const script = useScript()
  const name = t('play-seconds', { from: piece.from, to: piece.to })
  if (!src) return <span>{t('seconds', { from: piece.from, to: piece.to })}</span>
  if (!script)
    return (
      <a className="button button--quiet" href={src + fragmentOf(piece)}>
        {name}
      </a>
    )
  return (
    <button type="button" className="button button--quiet" onClick={() => play(piece)}>
      {name}
    </button>
  )
}

const kinds: Record<PieceShown['confidence'], TagKind> = { high: 'machine', middle: 'machine', low: 'urgent' }

/** Three levels in words; below the lowest, no words but a wish. */
function HowSure({ piece }: { piece: PieceShown }) {
  const { t } = useTranslation('voice-desk')
  const level = piece.unheard ? 'low' : piece.confidence
  return <Tag kind={kinds[level]}>{t(`sure.${level}`)}</Tag>
}
