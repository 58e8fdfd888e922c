import { Recorder } from '#app/ui/recorder/recorder.tsx'
import type { Voice } from '../answer.ts'
import { lengthInWords } from '../length-in-words.ts'
import type { VisitPage } from '../page.server.ts'
import type { Question } from '../questionnaire.ts'
import { PartStyle } from './part-style.tsx'
import { usePageWords } from './words.ts'

/** Where a question takes words, it takes a voice too. */
export function RecorderPart({
  page,
  question,
  voice,
  open,
  minutesMax,
  problem,
}: {
  page: VisitPage
  question: Question
  voice: Voice | undefined
  open: string | null
  minutesMax: number
  problem: { code: string } | undefined
}) {
  const t = usePageWords(page.easyRead, 'recorder')
  const time = (key: string) => t(key, { time: '{}' })
  const length = voice?.lengthMs ? lengthInWords(voice.lengthMs, page.language) : ''
  return (
    <>
      <PartStyle of="recorder" />
      <Recorder
        at={`/s/${page.link}/recordings`}
        question={question.id}
        token={page.formToken}
        secondsMax={minutesMax * 60}
        open={open ?? undefined}
        saved={
          voice && {
            id: voice.id,
            words: length ? t('states.saved', { time: length }) : t('recorded-some'),
          }
        }
        error={
          problem?.code.startsWith('recording.') ? t(`problems.${problem.code}`, { ...problem }) : undefined
        }
        words={{
          heading: t('heading'),
          how: t('how'),
          record: t('record'),
          pause: t('pause'),
          goOn: t('go-on'),
          stop: t('stop'),
          again: t('again'),
          keepsOld: t('keeps-old'),
          delete: t('delete'),
          sure: t('sure'),
          yesDelete: t('yes-delete'),
          noKeep: t('no-keep'),
          listen: t('listen'),
          left: time('left'),
          level: t('level'),
          file: t('file'),
          unrecord: t('unrecord'),
          states: {
            ready: t('states.ready'),
            asking: t('states.asking'),
            recording: t('states.recording'),
            paused: t('states.paused'),
            saving: t('states.saving'),
            waiting: t('states.waiting'),
            saved: time('states.saved'),
          },
          nearlyOver: t('nearly-over'),
          over: t('over'),
          kept: time('kept'),
          deleted: t('deleted'),
          denied: t('denied'),
          noMicrophone: t('no-microphone'),
          failed: t('failed'),
          some: t('recorded-some'),
          cannot: t('cannot'),
        }}
      />
    </>
  )
}
