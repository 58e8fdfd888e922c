import { addUser, findUserByEmail, isEmail, makeSignInLink } from '#app/access/index.server.ts'
import { isRole, roles } from '#app/access/index.ts'
import { findInspection } from '#db/inspections.server.ts'
import type { HouseCommand } from './command.ts'
import { failed, readArguments, wrongUsage } from './usage.ts'

const example = 'earshot user add --email priya@example.org --name "Priya Shah" --role inspector'

/** For a known e-mail: a new link, and the role too when one is named. Without `--inspection` the role is for all. */
export const userCommand: HouseCommand = {
  name: 'user',
  usage: `${example} [--inspection ID] [--json]`,
  async run([what, ...args], io, house) {
    if (what !== 'add') return wrongUsage(io, 'say add.', example)
    const text = { type: 'string' } as const
    const options = {
      email: text,
      name: text,
      role: text,
      inspection: text,
      json: { type: 'boolean' },
    } as const
    const read = readArguments(args, options, io, example)
    if (!read) return 2
    const { email, name, role, inspection, json } = read.values
    if (read.positionals.length > 0) return wrongUsage(io, 'put a name of several words in quotes.', example)
    if (!email || !isEmail(email)) return wrongUsage(io, '--email needs an e-mail address.', example)
    if (role !== undefined && !isRole(role))
      return wrongUsage(io, `--role is one of ${roles.join(', ')}.`, example)
    const known = await findUserByEmail(house, email)
    if (!known && !name?.trim()) return wrongUsage(io, '--name is missing.', example)
    if (inspection !== undefined && !(await findInspection(house.db, inspection)))
      return failed(
        io,
        'inspection.unknown',
        `there is no inspection ${inspection}. See: earshot inspection list`,
      )
    const person = { email, name: name ?? '', inspectionId: inspection ?? '*', by: 'command' }
    const userId = role === undefined ? known?.id : await addUser(house, { ...person, role })
    if (!userId) return wrongUsage(io, '--role is missing.', example)
    const { url } = await makeSignInLink(house, userId, 'command')
    const told = { email: email.trim().toLowerCase(), signInUrl: url }
    io.stdout(json ? `${JSON.stringify(told)}\n` : `${told.email}\n${told.signInUrl}\n`)
    return 0
  },
}
