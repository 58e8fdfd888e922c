/**
 * PDFs made once. A document's hash names its file in the data folder; what is not there is made one at a time, and two
 * who want the same wait for one. Whoever comes when too many wait is told so: no request can start many Chromiums.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PdfEngine } from './chromium.server.ts'

export type PdfMade =
  | { ok: true; pdf: Buffer }
  | {
      ok: false
      problem: { code: 'pdf.none' } | { code: 'pdf.busy' } | { code: 'pdf.failed'; cause: unknown }
    }

export type PdfShelf = { pdfOf(html: string): Promise<PdfMade> }

const WAITING_MAX = 6
const FILES_MAX = 300

export function openPdfShelf(
  engine: PdfEngine | undefined,
  {
    folder,
    waitingMax = WAITING_MAX,
    filesMax = FILES_MAX,
  }: { folder: string; waitingMax?: number; filesMax?: number },
): PdfShelf {
  const making = new Map<string, Promise<PdfMade>>()
  let last: Promise<unknown> = Promise.resolve()

  async function make(engine: PdfEngine, html: string, path: string): Promise<PdfMade> {
    try {
      const pdf = await engine.print(html)
      await mkdir(folder, { recursive: true })
      await writeFile(`${path}.part`, pdf, { mode: 0o600 })
      await rename(`${path}.part`, path)
      await clear(folder, filesMax)
      return { ok: true, pdf }
    } catch (cause) {
      return { ok: false, problem: { code: 'pdf.failed', cause } }
    }
  }

  return {
    async pdfOf(html) {
      if (!engine) return { ok: false, problem: { code: 'pdf.none' } }
      const name = createHash('sha256').update(`${engine.name}\n${html}`).digest('hex')
      const path = join(folder, `${name}.pdf`)
      const made = making.get(name)
      if (made) return made
      const kept = await readFile(path).catch(() => undefined)
      if (kept) return { ok: true, pdf: kept }
      // Asked again: somebody may have begun while the file was looked for.
      const begun = making.get(name)
      if (begun) return begun
      if (making.size >= waitingMax) return { ok: false, problem: { code: 'pdf.busy' } }
      const work = last.then(() => make(engine, html, path)).finally(() => making.delete(name))
      making.set(name, work)
      last = work
      return work
    },
  }
}

/** The oldest go first. */
async function clear(folder: string, filesMax: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pdf'))
  if (names.length <= filesMax) return
  const files = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  )
  files.sort((a, b) => a.at - b.at || a.name.localeCompare(b.name))
  for (const { name } of files.slice(0, files.length - filesMax))
    await rm(join(folder, name), { force: true })
}
