import { preferenceValues } from '#app/platform/http/preferences.ts'
import { ListenBar } from '#app/ui/listen/listen-bar.tsx'
import { ListenPart } from '#app/ui/listen/listen-part.tsx'
import { SignedVideo } from '#app/ui/signed-video/signed-video.tsx'
import { rates, soundOf } from '../listen/listening.ts'
import { wordsHash } from '../listen/words-hash.ts'
import type { VisitPage } from '../page.server.ts'
import { usePageWords } from './words.ts'

/** The switch of a page that can be read aloud. */
export function Listen({ page, changing = false }: { page: VisitPage; changing?: boolean }) {
  const t = usePageWords(page.easyRead, 'listen')
  const settings = usePageWords(page.easyRead, 'settings')
  const { listening } = page
  if (!listening) return null
  return (
    <ListenBar
      mode={listening.mode}
      rate={listening.rate}
      sounds={listening.machine || Object.keys(listening.recorded).length > 0}
      query={changing ? 'change&' : ''}
      words={{
        name: t('name'),
        one: t('one', { words: '{}' }),
        on: t('on'),
        off: t('off'),
        all: t('all'),
        stop: t('stop'),
        how: t('how'),
        options: t('options'),
        voice: t('voice'),
        speed: settings('speed.label'),
        speeds: preferenceValues.speed.map((id) => ({ id, rate: rates[id], words: settings(`speed.${id}`) })),
      }}
    />
  )
}

/** Gives the listen button of something on the page: the words that stand in the elements `data-spoken={spoken}`. */
export function useListenParts(page: VisitPage) {
  const t = usePageWords(page.easyRead, 'listen')
  const { listening, language } = page
  return (spoken: string, words: string, withWords = false) => {
    if (!listening) return undefined
    const sound = soundOf(listening, language, words)
    const text = words.split('\n')[0] ?? ''
    return (
      <ListenPart
        spoken={spoken}
        label={t('one', { words: text })}
        text={text}
        words={withWords ? t('this') : undefined}
        src={sound?.src}
        person={sound?.person ?? false}
        shown={listening.mode !== 'off'}
      />
    )
  }
}

/** The question signed, where somebody made a video of it. */
export function SignedVideos({ page, words }: { page: VisitPage; words: string }) {
  const t = usePageWords(page.easyRead, 'listen')
  const videos = page.listening?.videos[wordsHash(page.language, words)] ?? []
  return videos.map((video) => (
    <SignedVideo
      key={video.kind}
      summary={t(`signed.${video.kind}`)}
      captionsName={t('signed.captions')}
      transcriptName={t('signed.transcript')}
      language={page.language}
      {...video}
    />
  ))
}

/** Said once, before the start of a demonstration: nobody shall look for videos that are not there. */
export function NoSignedVideos({ page }: { page: VisitPage }) {
  const t = usePageWords(page.easyRead, 'listen')
  if (!page.listening || !page.invented || Object.keys(page.listening.videos).length > 0) return null
  return <p className="small-note">{t('signed.none')}</p>
}
