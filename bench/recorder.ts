import type pg from 'pg'

/** A statement as the driver was given it. */
export type Sent = { text: string; name?: string; values?: unknown[] }

/** Writes down every statement that goes through the new connections of a pool. */
export function recordFrom(pool: pg.Pool): Sent[] {
  const sent: Sent[] = []
  pool.on('connect', client => {
    const original = client.query.bind(client) as (...given: unknown[]) => unknown
    const query = (...given: unknown[]) => {
      const [first] = given
      sent.push(typeof first === 'string' ? { text: first } : (first as Sent))
      return original(...given)
    }
    Object.assign(client, { query })
  })
  return sent
}
