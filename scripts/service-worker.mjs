// Vite plugin: one self-contained file at /sw.js, told which files to keep and which version of the app they belong to.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const SOURCE = 'app/islands/service-worker.ts'
/** What pages carry inside themselves changes without changing any file's name. */
const SHOWN = ['app/ui', 'app/survey/views', 'locales']
/** Anything heavier is loaded when it is wanted, not beforehand. */
const ASSET_BYTES_MAX = 200_000

/** `entries` are the browser entries whose scripts, loaded now or later, must work without a network. */
export function serviceWorker(entries) {
  return {
    name: 'earshot-service-worker',
    apply: 'build',
    async generateBundle(_, bundle) {
      const assets = [...scriptsOf(bundle, entries), ...fontsIn(bundle)].map((name) => `/${name}`).sort()
      const { outputFiles } = await build({
        entryPoints: [SOURCE],
        bundle: true,
        minify: true,
        write: false,
        format: 'iife',
        target: 'es2020',
      })
      const code = outputFiles[0].text
      const version = hashOf([code, ...assets, ...SHOWN.flatMap(filesIn).map((path) => readFileSync(path))])
      const told = `self.EARSHOT=${JSON.stringify({ version, assets })};\n`
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: told + code })
    },
  }
}

function scriptsOf(bundle, entries) {
  const found = new Set()
  const follow = (name) => {
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk' || found.has(name) || chunk.code.length > ASSET_BYTES_MAX) return
    found.add(name)
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) follow(next)
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style)
  }
  for (const [name, chunk] of Object.entries(bundle))
    if (chunk.type === 'chunk' && entries.some((entry) => chunk.facadeModuleId?.endsWith(entry))) follow(name)
  return found
}

const fontsIn = (bundle) => Object.keys(bundle).filter((name) => /atkinson[^/]*\.woff2$/.test(name))

function hashOf(parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 16)
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}
