import { defineConfig, mergeConfig } from 'vitest/config'
import usual from './vitest.config.ts'

/** What takes too long for each run: `npm run verify:full`. */
const full = mergeConfig(usual, defineConfig({}))
full.test = { ...full.test, include: ['test/**/*.full.ts'] }
export default full
