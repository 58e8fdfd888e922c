/** Sealed by WebCrypto as browsers have it (Node's here, Chromium's at the end), opened by the server. */
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { newEnvelopeId, sealForInspection } from '#app/islands/device/seal-for-inspection.ts'
import { envelopeId, newEnvelopePair, openEnvelope } from '#app/platform/crypto/envelope.server.ts'
import { ENVELOPE_BYTES_MAX, HEAD_BYTES, hex } from '#app/platform/crypto/envelope.ts'
import { openBrowser, visit } from '#test/support/browser.ts'
import { freePort } from '#test/support/ports.ts'

const message = { words: 'Invented: my uncle’s dog is called ذهب 🐕' }
const pair = newEnvelopePair()
const to = { inspection: 'here', publicKey: pair.publicKey }
const id = newEnvelopeId()
const opened = (bytes: Uint8Array, inspection = 'here', by = pair) => {
  const words = openEnvelope(by, inspection, bytes)
  return words === undefined ? undefined : (JSON.parse(words) as unknown)
}

test('what is sealed to an inspection opens with its key, and names its envelope', async () => {
  const bytes = await sealForInspection(to, id, message)
  expect(opened(bytes)).toEqual(message)
  expect(envelopeId(bytes)).toBe(hex(id))
})

test('it opens with no other key and for no other inspection', async () => {
  const bytes = await sealForInspection(to, id, message)
  expect(opened(bytes, 'there')).toBeUndefined()
  expect(opened(bytes, 'here', newEnvelopePair())).toBeUndefined()
  expect(opened(bytes, 'here', { ...pair, publicKey: newEnvelopePair().publicKey })).toBeUndefined()
})

test('one changed bit anywhere, a byte more or a byte less: it does not open', async () => {
  const bytes = await sealForInspection(to, id, message)
  const places = [...Array.from({ length: HEAD_BYTES }, (_, at) => at), HEAD_BYTES + 5, bytes.length - 1]
  for (const at of places) {
    const changed = bytes.slice()
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(opened(changed), `byte ${at}`).toBeUndefined()
  }
  expect(opened(bytes.slice(0, -1))).toBeUndefined()
  expect(opened(Uint8Array.of(...bytes, 0))).toBeUndefined()
  expect(opened(new Uint8Array(0))).toBeUndefined()
})

test('no word stands in the bytes, and their length says little of how much was written', async () => {
  const bytes = Buffer.from(await sealForInspection(to, id, message))
  expect(bytes.includes('Invented')).toBe(false)
  expect(bytes.includes('words')).toBe(false)
  const [short, long] = [
    await sealForInspection(to, id, 'a'),
    await sealForInspection(to, id, 'a'.repeat(1500)),
  ]
  expect(short.length).toBe(long.length)
})

test('the same words sealed twice share no key, no nonce and no byte pattern', async () => {
  const [one, other] = [await sealForInspection(to, id, message), await sealForInspection(to, id, message)]
  expect(hex(one.slice(17, HEAD_BYTES))).not.toBe(hex(other.slice(17, HEAD_BYTES)))
  expect(hex(one.slice(HEAD_BYTES, HEAD_BYTES + 64))).not.toBe(hex(other.slice(HEAD_BYTES, HEAD_BYTES + 64)))
})

test('more than fits into one envelope is refused where it is sealed', async () => {
  await expect(sealForInspection(to, id, 'a'.repeat(ENVELOPE_BYTES_MAX))).rejects.toThrow('too much')
})

test('a browser seals what the server opens', async () => {
  const bundle = await build({
    entryPoints: ['app/islands/device/seal-for-inspection.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'sealing',
    target: 'es2020',
  })
  const { createServer } = await import('node:http')
  const port = await freePort()
  const server = createServer((_, response) => void response.end('<!doctype html><title>.</title>')).listen(
    port,
  )
  const browser = await openBrowser()
  try {
    await using someone = await visit(browser)
    await someone.page.goto(`http://localhost:${port}/`)
    await someone.page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' })
    const bytes = await someone.page.evaluate(
      async ([key, words]) => {
        const { sealing } = globalThis as unknown as {
          sealing: {
            newEnvelopeId(): Uint8Array
            sealForInspection(to: unknown, id: Uint8Array, message: unknown): Promise<Uint8Array>
          }
        }
        return [...(await sealing.sealForInspection(key, sealing.newEnvelopeId(), words))]
      },
      [to, message] as const,
    )
    expect(opened(Uint8Array.from(bytes))).toEqual(message)
  } finally {
    await browser.close()
    server.close()
  }
})
