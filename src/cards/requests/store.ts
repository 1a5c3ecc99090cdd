import type { Day } from '#kernel/day.ts'
import type { DayColumn, InstantColumn, Tx } from '#platform/database.ts'
import type { CardRequest, RequestAnswer, RequestKind } from '../card.ts'

type Tables = {
  card_request: {
    person_id: string
    card_id: string
    request_id: string
    kind: RequestKind
    fields: string[]
    organisation: string | null
    who: string
    asked_on: DayColumn
    asked_at: InstantColumn
  }
  card_request_answer: {
    person_id: string
    request_id: string
    done: RequestAnswer
    organisation: string | null
    who: string
    answered_on: DayColumn
  }
}

const on = (tx: Tx) => tx.withTables<Tables>()

/** Keeps a request; false where the same was asked for today. */
export async function insertRequest(
  tx: Tx,
  request: CardRequest & { organisation: string | null },
): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('card_request')
    .values({
      person_id: request.personId,
      card_id: request.cardId,
      request_id: request.requestId,
      kind: request.kind,
      fields: request.fields,
      organisation: request.organisation,
      who: request.who,
      asked_on: request.askedOn.toString(),
    })
    .onConflict(conflict => conflict.constraint('card_request_is_asked_once_a_day').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** The requests about the cards of a person with what was done about them, the newest first. */
export async function requestsOf(tx: Tx, personId: string): Promise<CardRequest[]> {
  const rows = await on(tx)
    .selectFrom('card_request as asked')
    .leftJoin('card_request_answer as answer', join =>
      join
        .onRef('answer.person_id', '=', 'asked.person_id')
        .onRef('answer.request_id', '=', 'asked.request_id'),
    )
    .select([
      'asked.card_id',
      'asked.request_id',
      'asked.kind',
      'asked.fields',
      'asked.who',
      'asked.asked_on',
    ])
    .select(['answer.done', 'answer.who as answered_by', 'answer.answered_on'])
    .where('asked.person_id', '=', personId)
    .orderBy('asked.asked_at', 'desc')
    .execute()
  return rows.map(({ done, answered_by, answered_on, ...row }) => ({
    personId,
    cardId: row.card_id,
    requestId: row.request_id,
    kind: row.kind,
    fields: row.fields,
    who: row.who,
    askedOn: row.asked_on,
    answer:
      done !== null && answered_by !== null && answered_on !== null
        ? { done, who: answered_by, on: answered_on }
        : null,
  }))
}

/** Keeps what was done about a request; false where that was said already. */
export async function insertAnswer(
  tx: Tx,
  answer: {
    personId: string
    requestId: string
    done: RequestAnswer
    organisation: string | null
    who: string
    on: Day
  },
): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('card_request_answer')
    .values({
      person_id: answer.personId,
      request_id: answer.requestId,
      done: answer.done,
      organisation: answer.organisation,
      who: answer.who,
      answered_on: answer.on.toString(),
    })
    .onConflict(conflict => conflict.constraint('card_request_is_answered_once').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}
