import ts from 'typescript'
import { type Saying, walk, whereIs } from './source.ts'

/** Attributes that people read or hear. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'alt',
  'placeholder',
  'label',
])
const hasLetters = (text: string) => /\p{L}/u.test(text.replace(/&\w+;/g, ''))

/** Words for people that stand in markup instead of a locale file. */
export function copyIn(source: ts.SourceFile): Saying[] {
  const found: Saying[] = []
  const say = (node: ts.Node, text: string) => {
    if (hasLetters(text)) found.push({ where: whereIs(node), text: text.trim().replace(/\s+/g, ' ') })
  }
  walk(source, (node) => {
    if (ts.isJsxText(node)) say(node, node.text)
    else if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer)
      for (const text of stringsOf(node.initializer)) say(node, text)
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression)
      for (const text of stringsOf(node.expression)) say(node, text)
  })
  return found
}

/** The strings that an expression may turn out to be. */
function stringsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
  if (ts.isConditionalExpression(node)) return [...stringsOf(node.whenTrue), ...stringsOf(node.whenFalse)]
  if (ts.isParenthesizedExpression(node)) return stringsOf(node.expression)
  if (ts.isJsxExpression(node)) return node.expression ? stringsOf(node.expression) : []
  if (ts.isBinaryExpression(node)) {
    const keeps = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.PlusToken]
    const right =
      keeps.includes(node.operatorToken.kind) ||
      node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
    return [
      ...(keeps.includes(node.operatorToken.kind) ? stringsOf(node.left) : []),
      ...(right ? stringsOf(node.right) : []),
    ]
  }
  return []
}
