import pino, { type Logger } from 'pino'

export type Log = Logger

/** Structured lines on stderr. No person's words ever go in: ids, names of things and counts only. */
export function openLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  )
}
