import { parseArgs } from 'node:util'
import { addUser, findUserByEmail, isEmail, makeSignInLink } from '#app/access/index.server.ts'
import { isRole, roles } from '#app/access/index.ts'
import { findInspection } from '#db/inspections.server.ts'
import type { House } from '../house.server.ts'

type Io = { stdout(text: string): void; stderr(text: string): void }

const usage =
  'user add --email priya@example.org --name "Priya Shah" --role inspector [--inspection ID] [--json]'

/** For a known e-mail: a new link, and the role too when one is named. Without `--inspection` the role is for all. */
export const userCommand = {
  name: 'user',
  usage,
  async run(args: string[], io: Io, house: House): Promise<number> {
    const wrong = (why: string) => {
      io.stderr(
        `usage.wrong: ${why}; this works: earshot ${usage.replace(' [--inspection ID] [--json]', '')}\n`,
      )
      return 2
    }
    const failed = (code: string, words: string) => {
      io.stderr(`${code}: ${words}\n`)
      return 1
    }
    const read = readArgs(args)
    if (!read.ok) return wrong(read.why)
    const { email, name, role, inspection, json } = read.values
    if (!email || !isEmail(email)) return wrong('--email needs an e-mail address')
    const known = await findUserByEmail(house, email)
    if (!known && !name?.trim()) return wrong('--name is missing')
    if (role === undefined ? !known : !isRole(role)) return wrong(`--role is one of ${roles.join(', ')}`)
    if (inspection !== undefined && !(await findInspection(house.db, inspection)))
      return failed(
        'inspection.unknown',
        'there is no such inspection; `earshot inspection list` shows them all',
      )

    const userId =
      role !== undefined && isRole(role)
        ? await addUser(house, {
            email,
            name: name ?? '',
            role,
            inspectionId: inspection ?? '*',
            by: 'command',
          })
        : known?.id
    if (!userId) return wrong('--role is missing')
    const { url } = await makeSignInLink(house, userId, 'command')
    const told = { email: email.trim().toLowerCase(), signInUrl: url }
    io.stdout(json ? `${JSON.stringify(told)}\n` : `${told.email}\n${told.signInUrl}\n`)
    return 0
  },
}

function readArgs(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string' },
        inspection: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    if (positionals.length !== 1 || positionals[0] !== 'add')
      return { ok: false as const, why: 'the only thing to do is `user add`' }
    return { ok: true as const, values }
  } catch {
    return { ok: false as const, why: 'an option is unknown or has no value' }
  }
}
