import type { Preferences } from '#app/platform/http/preferences.ts'

/** A stylesheet without the colours and typefaces of settings that this person has not chosen. */
export const onlyChosen = (css: string, chosen: Pick<Preferences, 'colours' | 'typeface'>): string =>
  css
    .replace(/:root\[data-theme=["']?(\w+)["']?\]\s*\{[^}]*\}/g, (rule, colours) =>
      colours === chosen.colours ? rule : '',
    )
    .replace(/@font-face\s*\{[^}]*\}/g, (face) =>
      face.includes('OpenDyslexic') && chosen.typeface !== 'dyslexia' ? '' : face,
    )
