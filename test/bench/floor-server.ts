/**
 * The floor: the least a durable survey server can do. node:http and better-sqlite3 (WAL, synchronous=FULL), one
 * insert or update a post, answered after the commit. GROUP=1 shares one commit among the posts that wait.
 */
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import Database from 'better-sqlite3'

const db = new Database(process.env.FLOOR_DB ?? ':memory:')
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec(`create table responses (id text primary key, updated_at text not null);
create table answers (id text primary key, response_id text not null, question text not null, words blob not null, saved_at text not null, unique (response_id, question))`)
const addResponse = db.prepare(
  'insert into responses values (?, ?) on conflict (id) do update set updated_at = excluded.updated_at',
)
const addAnswer = db.prepare(
  'insert into answers values (?, ?, ?, ?, ?) on conflict (response_id, question) do update set words = excluded.words, saved_at = excluded.saved_at',
)
type Post = { form: URLSearchParams; done: () => void }

function store(form: URLSearchParams) {
  const response = form.get('response') ?? randomUUID()
  const now = new Date().toISOString()
  addResponse.run(response, now)
  const question = form.get('step') ?? 'q'
  addAnswer.run(`${response}.${question}`, response, question, Buffer.from(form.get('words') ?? ''), now)
}
const one = db.transaction(store)
const many = db.transaction((posts: Post[]) => {
  for (const post of posts) store(post.form)
})

let waiting: Post[] = []
function take(post: Post) {
  if (process.env.GROUP !== '1') {
    one(post.form)
    post.done()
    return
  }
  if (waiting.push(post) > 1) return
  setImmediate(() => {
    const posts = waiting
    waiting = []
    many(posts)
    for (const each of posts) each.done()
  })
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => void chunks.push(chunk))
  request.on('end', () => {
    if (request.method !== 'POST') return void response.end('<!doctype html><title>Floor</title><p>A page.')
    const form = new URLSearchParams(Buffer.concat(chunks).toString())
    take({ form, done: () => void response.writeHead(303, { location: '/next' }).end() })
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.stdout.write(`ready http://127.0.0.1:${address.port}\n`)
})
