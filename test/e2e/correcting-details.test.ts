/** At the desk, without JavaScript and with: hide words that were missed, show what hides too much. */
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, visit } from '#test/support/browser.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { faultsOf, faulty } from '../a11y/faults.ts'
import { begin, go, skipTo } from './steps.ts'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
}, 150_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})
