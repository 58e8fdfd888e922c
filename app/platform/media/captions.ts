export type Captions =
  | { ok: true; text: string }
  | { ok: false; problem: { code: 'captions.broken'; line: number } }

const time = '(?:\\d{2,}:)?[0-5]\\d:[0-5]\\d\\.\\d{3}'
const timing = new RegExp(`^(${time})[ \\t]+-->[ \\t]+(${time})(?:[ \\t]+[\\w:%.,\\- \\t]*)?$`)
const CUES_MAX = 500

/** WebVTT with at least one caption, each with its times. Styles are refused: captions look as the reader's device shows them. */
export function readCaptions(given: string): Captions {
  const lines = given
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  const broken = (line: number): Captions => ({
    ok: false,
    problem: { code: 'captions.broken', line: line + 1 },
  })
  if (!/^WEBVTT([ \t].*)?$/.test(lines[0] ?? '')) return broken(0)
  let cues = 0
  let between = true
  for (const [at, line] of lines.entries()) {
    if (at === 0) continue
    if (line.trim() === '') between = true
    else if (line.includes('-->')) {
      const [, from, to] = timing.exec(line) ?? []
      if (!from || !to || secondsOf(from) >= secondsOf(to) || ++cues > CUES_MAX) return broken(at)
      between = false
    } else if (between && /^(STYLE|REGION)\b/.test(line)) return broken(at)
    else if (/[\p{Cc}\uFFFD]/u.test(line.replaceAll('\t', ' '))) return broken(at)
  }
  return cues > 0 ? { ok: true, text: `${lines.join('\n').trimEnd()}\n` } : broken(lines.length - 1)
}

/** One caption from the first to the last moment: enough for one sentence that is signed. */
export function wholeCaption(words: string, lengthMs: number): string {
  const safe = words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\n{2,}/g, '\n')
    .replaceAll('-->', '→')
  return `WEBVTT\n\n00:00.000 --> ${clock(Math.max(lengthMs, 1))}\n${safe.trim()}\n`
}

const secondsOf = (text: string) => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
const clock = (ms: number) => new Date(ms).toISOString().slice(11, 23)
