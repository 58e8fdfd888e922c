import type { House } from './house.server.ts'
import { type Handler, handlerOf } from './platform/jobs/job.server.ts'
import { codeThemesJob } from './themes/index.server.ts'

/** Job kind → handler, on one screen. */
export const jobs: readonly Handler<House>[] = [handlerOf(codeThemesJob)]
