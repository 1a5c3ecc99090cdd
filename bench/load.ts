import { createHash, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import pg from 'pg'
import type { Connection } from '#platform/database.ts'
import type { Recorded, Slot } from './recorded-check.ts'

/** What a load is made of; it runs in a process of its own, with as many clients at once as are asked for. */
export type Load = { clients: number; seconds: number } & (
  | { kind: 'http'; port: number; path: string; token?: string; enps?: string[] }
  | { kind: 'bare'; database: Connection; statements: Recorded[]; token: string; enps: string[] }
  | { kind: 'key'; database: Connection; enps: string[] }
)

/** How a load went. */
export interface LoadResult {
  perSecond: number
  p50: number
  p95: number
}

let close: () => Promise<void> = () => Promise.resolve()
let prepared: { key: string; once: () => Promise<void> } | undefined

process.on('message', (load: Load) => {
  void measure(load).then(result => process.send?.(result))
})
process.once('disconnect', () => void close())

async function measure(load: Load): Promise<LoadResult> {
  const once = onceFor(load)
  const latencies: number[] = []
  const started = performance.now()
  const end = started + load.seconds * 1000
  const client = async () => {
    for (let at = performance.now(); at < end; ) {
      await once()
      const now = performance.now()
      latencies.push(now - at)
      at = now
    }
  }
  await Promise.all(Array.from({ length: load.clients }, client))
  const seconds = (performance.now() - started) / 1000
  latencies.sort((a, b) => a - b)
  const part = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0
  return { perSecond: latencies.length / seconds, p50: part(0.5), p95: part(0.95) }
}

/** Connections stay open from one run of the same load to the next. */
function onceFor(load: Load): () => Promise<void> {
  const key = `${load.kind} ${load.kind === 'http' ? `${load.port}${load.path}` : load.database.database}`
  if (prepared?.key !== key) prepared = { key, once: makeOnce(load) }
  return prepared.once
}

function makeOnce(load: Load): () => Promise<void> {
  if (load.kind === 'http') return httpOnce(load)
  const pool = new pg.Pool({ ...load.database, max: load.clients, pipeline: true })
  close = () => pool.end()
  if (load.kind === 'bare') return () => bareOnce(pool, load)
  const text = 'select person_id from enp_claim where enp = $1'
  return async () => void (await pool.query({ name: 'by key', text, values: [anyOf(load.enps)] }))
}

const anyOf = (enps: readonly string[]): string => enps[Math.floor(Math.random() * enps.length)]!

function httpOnce({
  port,
  path,
  token,
  enps,
  clients,
}: Extract<Load, { kind: 'http' }>): () => Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  close = () => Promise.resolve(agent.destroy())
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  return () =>
    new Promise((resolve, reject) => {
      const body = enps ? JSON.stringify({ enp: anyOf(enps) }) : ''
      const length = { 'content-length': Buffer.byteLength(body) }
      const sent = request(
        {
          agent,
          host: '127.0.0.1',
          port,
          path,
          method: enps ? 'POST' : 'GET',
          headers: { ...headers, ...length },
        },
        answer => {
          if (answer.statusCode !== 200) reject(new Error(`${path} answered ${answer.statusCode}`))
          answer.resume().on('end', () => resolve())
        },
      )
      sent.on('error', reject).end(body)
    })
}

async function bareOnce(
  pool: pg.Pool,
  { statements, token, enps }: Extract<Load, { kind: 'bare' }>,
): Promise<void> {
  const filled = {
    enp: anyOf(enps),
    person: '',
    look: randomUUID(),
    token: createHash('sha256').update(token).digest(),
  }
  const value = (slot: Slot) => ('slot' in slot ? filled[slot.slot] : slot.fixed)
  const client = await pool.connect()
  const send = async ({ text, name, values, finds }: Recorded) => {
    const query = name ? { name, text, values: values.map(value) } : { text, values: values.map(value) }
    const { rows } = await client.query<{ personId: string }>(values.length ? query : text)
    if (finds) filled.person = rows[0]!.personId
  }
  try {
    for (const message of messagesOf(statements)) {
      client.connection.stream.cork()
      const sent = message.map(send)
      client.connection.stream.uncork()
      await Promise.all(sent)
    }
  } finally {
    client.release()
  }
}

/** Statements that leave together. */
function messagesOf(statements: Recorded[]): Recorded[][] {
  const messages: Recorded[][] = []
  for (const statement of statements) {
    if (statement.follows) messages.at(-1)!.push(statement)
    else messages.push([statement])
  }
  return messages
}
