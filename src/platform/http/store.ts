import type { ColumnType } from 'kysely'
import type { Tx } from '../database.ts'

type Tables = {
  idempotent_answer: {
    scope: string
    key: string
    request_hash: string
    status: number
    body: string
    answered_at: ColumnType<Temporal.Instant, string | undefined, never>
  }
}

/** An answer as it was given to a request with an Idempotency-Key. */
export interface KeptAnswer {
  hash: string
  status: number
  body: string
}

/** The answer that a key was given before, or null. */
export async function findAnswer(tx: Tx, scope: string, key: string): Promise<KeptAnswer | null> {
  const row = await tx
    .withTables<Tables>()
    .selectFrom('idempotent_answer')
    .select(['request_hash as hash', 'status', 'body'])
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirst()
  return row ?? null
}

/** Keeps an answer in the transaction of its effect; a racing twin breaks `idempotent_answer_key`. */
export async function keepAnswer(tx: Tx, answer: KeptAnswer & { scope: string; key: string }): Promise<void> {
  const { scope, key, hash, status, body } = answer
  await tx
    .withTables<Tables>()
    .insertInto('idempotent_answer')
    .values({ scope, key, request_hash: hash, status, body })
    .execute()
}
