import type { House } from './house.server.ts'
import { noTranscript, takeInTranscript } from './intake/index.server.ts'
import { type Handler, handlerOf } from './platform/jobs/job.server.ts'
import { codeAgainJob, codeThemesJob } from './themes/index.server.ts'
import { type Listener, maskJob, type TranscriptPort, transcribeJob } from './voice/index.server.ts'

/** Job kind → handler, on one screen. */
export const jobs: readonly Handler<House>[] = [
  handlerOf(codeThemesJob),
  handlerOf(codeAgainJob),
  listening(handlerOf(transcribeJob)),
  listening(handlerOf(maskJob)),
]

/** The ports through which what was heard goes on. */
function listening(handler: Handler<House & Listener & { transcripts: TranscriptPort }>): Handler<House> {
  return {
    kind: handler.kind,
    run: (house, payload, report) =>
      handler.run(
        {
          ...house,
          ...house.listener,
          transcripts: {
            take: (inspection, heard) => takeInTranscript(house, inspection, { ...heard, by: 'machine' }),
            none: (recording) => noTranscript(house, recording),
          },
        },
        payload,
        report,
      ),
  }
}
