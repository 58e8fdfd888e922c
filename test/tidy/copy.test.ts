import ts from 'typescript'
import { expect, test } from 'vitest'
import { copyIn } from './copy.ts'
import { appSources } from './source.ts'

test('every word that a person sees stands in locales/', () => {
  // Examples are invented content for the gallery, not copy.
  const views = appSources(/^app\/.*\.tsx$/).filter((source) => !/\.examples\.tsx$/.test(source.fileName))
  expect(views.flatMap(copyIn)).toEqual([])
})

test('words in markup, in braces and in spoken attributes are noticed', () => {
  const view = `const v = <p title="a title" className="quiet">Some words {ok ? 'yes' : "no"} {x && \`count \${n}\`}
    <img alt={'a bird'} src="bird.svg" /> · {n} &nbsp; {t('ui:fine')} {join(x, ', and')}</p>`
  const found = copyIn(ts.createSourceFile('view.tsx', view, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  expect(found.map(({ text }) => text)).toEqual(['a title', 'Some words', 'yes', 'no', 'count', 'a bird'])
})
