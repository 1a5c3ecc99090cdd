import { createHash } from 'node:crypto'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { brokenConstraint, type Database, type Tx } from '../database.ts'
import { findAnswer, keepAnswer } from './store.ts'
import { problem } from './problem.ts'
import type { Call, Reply } from './route.ts'

/** The Idempotency-Key of a request that creates: 1 to 200 printable characters. */
export function readIdempotencyKey(call: Call): Outcome<string> {
  const key = call.headers['idempotency-key']?.trim() ?? ''
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return granted(key)
  return refused({
    code: 'request.idempotency-key',
    says: {
      ru: 'Нужен заголовок Idempotency-Key (до 200 знаков): с ним повтор запроса не создаст второго. Возьмите новый UUID для каждого нового дела.',
      en: 'An Idempotency-Key header (up to 200 characters) is needed, so that a repeat creates nothing twice. Take a new UUID for each new piece of work.',
    },
  })
}

class NotKept extends Error {
  readonly reply: Reply
  constructor(reply: Reply) {
    super('The request was refused: nothing is kept')
    this.reply = reply
  }
}

/**
 * Runs a creating request once a key: its effect and its answer are committed together, a repeat gets the same answer,
 * and the same key with another body is refused. A refusal leaves nothing behind.
 */
export async function answerOnce(
  database: Database,
  call: Call,
  key: string,
  work: (tx: Tx) => Promise<Reply>,
): Promise<Reply> {
  const scope = `${call.actor.role}:${call.actor.organisation ?? call.actor.accountId ?? call.actor.personId ?? ''}:${call.view.path}`
  const hash = createHash('sha256')
    .update(JSON.stringify(call.body ?? null))
    .digest('hex')
  try {
    return await database.transact(call.actor, async tx => {
      const earlier = await findAnswer(tx, scope, key)
      if (earlier) return repeat(earlier, hash, call)
      const answer = await work(tx)
      if ((answer.status ?? 200) >= 300 || !('json' in answer)) throw new NotKept(answer)
      await keepAnswer(tx, {
        scope,
        key,
        hash,
        status: answer.status ?? 201,
        body: JSON.stringify(answer.json),
      })
      return answer
    })
  } catch (error) {
    const isRaced = brokenConstraint(error) === 'idempotent_answer_key'
    if (!isRaced && !(error instanceof NotKept)) throw error
    // A twin that was refused because the other had just done the work gets the other's answer.
    const earlier = await database.transact(call.actor, tx => findAnswer(tx, scope, key))
    if (earlier) return repeat(earlier, hash, call)
    if (error instanceof NotKept) return error.reply
    throw error
  }
}

function repeat(earlier: { hash: string; status: number; body: string }, hash: string, call: Call): Reply {
  if (earlier.hash === hash)
    return {
      status: earlier.status,
      json: JSON.parse(earlier.body) as unknown,
      headers: { 'idempotent-replay': 'true' },
    }
  return problem(422, call.view.language, [
    {
      code: 'request.idempotency-key-reused',
      says: {
        ru: 'С этим Idempotency-Key уже был другой запрос. Для нового дела возьмите новый ключ.',
        en: 'This Idempotency-Key has been used for another request. Take a new key for a new piece of work.',
      },
    },
  ])
}
