import { eraseByReceipt } from '#app/intake/index.server.ts'
import type { HouseCommand } from './command.ts'
import { failed, readArguments, wrongUsage } from './usage.ts'

export const eraseCommand: HouseCommand = {
  name: 'erase',
  usage: 'earshot erase --receipt "five words of a receipt" [--json]',
  async run(args, io, house) {
    const read = readArguments(
      args,
      { receipt: { type: 'string' }, json: { type: 'boolean' } },
      io,
      this.usage,
      0,
    )
    if (!read) return 2
    const { receipt, json } = read.values
    if (!receipt) return wrongUsage(io, '--receipt is missing.', this.usage)
    if (!(await eraseByReceipt(house, receipt, 'command')))
      return failed(
        io,
        'receipt.unknown',
        'no answers stand behind these words. Check their spelling and order.',
      )
    io.stdout(json ? '{"erased":true}\n' : 'The answers are erased.\n')
    return 0
  },
}
