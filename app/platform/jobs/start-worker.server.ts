import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Log } from '../log/log.server.ts'
import { programAt } from '../programs.server.ts'

const RESTART_AFTER_MS = 2_000

/**
 * The embedded worker: a child with a connection of its own, so that theming never stalls a child's save.
 * If it dies it is started again; `stop` ends it between two pieces of work.
 */
export function startWorker(log: Log): { stop(): Promise<void> } {
  const program = fileURLToPath(programAt('../../worker.server.ts', import.meta.url))
  let child: ChildProcess
  let stopping = false
  const start = () => {
    child = fork(program, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    child.on('exit', (code) => {
      if (stopping) return
      log.error({ code }, 'the worker ended by itself and is started again')
      setTimeout(start, RESTART_AFTER_MS).unref()
    })
  }
  start()
  return {
    stop: () =>
      new Promise((resolve) => {
        stopping = true
        if (child.exitCode !== null || child.signalCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
        setTimeout(() => child.kill('SIGKILL'), 5_000).unref()
      }),
  }
}
