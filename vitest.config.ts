import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['node'] },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    environment: 'node',
    globalSetup: ['test/support/run-setup.ts'],
    setupFiles: ['test/support/console.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
