import type pg from 'pg'

/** A statement as the driver was given it; `follows` where it left in one message with the one before. */
export type Sent = { text: string; name?: string; values?: unknown[]; follows: boolean }

/** Writes down every statement that goes through the new connections of a pool. */
export function recordFrom(pool: pg.Pool): Sent[] {
  const sent: Sent[] = []
  pool.on('connect', client => {
    const original = client.query.bind(client) as (...given: unknown[]) => unknown
    let pending = 0
    const query = (...given: unknown[]) => {
      const [first] = given
      const statement = typeof first === 'string' ? { text: first } : (first as Omit<Sent, 'follows'>)
      sent.push({ ...statement, follows: pending++ > 0 })
      const answered = () => void pending--
      const answer = original(...given)
      if (answer instanceof Promise) answer.then(answered, answered)
      else pending--
      return answer
    }
    Object.assign(client, { query })
  })
  return sent
}
