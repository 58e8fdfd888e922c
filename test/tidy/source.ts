/** What the code says, read with the compiler's own eyes. */
import ts from 'typescript'
import { projectFiles, textOf } from './project-files.ts'

export type Saying = { readonly where: string; readonly text: string }

export function appSources(wanted = /^app\/.*\.tsx?$/): ts.SourceFile[] {
  return projectFiles(wanted).map((path) =>
    ts.createSourceFile(
      path,
      textOf(path),
      ts.ScriptTarget.Latest,
      true,
      path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    ),
  )
}

export function walk(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  node.forEachChild((child) => walk(child, see))
}

export function whereIs(node: ts.Node): string {
  const file = node.getSourceFile()
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}
