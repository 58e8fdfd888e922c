/**
 * For a program that runs in a process of its own, before anything else: what it throws is told to whoever started it, then
 * it ends; and it ends when they have gone. Ctrl-C reaches every process of a terminal: it is not this one's to obey. Gives
 * what it was given.
 */
export function asProgram<Given>(): Given {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined)
  process.on('disconnect', () => process.exit(0))
  const tell = (fault: unknown) => {
    const words = fault instanceof Error ? fault.message : String(fault)
    process.send?.({ fault: new Error(words) }, () => process.exit(1))
  }
  process.on('uncaughtException', tell).on('unhandledRejection', tell)
  return JSON.parse(process.argv[3] ?? '{}')
}
