import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '#app/platform/config/config.server.ts'

test('without settings it listens on loopback and keeps its data beside the program', () => {
  const config = readConfig({})
  expect(config).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    baseUrl: 'http://localhost:3000',
    secure: false,
    dataDir: resolve('data'),
    databaseUrl: `sqlite:${resolve('data')}/earshot.db`,
    keyFile: resolve('data.key'),
    role: 'all',
  })
})

test('the key file stands beside the data folder, wherever that is', () => {
  expect(readConfig({ EARSHOT_DATA_DIR: '/srv/earshot' }).keyFile).toBe('/srv/earshot.key')
})

test('the address follows the port, and https makes cookies secure', () => {
  expect(readConfig({ PORT: '8080' }).baseUrl).toBe('http://localhost:8080')
  expect(readConfig({ EARSHOT_BASE_URL: 'https://answers.example.org/' })).toMatchObject({
    baseUrl: 'https://answers.example.org',
    secure: true,
  })
})

test.each([
  [{ EARSHOT_COLOUR: 'blue' }, 'EARSHOT_COLOUR is not a setting'],
  [{ PORT: '70000' }, 'PORT'],
  [{ PORT: 'http' }, 'PORT'],
  [{ DATABASE_URL: 'mysql://localhost/x' }, 'must start with sqlite: or postgres://'],
  [{ EARSHOT_BASE_URL: 'javascript:alert(1)' }, 'EARSHOT_BASE_URL'],
  [{ EARSHOT_LEAVE_URL: '//elsewhere.example' }, 'EARSHOT_LEAVE_URL'],
  [{ EARSHOT_ROLE: 'worker' }, 'needs PostgreSQL'],
])('a wrong setting is named: %o', (env, words) => {
  expect(() => readConfig(env)).toThrow(words)
})

test('every wrong setting is named at once', () => {
  expect(() => readConfig({ EARSHOT_A: '1', EARSHOT_B: '2' })).toThrow(/EARSHOT_A.*EARSHOT_B/)
})
