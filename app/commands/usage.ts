import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Output } from './command.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>

/** Reads arguments; a wrong one is named on stderr with a line that works, and gives undefined (exit 2). */
export function readArguments<T extends Options>(
  args: string[],
  options: T,
  io: Output,
  usage: string,
  positionalsMax = Number.POSITIVE_INFINITY,
): Parsed<T> | undefined {
  try {
    const read = parseArgs({ args, options, allowPositionals: true, strict: true })
    const extra = read.positionals[positionalsMax]
    if (extra === undefined) return read
    wrongUsage(io, `"${extra}" is not understood.`, usage)
    return undefined
  } catch (error) {
    wrongUsage(io, error instanceof Error ? (error.message.split('\n')[0] ?? '') : '', usage)
    return undefined
  }
}

export function wrongUsage(io: Output, problem: string, usage: string): 2 {
  io.stderr(`usage: ${problem} This works: ${usage}\n`)
  return 2
}

export function failed(io: Output, code: string, words: string): 1 {
  io.stderr(`${code}: ${words}\n`)
  return 1
}
