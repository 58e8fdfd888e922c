/**
 * A program of ours on a thread of its own, so that pages stay quick and a limit of time and memory can be kept.
 * Started when first asked, asked one thing at a time, kept for the next; when it breaks a limit or falls over it is
 * ended, the question answered with `ThreadEnded`, and the next one starts a new thread. It never keeps a process alive.
 */
import { Worker } from 'node:worker_threads'
import { isBuilt } from '#app/platform/programs.server.ts'

export type Thread<Ask, Tell extends { last: boolean }> = {
  /** Resolves with the last thing it tells; `onTell` hears the others, and may answer what the thread asks for. */
  ask(ask: Ask, options: Options<Ask, Tell>): Promise<Tell>
  close(): Promise<void>
}

type Options<Ask, Tell> = {
  timeMsMax: number
  onTell?: (tell: Tell, answer: (more: Ask) => void) => void
}

export class ThreadEnded extends Error {
  override name = 'ThreadEnded'
  readonly why: 'time' | 'memory' | 'fault'
  constructor(why: ThreadEnded['why'], cause?: unknown) {
    super(`a thread was ended: ${why}`, { cause })
    this.why = why
  }
}

export function openThread<Ask, Tell extends { last: boolean }>(
  program: URL,
  { memoryMb, data = {} }: { memoryMb: number; data?: object },
): Thread<Ask, Tell> {
  let worker: Worker | undefined
  let line: Promise<unknown> = Promise.resolve()
  function start() {
    const begun = new Worker(isBuilt ? program : new URL('./own-thread.mjs', import.meta.url), {
      workerData: { ...data, program: program.href },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64 },
    })
    // Also when nobody waits for it: the next question starts another.
    begun.on('error', () => forget(begun)).on('exit', () => forget(begun))
    return begun
  }
  const forget = (ended: Worker) => {
    if (worker === ended) worker = undefined
  }

  function askNow(ask: Ask, { timeMsMax, onTell }: Options<Ask, Tell>) {
    worker ??= start()
    const asked = worker
    asked.ref()
    return new Promise<Tell>((resolve, reject) => {
      const timer = setTimeout(() => end(new ThreadEnded('time')), timeMsMax)
      const heard = (tell: Tell) => {
        if (!tell.last) return onTell?.(tell, (more) => asked.postMessage(more))
        settle()
        asked.unref()
        resolve(tell)
      }
      const failed = (error: NodeJS.ErrnoException) =>
        end(new ThreadEnded(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'fault', error))
      const gone = () => end(new ThreadEnded('fault'))
      function settle() {
        clearTimeout(timer)
        asked.off('message', heard).off('error', failed).off('exit', gone)
      }
      function end(error: ThreadEnded) {
        settle()
        forget(asked)
        void asked.terminate()
        reject(error)
      }
      asked.on('message', heard).on('error', failed).on('exit', gone)
      asked.postMessage(ask)
    })
  }

  return {
    ask(ask, options) {
      const answer = line.then(() => askNow(ask, options))
      line = answer.catch(() => undefined)
      return answer
    },
    async close() {
      const open = worker
      worker = undefined
      await open?.terminate()
    },
  }
}
