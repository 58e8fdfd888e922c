import type { House } from './house.server.ts'
import type { Job } from './platform/jobs/job.server.ts'

/** Job kind → handler, on one screen. */
export const jobs: readonly Job<House, never>[] = []
