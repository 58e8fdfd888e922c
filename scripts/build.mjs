// npm run build: builds the pages when their sources changed, and packs every asset for the wire.
import { ensureBuild } from './setup/build.mjs'
import { explain } from './setup/say.mjs'

try {
  await ensureBuild()
} catch (error) {
  explain(error)
  process.exitCode = 1
}
