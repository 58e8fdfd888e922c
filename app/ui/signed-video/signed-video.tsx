export type SignedVideoData = {
  summary: string
  src: string
  type: string
  captionsSrc: string
  /** What the captions are in: the language of the questionnaire. */
  language: string
  captionsName: string
  transcriptName: string
  transcript: string
}

/** A question signed. Must: load nothing until played; have captions and a transcript; work without script. */
export function SignedVideo(video: SignedVideoData) {
  return (
    <details className="details signed-video">
      <summary>{video.summary}</summary>
      <video controls preload="none" playsInline aria-label={video.summary}>
        <source src={video.src} type={video.type} />
        <track
          kind="captions"
          src={video.captionsSrc}
          srcLang={video.language}
          label={video.captionsName}
          default
        />
      </video>
      <p>
        <strong>{video.transcriptName}</strong> <span className="as-said">{video.transcript}</span>
      </p>
    </details>
  )
}
