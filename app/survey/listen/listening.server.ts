import { preferencesOf } from '#app/platform/http/preferences.ts'
import type { MachineVoice } from '#app/platform/speech/voice.server.ts'
import type { Db } from '#db/connect.server.ts'
import { listMedia } from '#db/media.server.ts'
import { type Listening, rates, type SignedVideo } from './listening.ts'

/** What this inspection can read aloud and show signed in one language, and what this visit chose. */
export async function listeningOf(
  { db, voice }: { db: Db; voice: MachineVoice },
  request: Request,
  { inspectionId, language }: { inspectionId: string; language: string },
): Promise<Listening> {
  const { listen, speed } = preferencesOf(request.headers.get('cookie'))
  const [machine, media] = await Promise.all([voice.speaks(language), listMedia(db, inspectionId, language)])
  const recorded: Record<string, string> = {}
  const videos: Record<string, SignedVideo[]> = {}
  for (const { id, kind, wordsHash, blob, type, transcript } of media) {
    if (kind === 'recording') {
      recorded[wordsHash] = `/sounds/${blob}`
      continue
    }
    const others = (videos[wordsHash] ?? []).filter((video) => video.kind !== kind)
    const video = {
      kind,
      type,
      src: `/videos/${blob}`,
      captionsSrc: `/captions/${id}`,
      transcript: transcript ?? '',
    }
    videos[wordsHash] = [...others, video]
  }
  return { mode: listen, rate: rates[speed], machine, recorded, videos }
}
