import { type ActionFunctionArgs, json } from '@remix-run/node'
import { throttleOf } from '#app/access/index.server.ts'
import { takeWaiting } from '#app/intake/index.server.ts'
import { ENVELOPE_BYTES_MAX } from '#app/platform/crypto/envelope.ts'

const statusOf = {
  'link.unknown': 404,
  'link.not-yet-open': 403,
  'waiting.unreadable': 422,
  // Part of a sound before its answer: the device keeps it for later.
  'waiting.too-early': 425,
} as const
/** A school's 30 tablets stand behind one address and come back into the network together. */
const fromOneAddress = throttleOf({ tries: 3_000, seconds: 600, keysMax: 20_000 })
const AGAIN_AFTER_SECONDS = 60

/** One envelope from a device. It needs no cookie: what it may change is said by what is sealed in it. */
export async function action({ request, params, context: { house, address } }: ActionFunctionArgs) {
  const refuse = (code: string, status: number, headers: HeadersInit = {}) =>
    json({ problem: { code } }, { status, headers })
  if (request.method !== 'POST') return refuse('waiting.post-only', 405)
  if (!fromOneAddress.allow(house.keyring.mac('address', address), house.clock()))
    return refuse('waiting.too-often', 429, { 'Retry-After': String(AGAIN_AFTER_SECONDS) })
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.length > ENVELOPE_BYTES_MAX) return refuse('waiting.too-large', 413)
  const proof = request.headers.get('x-earshot-proof')
  const isLast = request.headers.get('x-earshot-last') === '1'
  const outcome = await takeWaiting(house, params.link ?? '', { bytes, proof, isLast })
  return outcome.ok ? json(outcome.taken) : refuse(outcome.problem.code, statusOf[outcome.problem.code])
}
