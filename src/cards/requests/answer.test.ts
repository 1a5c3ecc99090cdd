import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '#kernel/outcome.ts'
import { newId } from '#kernel/ids.ts'
import type { Actor } from '#platform/actor.ts'
import type { TestDatabase } from '#test/database.ts'
import type { RequestKind } from '../card.ts'
import type { IssuedCard } from '../issue-card.ts'
import { CLERK, ON, STRANGER, withCard } from '../test-support/with-card.ts'
import { answerRequest } from './answer.ts'
import { askFor } from './ask.ts'
import { insertAnswer, requestsOf } from './store.ts'

const REGISTRAR: Actor = { role: 'registrar', organisation: 'clinic:770001', name: 'Орлова Н. Н.' }

type Db = TestDatabase & { card: IssuedCard }

/** A clinic asks for something because the surname differs. */
async function asked({ database, card }: Db, kind: RequestKind): Promise<string> {
  const field = kind === 'clinic_corrected' ? 'clinicSurname' : 'surname'
  const differences = [{ field, card: 'ПОЛЯНСКАЯ', register: 'Берёзкина' }] as const
  const request = await database.attempt(
    REGISTRAR,
    tx => askFor(tx, REGISTRAR, { card, kind, differences, on: ON }),
    'register',
  )
  assert.ok(request.ok, JSON.stringify(request))
  return request.value.requestId
}

const answering = ({ database, card }: Db, requestId: string, done: string, actor = CLERK) =>
  database.attempt(actor, tx =>
    answerRequest(tx, actor, { personId: card.personId, requestId, done, on: ON }),
  )

const codes = (outcome: Outcome<unknown>) =>
  outcome.ok ? 'done' : outcome.refusals.map(({ code }) => code).join()

test('a request of a clinic is closed once with what was done, also by ten clerks at a time, and the clinic reads it (POL-21)', () =>
  withCard(async db => {
    const requestId = await asked(db, 'replace_card')
    const all = await Promise.all(
      Array.from({ length: 10 }, () => answering(db, requestId, 'card_replaced').then(codes)),
    )
    assert.deepEqual(all.toSorted(), [...Array.from({ length: 9 }, () => 'cards.request-closed'), 'done'])
    const seen = await db.database.transact(REGISTRAR, tx => requestsOf(tx, db.card.personId), 'register')
    assert.deepEqual(
      seen.map(({ answer }) => [answer?.done, answer?.who, answer?.on.toString()]),
      [['card_replaced', CLERK.name, ON.toString()]],
    )
  }))

test('another insurer, an unknown answer, an unknown request and one that asks for nothing are refused', () =>
  withCard(async db => {
    const requestId = await asked(db, 'replace_card')
    assert.equal(codes(await answering(db, requestId, 'eaten')), 'cards.answer-not-chosen')
    assert.equal(codes(await answering(db, newId(), 'card_replaced')), 'cards.request-closed')
    assert.equal(codes(await answering(db, requestId, 'card_replaced', STRANGER)), 'cards.request-closed')
    await db.owner.query(
      `insert into person_business (person_id, organisation, reason) values ($1, 'insurer:77008', 'insurer')`,
      [db.card.personId],
    )
    assert.equal(codes(await answering(db, requestId, 'card_replaced', STRANGER)), 'cards.other-insurer')
    const corrected = await asked(db, 'clinic_corrected')
    assert.equal(codes(await answering(db, corrected, 'nothing_needed')), 'cards.request-closed')
  }))

test('whoever is no clerk of the person cannot write an answer, nor can anybody change one', () =>
  withCard(async db => {
    const requestId = await asked(db, 'replace_card')
    const said = { personId: db.card.personId, requestId, done: 'card_replaced', who: 'x', on: ON } as const
    const write = (actor: Actor) =>
      db.database.transact(actor, tx =>
        insertAnswer(tx, { ...said, organisation: actor.organisation ?? null }),
      )
    await assert.rejects(write(STRANGER), /row-level security/)
    await assert.rejects(write(REGISTRAR), /row-level security/)
    assert.equal(codes(await answering(db, requestId, 'nothing_needed')), 'done')
    await assert.rejects(
      db.database.pool.query(`update card_request_answer set done = 'card_replaced'`),
      /permission denied/,
    )
  }))
