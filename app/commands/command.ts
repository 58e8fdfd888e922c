import type { House } from '#app/house.server.ts'

/** stdout holds the result only; messages, progress and warnings go to stderr. */
export type Output = { stdout(text: string): void; stderr(text: string): void }

/** 0 done, 1 failed (stderr: one line `CODE: words with the next step`), 2 wrong usage (a line that works is shown). */
export type ExitCode = 0 | 1 | 2

type Common = { name: string; usage: string }
/** Works after `npm ci` alone. */
export type PlainCommand = Common & { run(args: string[], io: Output): Promise<number> }
/** Works on the database, which is migrated first. */
export type HouseCommand = Common & { run(args: string[], io: Output, house: House): Promise<number> }
