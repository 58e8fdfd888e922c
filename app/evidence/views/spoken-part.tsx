import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#app/platform/i18n/languages.ts'
import { useSeconds } from '#app/ui/player/use-seconds.ts'
import { Tag } from '#app/ui/tag/tag.tsx'
import { clockOf } from '../recordings/clock.ts'
import type { SpokenPart } from '../recordings/spoken.server.ts'

/** Words that were spoken: says so, says who wrote them down, and plays just their seconds. */
export function SpokenPartView({
  spoken,
  inspection,
  opens = true,
  told = true,
  onPlaying,
}: {
  spoken: SpokenPart
  inspection: string
  /** Links to the recording's page. */
  opens?: boolean
  /** Says that it was spoken, and who wrote the words; false where that stands above. */
  told?: boolean
  /** Told when it begins and ends, so that the words can light up. */
  onPlaying?: (playing: boolean) => void
}) {
  const { t, i18n } = useTranslation('voice-desk')
  const clock = (ms: number) => clockOf(ms, i18n.language as Language)
  const script = useScript()
  const { sound, nowMs, play, failed } = useSeconds()
  const playing = nowMs !== null
  useEffect(() => onPlaying?.(playing), [playing, onPlaying])
  const page = `/desk/${inspection}/recordings/${spoken.recording}`
  const { seconds } = spoken
  const name = seconds && t('play-seconds', { from: clock(seconds.startMs), to: clock(seconds.endMs) })
  return (
    <div className="spoken">
      {told && (
        <>
          <Tag>{t('spoken')}</Tag>
          <Tag kind={spoken.machine ? 'machine' : 'person'}>
            {t(spoken.machine ? 'by-machine' : 'by-person')}
          </Tag>
        </>
      )}
      {spoken.plays &&
        seconds &&
        (script ? (
          <>
            <button type="button" className="button button--quiet" onClick={() => play(seconds)}>
              {playing ? t('stop') : name}
            </button>
            {/* biome-ignore lint/a11y/useMediaCaption: its words stand beside it. */}
            <audio ref={sound} src={`${page}/sound`} preload="none" />
          </>
        ) : (
          <a className="button button--quiet" href={`${page}/sound${fragmentOf(seconds)}`}>
            {name}
          </a>
        ))}
      {opens && <a href={page}>{t('open-recording')}</a>}
      <span role="status">{failed && t('not-playing')}</span>
    </div>
  )
}

/** A spoken answer in its place: the player, and where its words are corrected. */
export function SpokenAnswerView({
  spoken,
  inspection,
  hasWords,
  listens,
}: {
  spoken: SpokenPart
  inspection: string
  hasWords: boolean
  listens: boolean
}) {
  const { t } = useTranslation('voice-desk')
  const page = `/desk/${inspection}/recordings/${spoken.recording}`
  return (
    <>
      <ul className="tags">
        <li>
          <Tag>{t('spoken')}</Tag>
        </li>
        {hasWords && (
          <li>
            <Tag kind={spoken.machine ? 'machine' : 'person'}>
              {t(spoken.machine ? 'by-machine' : 'by-person')}
            </Tag>
          </li>
        )}
      </ul>
      {!hasWords && <p>{t('no-words-yet')}</p>}
      {listens && (
        <div className="player">
          {spoken.plays ? (
            // biome-ignore lint/a11y/useMediaCaption: its words, where there are any, stand below it.
            <audio controls preload="none" src={`${page}/sound`} aria-label={t('player.masked')} />
          ) : (
            <p>{t('player.no-masked')}</p>
          )}
          <p>
            <a href={page}>{t('open-recording')}</a>
          </p>
        </div>
      )}
    </>
  )
}

/** True once the page is alive: before that, and without script, everything is a link or a form. */
export function useScript(): boolean {
  const [script, setScript] = useState(false)
  useEffect(() => setScript(true), [])
  return script
}

/** Browsers play just this stretch of a sound that is opened by itself. */
export const fragmentOf = ({ startMs, endMs }: { startMs: number; endMs: number }): string =>
  `#t=${(startMs / 1000).toFixed(2)},${(endMs / 1000).toFixed(2)}`
