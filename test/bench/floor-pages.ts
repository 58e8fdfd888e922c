/** The floor of pages: hand-written HTML and CSS, one question a page, no script, post, redirect, get. */
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'

const QUESTIONS = 12
const style = `:root{color-scheme:light dark;font:1.25rem/1.5 system-ui,sans-serif}body{margin:0 auto;max-width:40rem;padding:1rem}
fieldset{border:0;margin:0;padding:0}legend{font-size:1.6rem;font-weight:700;padding:0;margin:0 0 1rem}
label{display:flex;gap:.75rem;align-items:center;min-height:3rem;padding:.25rem .75rem;border:2px solid;border-radius:.5rem;margin-bottom:.5rem}
input{width:1.6rem;height:1.6rem}button{font:inherit;min-height:3rem;padding:.5rem 2rem;margin-top:1rem}`
const answers = ['Very happy', 'Happy', 'In between', 'Sad', 'Very sad', 'I don’t know']

function page(number: number): string {
  const body =
    number > QUESTIONS
      ? '<h1>Thank you. Your answers are sent.</h1>'
      : `<h1>Your say</h1><form method="post"><fieldset><legend>How do you feel about part ${number} of your day?</legend>${answers
          .map((answer, at) => `<label><input type="radio" name="q" value="${at}">${answer}</label>`)
          .join('')}</fieldset><button data-go="next">Continue</button></form>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Floor</title><link rel="icon" href="data:,"><style>${style}</style></head><body><main>${body}</main></body></html>`
}

export async function startFloorPages(): Promise<{ origin: string; stop(): void }> {
  const server = createServer((request, response) => {
    const number = Number(request.url?.slice(1)) || 1
    request.resume().on('end', () => {
      if (request.method === 'POST') return void response.writeHead(303, { location: `/${number + 1}` }).end()
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' })
        .end(gzipSync(page(number)))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
