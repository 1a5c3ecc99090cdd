import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { endInsurance, openInsurance } from '#insurance/index.ts'
import type { Clock } from '#kernel/clock.ts'
import { day } from '#kernel/day.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { loadLaw } from '#law/load.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { TestDatabase } from '#test/database.ts'
import { aRecord, CLERK, STRANGER, withRegisters } from '../test-support/a-record.ts'
import { readPerson } from '../reading/read-person.ts'
import { acceptRequest, refuseRequest } from './decide-request.ts'
import { requestsOfPerson, waitingAtDesk } from './read-requests.ts'
import { tellBy, type ChangeKind } from './request.ts'
import { tellChange } from './tell-change.ts'

const law = await loadLaw(join(import.meta.dirname, '../../../law'))
const clock: Clock = {
  now: () => Temporal.Instant.from('2017-06-01T09:00:00Z'),
  today: () => day('2017-06-01'),
}
const self = (personId: string): Actor => ({ role: 'citizen', personId, name: 'Берёзкина А. И.' })
const codes = (outcome: Outcome<unknown>): string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code, field }) => (field ? `${code}:${field}` : code))

const tell = (
  { database, sealing }: TestDatabase,
  personId: string,
  kind: ChangeKind,
  answers: Record<string, string>,
) =>
  database.attempt(self(personId), tx =>
    tellChange(tx, { law, sealing, clock }, { personId, kind, answers }, self(personId)),
  )
const MARRIED = { surname: 'Снегирёва', givenName: 'Анна', patronymic: 'Ильинична', on: '15.05.2017' }

test('the insurer is told within one month of a change, to the same day of the next month or its last (RPL-05)', () => {
  const days = ['2017-05-15', '2017-01-31', '2016-01-31', '2026-12-31'].map(on => tellBy(law, day(on)))
  assert.deepEqual(
    days.map(({ on }) => on.toString()),
    ['2017-06-15', '2017-02-28', '2016-02-29', '2027-01-31'],
  )
  assert.ok(days.every(({ because }) => because.some(({ act }) => act === 'fz-326')))
})

test('what a person tells of waits at their insurer’s desk and nowhere else; accepted, it is the register (RPL-05)', () =>
  withRegisters(async db => {
    const { personId } = await aRecord(db)
    const told = await tell(db, personId, 'name', MARRIED)
    assert.ok(told.ok)
    assert.deepEqual([told.value.tellBy.toString(), told.value.insurerCode], ['2017-06-15', '77012'])
    const waiting = (actor: Actor) => db.database.transact(actor, tx => waitingAtDesk(tx, db.sealing, actor))
    assert.deepEqual(
      (await waiting(CLERK)).map(({ requestId }) => requestId),
      [told.value.requestId],
    )
    assert.deepEqual(await waiting(STRANGER), [])
    const accept = (actor: Actor) =>
      db.database.attempt(actor, tx => acceptRequest(tx, { ...db, clock }, told.value, actor))
    assert.deepEqual(codes(await accept(STRANGER)), ['people.change-request-decided'])
    const outcomes = await Promise.all([accept(CLERK), accept(CLERK), accept(CLERK)])
    assert.equal(outcomes.filter(({ ok }) => ok).length, 1, 'clerks who accept it at once: one does')
    const [accepted] = outcomes.flatMap(outcome => (outcome.ok ? [outcome.value] : []))
    assert.equal(accepted?.reissue, true)
    const person = await db.database.transact(CLERK, tx =>
      readPerson(tx, db.sealing, personId, day('2017-05-15')),
    )
    assert.equal(person?.identity.surname, 'Снегирёва')
    assert.deepEqual(await waiting(CLERK), [])
    const kept = await db.owner.query<{ request_id: string }>('select request_id from person_change')
    assert.deepEqual(kept.rows, [{ request_id: told.value.requestId }])
  }))

test('a refused message says why to the person, and changes nothing', () =>
  withRegisters(async db => {
    const { personId } = await aRecord(db)
    const told = await tell(db, personId, 'error', { ...MARRIED, birthDate: '27.03.1986' })
    assert.ok(told.ok)
    const refuse = (reason: string) =>
      db.database.attempt(CLERK, tx => refuseRequest(tx, { ...db, clock }, { ...told.value, reason }, CLERK))
    assert.deepEqual(codes(await refuse(' ')), ['people.change-refusal-reason-missing:reason'])
    assert.ok((await refuse('Принесите свидетельство о рождении')).ok)
    const own = await db.database.transact(self(personId), tx => requestsOfPerson(tx, db.sealing, personId))
    assert.deepEqual(
      own.map(({ decision }) => [decision?.accepted, decision?.reason]),
      [[false, 'Принесите свидетельство о рождении']],
    )
    assert.equal((await db.owner.query('select from person_change')).rowCount, 0)
  }))

test('every kind of change is told and accepted: name, birth, document, residence, error (RPL-01, RPL-02, RPL-05)', () =>
  withRegisters(async db => {
    const answers: Record<ChangeKind, Record<string, string>> = {
      name: MARRIED,
      birth: { birthDate: '28.03.1985', birthPlace: 'г. Иной', on: '01.06.2017' },
      document: {
        documentType: 'passport',
        series: '45 10',
        number: '777777',
        issuedOn: '20.05.2017',
        on: '20.05.2017',
      },
      residence: { region: '50', address: 'г. Пример, Новая ул., д. 2', on: '01.06.2017' },
      error: { ...MARRIED, birthDate: '27.03.1986' },
    }
    for (const [kind, given] of Object.entries(answers) as [ChangeKind, Record<string, string>][]) {
      const { personId } = await aRecord(db)
      const told = await tell(db, personId, kind, given)
      assert.ok(told.ok, `${kind} ${JSON.stringify(told)}`)
      const accepted = await db.database.attempt(CLERK, tx =>
        acceptRequest(tx, { ...db, clock }, told.value, CLERK),
      )
      assert.ok(accepted.ok, `${kind} ${JSON.stringify(accepted)}`)
      assert.equal(accepted.value.reissue, !['document', 'residence'].includes(kind), kind)
    }
  }))

test('a message that is not complete is refused with every reason; who has no insurer is told where to go', () =>
  withRegisters(async db => {
    const { personId } = await aRecord(db)
    assert.deepEqual(
      codes(await tell(db, personId, 'document', { number: 'x', on: '31.02.2017', issuedOn: '1.1.2018' })),
      [
        'people.change-answer-missing:documentType',
        'people.change-in-the-future:issuedOn',
        'people.change-not-a-day:on',
      ],
    )
    assert.deepEqual(
      codes(await tell(db, personId, 'name', { ...MARRIED, surname: ' ', on: '02.06.2017' })),
      ['people.change-answer-missing:surname', 'people.change-in-the-future:on'],
    )
    const nobody = await aRecord(db, { insurer: null })
    assert.deepEqual(codes(await tell(db, nobody.personId, 'name', MARRIED)), ['people.nobody-to-tell'])
  }))

test('an insurer that the person has left changes no data on an old message: it sends the person to the new one (CHG-01)', () =>
  withRegisters(async db => {
    const { personId } = await aRecord(db)
    const told = await tell(db, personId, 'name', MARRIED)
    assert.ok(told.ok)
    await db.database.transact(SYSTEM, async tx => {
      const closing = { personId, until: day('2017-05-31'), because: 'change_of_insurer' } as const
      assert.ok((await endInsurance(tx, closing)).ok)
      const opening = { personId, insurerCode: '77008', region: '77', from: day('2017-06-01') }
      assert.ok((await openInsurance(tx, { ...opening, because: 'change_of_wish' })).ok)
    })
    const parts = { ...db, clock }
    const accepted = await db.database.attempt(CLERK, tx => acceptRequest(tx, parts, told.value, CLERK))
    assert.deepEqual(codes(accepted), ['people.change-insurer-left'])
    assert.equal((await db.owner.query('select from person_change')).rowCount, 0)
    const refusal = { ...told.value, reason: 'Сообщите новой страховой компании' }
    assert.ok((await db.database.attempt(CLERK, tx => refuseRequest(tx, parts, refusal, CLERK))).ok)
  }))
