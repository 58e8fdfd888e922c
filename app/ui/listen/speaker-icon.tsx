/** A speaker. Its words stand beside it, or are its button's name. */
export function SpeakerIcon() {
  return (
    <svg className="speaker" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M3 9v6h4l5 5V4L7 9z" />
      <path className="speaker__waves" d="M15.5 8.5a5 5 0 0 1 0 7M18 5.5a9 9 0 0 1 0 13" />
      <path className="speaker__stop" d="M5 5h14v14H5z" />
    </svg>
  )
}
