import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Island, islandNames, islandSources } from './islands.ts'

const manifest = z.record(z.string(), z.object({ file: z.string() }))

/** Where each island's script is served: its built file, or in development its source. */
export const islandUrls: Record<Island, string> = readUrls()

function readUrls() {
  // Remix moves Vite's manifest here after the build.
  const built = import.meta.env.PROD
    ? manifest.parse(JSON.parse(readFileSync('build/.vite/client-manifest.json', 'utf8')))
    : {}
  return Object.fromEntries(
    islandNames.map((name) => [name, `/${built[islandSources[name]]?.file ?? islandSources[name]}`]),
  ) as Record<Island, string>
}
