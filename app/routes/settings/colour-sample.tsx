import type { Preferences } from '#app/platform/http/preferences.ts'

type Theme = Preferences['colours']

type Paint = { paper: string; ink: string; accent: string }
const light: Paint = { paper: '#fdf8f0', ink: '#22252e', accent: '#0e4a5a' }
const dark: Paint = { paper: '#15191f', ink: '#f5f2ec', accent: '#9edbe8' }
const paints: Readonly<Record<Exclude<Theme, 'system'>, Paint>> = {
  light,
  dark,
  cream: { paper: '#faf0d7', ink: '#22252e', accent: '#12475a' },
  blue: { paper: '#e4effa', ink: '#1b2330', accent: '#124a72' },
  contrast: { paper: '#000000', ink: '#ffffff', accent: '#ffee32' },
}

/** A small page in the colours one would get. "As my device" shows both that a device may ask for. */
export function ColourSample({ theme }: { theme: Theme }) {
  return (
    <svg className="colour-sample" viewBox="0 0 64 48" aria-hidden="true" focusable="false">
      {theme === 'system' ? (
        <>
          <Sheet
            paint={light}
            shape="M8 1h48a7 7 0 0 1 7 7v32a7 7 0 0 1-7 7H8a7 7 0 0 1-7-7V8a7 7 0 0 1 7-7z"
          />
          <path d="M63 1v39a7 7 0 0 1-7 7H8z" fill={dark.paper} />
        </>
      ) : (
        <Sheet
          paint={paints[theme]}
          shape="M8 1h48a7 7 0 0 1 7 7v32a7 7 0 0 1-7 7H8a7 7 0 0 1-7-7V8a7 7 0 0 1 7-7z"
        />
      )}
    </svg>
  )
}

function Sheet({ paint, shape }: { paint: Paint; shape: string }) {
  return (
    <>
      <path d={shape} fill={paint.paper} stroke="#787d89" strokeWidth="2" />
      <path d="M12 14h28M12 22h20" stroke={paint.ink} strokeWidth="4" strokeLinecap="round" />
      <rect x="12" y="30" width="24" height="9" rx="3" fill={paint.accent} />
    </>
  )
}
