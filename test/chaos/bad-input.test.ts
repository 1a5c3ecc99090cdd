import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'node:test'
import fc from 'fast-check'
import type pg from 'pg'
import { withServer, type TestServer } from '../server.ts'
import { attempts, type Attempt } from './attempts.ts'
import { setTheStage } from './stage.ts'
import { DEEP } from '../deep.ts'

const REQUESTS = DEEP ? 20_000 : 1000

/** What a request that was refused may still leave: what was typed is never lost, and failed sign-ins are counted. */
const MAY_GROW: readonly [RegExp, readonly string[]][] = [
  [/^\/sign-in$/, ['sign_in_failure']],
  [/^\/apply\/files$/, ['application_file']],
  [/^\/apply\//, ['application_draft']],
  [/^\/change\//, ['application_draft']],
  // A page of staff that shows a person again, with what was wrong, is a look at them.
  [/^\/(clerk|registrar|fund)\//, ['look']],
  [/^\/complaints\/new\/evidence/, ['complaint_draft_file']],
  [/^\/complaints\/new/, ['complaint_draft']],
]

/** How many rows each table has. */
async function countRows(owner: pg.Pool, tables: readonly string[]): Promise<Record<string, number>> {
  const counts = tables.map(name => `(select count(*)::int from ${name}) as ${name}`)
  const { rows } = await owner.query<Record<string, number>>(`select ${counts.join(', ')}`)
  return rows[0] ?? {}
}

async function tableNames(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ tablename: string }>(
    `select tablename::text from pg_tables where schemaname = 'public'`,
  )
  return rows.map(({ tablename }) => tablename)
}

/** Sends a request and checks its answer; what it says is right, or says why not. */
async function isAnswered(
  { app, lines }: TestServer,
  { route, url, headers, payload }: Attempt,
): Promise<number> {
  const { method } = route
  const answer = await app.inject({ method, url, headers, ...(payload.length && { payload }) })
  const about = `${method} ${url.slice(0, 200)} → ${answer.statusCode} ${answer.body.slice(0, 300)} ${JSON.stringify(lines.at(-1))}`
  assert.ok(answer.statusCode < 500, about)
  assert.equal(answer.headers['set-cookie']?.toString().includes('a=b') ?? false, false, about)
  if (answer.statusCode < 400) return answer.statusCode
  if (url.startsWith('/api/')) {
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/, about)
    const { reasons, status } = answer.json<{ reasons: { code: string; says: string }[]; status: number }>()
    assert.ok(
      status === answer.statusCode && reasons.length > 0 && reasons.every(({ says, code }) => says && code),
      about,
    )
  } else {
    assert.match(answer.body, /<h1[\s>]/, about)
    assert.match(answer.body, /govuk-error-summary|class="govuk-body/, about)
  }
  return answer.statusCode
}

test(`${REQUESTS} malformed requests and files: each is answered with a 4xx and reasons, never a 5xx, and nothing is half-saved`, () =>
  withServer('2026-11-23', async server => {
    const stage = await setTheStage(server)
    const tables = await tableNames(server.owner)
    const statuses = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(attempts(stage), async attempt => {
        const before = await countRows(server.owner, tables)
        const status = await isAnswered(server, attempt)
        const kind = `${Math.floor(status / 100)}xx`
        statuses.set(kind, (statuses.get(kind) ?? 0) + 1)
        if (status < 400) return
        const grown = MAY_GROW.filter(([path]) => path.test(attempt.route.path)).flatMap(([, names]) => names)
        const kept = (counts: Record<string, number>) =>
          Object.entries(counts).filter(([name]) => !grown.includes(name))
        assert.deepEqual(
          kept(await countRows(server.owner, tables)),
          kept(before),
          `${attempt.route.method} ${attempt.url}`,
        )
      }),
      { seed: 20261123, numRuns: REQUESTS, endOnFailure: true },
    )
    assert.deepEqual(server.lines, [])
    assert.ok((statuses.get('4xx') ?? 0) > REQUESTS / 3, JSON.stringify([...statuses]))
  }))

/** What a careless or hostile program writes on a socket. */
const WIRE = [
  'GET',
  'GET / HTTP/9.9\r\n\r\n',
  'get / HTTP/1.1\r\nhost: x\r\n\r\n',
  'GET /\0 HTTP/1.1\r\nhost: x\r\n\r\n',
  'GET / HTTP/1.1\r\nbad header\r\n\r\n',
  `GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`,
  `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nhost: x\r\n\r\n`,
  'POST /api/v1/checklists HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n',
  'POST /api/v1/checklists HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  'POST /api/v1/checklists HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
  'POST /api/v1/checklists HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}',
  'GET http://[::1 HTTP/1.1\r\nhost: x\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nhost: x\r\n\r\n',
  'CONNECT evil.example:443 HTTP/1.1\r\nhost: x\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
]

/** What the server says to bytes before it closes the connection. */
async function say(port: number, bytes: string): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1' })
  let heard = ''
  socket.setEncoding('latin1').on('data', text => (heard += text))
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.end(Buffer.from(bytes, 'latin1'))
  await once(socket, 'close')
  return heard
}

test('what is no HTTP at all is refused or hung up on, and the next visitor is served', () =>
  withServer('2026-11-23', async server => {
    const port = Number(new URL(server.url).port)
    for (const bytes of WIRE) {
      const heard = await say(port, bytes)
      assert.match(heard, /^$|^HTTP\/1\.1 4\d\d /, JSON.stringify(bytes.slice(0, 80)))
    }
    assert.equal((await fetch(`${server.url}/health`)).status, 200)
    assert.deepEqual(server.lines, [])
  }))
