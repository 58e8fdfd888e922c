import { expect, test } from 'vitest'
import { projectFiles, textOf } from './project-files.ts'

const LINES_MAX = 400
const isText = /\.(ts|tsx|mjs|cjs|js|json|css|md|ya?ml|html|csv|jsonl|txt|svg|sh)$|(^|\/)(\.npmrc|run)$/

test(`no file of code is longer than ${LINES_MAX} lines`, () => {
  const long = projectFiles(/\.(ts|tsx|mjs|css)$/)
    .map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > LINES_MAX)
  expect(long).toEqual([])
})

// Written in pieces, so that this file does not find itself.
const elsewhere = [
  new RegExp(
    `https?://[\\w.-]*(${['regis' + 'try', 'arti' + 'factory', 'verd' + 'accio'].join('|')})[\\w.-]*`,
  ),
  new RegExp(['_auth', 'Token'].join('')),
  new RegExp(
    `(^|[\\s"'\`(=])/(${['work', 'root', 'home/[a-z]+', 'Users/[A-Za-z]+'].join('|')})/[\\w.-]`,
    'm',
  ),
  new RegExp(`/tmp/${['ear', 'shot/'].join('')}`),
]

test('no file names a package registry or a place on somebody’s machine', () => {
  const named = projectFiles(isText).flatMap((path) =>
    elsewhere.flatMap((pattern) => {
      const found = pattern.exec(textOf(path))
      return found ? [`${path}: ${found[0].trim()}`] : []
    }),
  )
  expect(named).toEqual([])
})

test('the README names the two commands that set everything up', () => {
  const readme = projectFiles(/^README\.md$/)
    .map(textOf)
    .join('')
  expect(readme).toContain('npm run up')
  expect(readme).toContain('npm run verify')
})

test('no test is skipped, and none stands alone', () => {
  const marked = /\b(?:test|it|describe)\.(?:skip|only|todo|skipIf|runIf|fails)\b/
  expect(projectFiles(/^test\/.*\.tsx?$/).filter((path) => marked.test(textOf(path)))).toEqual([])
})
