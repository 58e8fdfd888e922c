import { type RefCallback, useCallback, useEffect, useRef, useState } from 'react'

export type Seconds = { startMs: number; endMs: number }
export type Playing = {
  /** The `ref` of the sound, which may come later than the page. */
  sound: RefCallback<HTMLAudioElement>
  /** Where the sound is while it plays, else null. */
  nowMs: number | null
  /** Plays just these seconds; asked again while they play, it stops. */
  play(seconds: Seconds): void
  /** The sound could not be had. */
  failed: boolean
}

/** Plays stretches of one sound. It looks at the time with every picture: `timeupdate` alone is a quarter second late. */
export function useSeconds(): Playing {
  const [audio, sound] = useState<HTMLAudioElement | null>(null)
  const [nowMs, setNow] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const wanted = useRef<Seconds | null>(null)

  useEffect(() => {
    if (!audio) return
    let frame = 0
    const look = () => {
      const at = audio.currentTime * 1000
      if (wanted.current && at >= wanted.current.endMs) {
        wanted.current = null
        audio.pause()
        return
      }
      setNow(at)
      frame = requestAnimationFrame(look)
    }
    const begun = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    const over = () => {
      cancelAnimationFrame(frame)
      setNow(null)
    }
    const broken = () => setFailed(true)
    audio.addEventListener('playing', begun)
    audio.addEventListener('pause', over)
    audio.addEventListener('ended', over)
    audio.addEventListener('error', broken)
    return () => {
      over()
      audio.removeEventListener('playing', begun)
      audio.removeEventListener('pause', over)
      audio.removeEventListener('ended', over)
      audio.removeEventListener('error', broken)
    }
  }, [audio])

  const play = useCallback(
    (seconds: Seconds) => {
      if (!audio) return
      const same = wanted.current?.startMs === seconds.startMs && wanted.current.endMs === seconds.endMs
      if (same && !audio.paused) {
        wanted.current = null
        audio.pause()
        return
      }
      for (const other of document.querySelectorAll('audio')) if (other !== audio) other.pause()
      setFailed(false)
      wanted.current = seconds
      // Before anything is loaded this is where playing will begin.
      audio.currentTime = seconds.startMs / 1000
      audio.play().catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) setFailed(true)
      })
    },
    [audio],
  )
  return { sound, nowMs, play, failed }
}
