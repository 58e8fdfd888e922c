import ts from 'typescript'
import { type Saying, walk, whereIs } from './source.ts'

/**
 * How code speaks of locale keys. `said` are whole strings; `shaped` are templates with holes, as patterns:
 * `survey-frame:titles.${kind}` uses every key of that shape. `asked` are the arguments of `t(…)`, which must exist.
 */
export type KeyUse = { said: Set<string>; shaped: RegExp[]; asked: Asked[] }
export type Asked = Saying & { readonly pattern: RegExp }

export function keyUseIn(sources: readonly ts.SourceFile[]): KeyUse {
  const use: KeyUse = { said: new Set(), shaped: [], asked: [] }
  for (const source of sources) {
    const home = namespaceOf(source)
    walk(source, (node) => {
      if (ts.isStringLiteralLike(node)) use.said.add(node.text)
      if (ts.isTemplateExpression(node) && isKeyLike(node)) use.shaped.push(patternOf(node))
      const key = askedKey(node)
      if (key) use.asked.push(...possibleKeys(key).flatMap((known) => askFor(known, home)))
      // `t(`${name}.${value}`)` goes through all that the file's own namespace has of that shape.
      if (key && ts.isTemplateExpression(key) && !isKeyLike(key) && home !== 'ui')
        use.shaped.push(new RegExp(patternOf(key).source.replace('^', `^(?:${home}):`)))
    })
  }
  return use
}

/**
 * Is `namespace:key` (without a plural ending) used by this code? Easy read is asked for wherever its ordinary words are.
 */
export function isUsed(use: KeyUse, namespace: string, key: string): boolean {
  const names = [`${namespace.replace(/\.easy$/, '')}:${key}`, key]
  return names.some((name) => use.said.has(name) || use.shaped.some((pattern) => pattern.test(name)))
}

const hole = '.+'
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function patternOf(node: ts.TemplateExpression): RegExp {
  const parts = node.templateSpans.map((span) => hole + escaped(span.literal.text))
  return new RegExp(`^${escaped(node.head.text)}${parts.join('')}$`)
}

// `${a}.${b}` has the shape of every key and says nothing; a path or a sentence is no key.
function isKeyLike(node: ts.TemplateExpression): boolean {
  const text = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…')
  return /[a-z-]{3,}/i.test(text) && /[.:]/.test(text) && !/\s/.test(text) && !text.startsWith('/')
}

/** The key in `t(key)`, `words.t(key)` and `<Trans i18nKey={key}>`. */
function askedKey(node: ts.Node): ts.Node | undefined {
  if (ts.isJsxAttribute(node) && node.name.getText() === 'i18nKey') return node.initializer
  if (!ts.isCallExpression(node)) return undefined
  const { expression } = node
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText()
  return name === 't' ? node.arguments[0] : undefined
}

function possibleKeys(node: ts.Node): ts.Node[] {
  if (ts.isConditionalExpression(node))
    return [...possibleKeys(node.whenTrue), ...possibleKeys(node.whenFalse)]
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return possibleKeys(node.expression)
  if (ts.isJsxExpression(node)) return node.expression ? possibleKeys(node.expression) : []
  return [node]
}

function askFor(node: ts.Node, home: string): Asked[] {
  if (ts.isTemplateExpression(node)) {
    if (!isKeyLike(node)) return []
    const text = node.getText()
    const { source } = patternOf(node)
    // The namespace stands in the template, or a hole at the start may hold it.
    const says = [node.head, ...node.templateSpans.map((span) => span.literal)].some((part) =>
      part.text.includes(':'),
    )
    const whole = says || node.head.text === '' ? source : source.replace('^', `^(?:${home}):`)
    return [{ where: whereIs(node), text, pattern: new RegExp(whole) }]
  }
  if (!ts.isStringLiteralLike(node)) return []
  const says = node.text.includes(':')
  const pattern = new RegExp(says ? `^${escaped(node.text)}$` : `^(?:${home}):${escaped(node.text)}$`)
  return [{ where: whereIs(node), text: says ? node.text : `${home}:${node.text}`, pattern }]
}

/**
 * The namespaces that a file speaks from, as alternatives of a pattern: `useTranslation('paper')`, or
 * `usePageWords(easyRead, 'stay')` with the survey's frame by default. i18next's default is `ui`.
 */
function namespaceOf(source: ts.SourceFile): string {
  const found = new Set<string>()
  walk(source, (node) => {
    if (!ts.isCallExpression(node)) return
    const called = node.expression.getText()
    if (called !== 'useTranslation' && called !== 'usePageWords') return
    const given = node.arguments[called === 'usePageWords' ? 1 : 0]
    const name = given && ts.isArrayLiteralExpression(given) ? given.elements[0] : given
    if (name && ts.isStringLiteralLike(name)) found.add(name.text)
    else if (called === 'usePageWords' && !given) found.add('survey-frame')
  })
  return [...found].sort().join('|') || 'ui'
}
