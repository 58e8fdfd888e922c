import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** Every file that belongs to the project: what git follows, and what is new and not ignored. */
export function projectFiles(wanted: RegExp): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return listed
    .split('\0')
    .filter((path) => path !== '' && wanted.test(path) && existsSync(path))
    .sort()
}

export const textOf = (path: string): string => readFileSync(path, 'utf8')
