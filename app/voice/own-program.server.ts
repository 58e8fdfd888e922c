/**
 * A program of ours in a process of its own, for what a thread cannot hold: a library that loads once in a process is lost
 * for good with its first thread, and what falls over in native code takes its whole process with it. It gives way to
 * pages when both want to compute.
 */
import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { getPriority, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { isBuilt } from '#app/platform/programs.server.ts'
import { type Given, oneAtATime, type Started } from './own-thread.server.ts'

const GIVES_WAY_BY = 5
const LEAST_URGENT = 19

export const openProgram = <Ask, Tell extends { last: boolean }>(program: URL, given: Given) =>
  oneAtATime<Ask, Tell>(() => startProgram(program, given))

/** Its data are the last of its arguments, as JSON. */
function startProgram(program: URL, { memoryMb, data = {} }: Given): Started {
  const child = fork(
    fileURLToPath(isBuilt ? program : new URL('./own-program.mjs', import.meta.url)),
    [program.href, JSON.stringify(data)],
    {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${memoryMb}`],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  )
  if (child.pid) setPriority(child.pid, Math.min(LEAST_URGENT, getPriority() + GIVES_WAY_BY))
  const events = new EventEmitter()
  const exited = new Promise<void>((resolve) =>
    child.once('exit', () => resolve()).once('error', () => resolve()),
  )
  child
    .on('message', (message: { fault?: Error }) =>
      message.fault ? events.emit('error', message.fault) : events.emit('message', message),
    )
    .on('error', (error) => events.emit('error', error))
    .on('exit', () => events.emit('exit'))
  child.unref()
  child.channel?.unref()
  return Object.assign(events, {
    ref: () => child.channel?.ref(),
    unref: () => child.channel?.unref(),
    postMessage(message: object) {
      // One that is just ending says so by itself.
      if (child.connected) child.send(message)
    },
    async terminate() {
      child.ref()
      child.kill('SIGKILL')
      await exited
    },
  })
}
