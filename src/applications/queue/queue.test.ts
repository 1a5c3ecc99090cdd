import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accept } from '../accept.ts'
import { returnForCorrection } from '../turn-down.ts'
import {
  aContent,
  aTakenApplication,
  anApplication,
  value,
  withDesk,
  type Desk,
} from '../test-support/an-application.ts'
import type { Actor } from '#platform/actor.ts'
import { readCounts, readOverdueByInsurer, readQueue } from './read-queue.ts'
import type { QueueFilter } from './queue.ts'

const WHY = { reasonCode: 'other', message: 'Приложите снимок паспорта.' }
const queue = (desk: Desk, filter: QueueFilter = {}, actor: Actor = desk.clerk) =>
  desk.database.transact(actor, tx => readQueue(tx, desk, filter, actor))
const names = async (desk: Desk, filter: QueueFilter) =>
  (await queue(desk, filter)).rows.map(({ applicant }) => applicant)

test('a desk counts what is due today, overdue, new, returned and one’s own', () =>
  withDesk('2017-06-01', async desk => {
    await anApplication(desk, 1)
    const back = await aTakenApplication(desk, 2)
    value(await desk.database.attempt(desk.clerk, tx => returnForCorrection(tx, desk, back, WHY, desk.clerk)))
    desk.clock.moveTo('2017-06-05')
    await anApplication(desk, 3)
    await aTakenApplication(desk, 4)
    await anApplication(desk, 5, { insurerCode: '77008', officeId: undefined })
    const counts = (actor: Actor) => desk.database.transact(actor, tx => readCounts(tx, desk, actor))
    assert.deepEqual(await counts(desk.clerk), { dueToday: 2, overdue: 1, new: 2, returned: 1, mine: 1 })
    assert.deepEqual(await counts(desk.stranger), { dueToday: 1, overdue: 0, new: 1, returned: 0, mine: 0 })
    assert.deepEqual(await counts(desk.fund), { dueToday: 3, overdue: 1, new: 3, returned: 1, mine: 0 })
  }))

test('a queue is narrowed by state, by lateness, to one’s own, and by a part of the name or the number', () =>
  withDesk('2017-06-01', async desk => {
    const first = await anApplication(desk, 8)
    desk.clock.moveTo('2017-06-05')
    await aTakenApplication(desk, 9)
    assert.equal((await queue(desk, { states: ['submitted'] })).total, 1)
    assert.deepEqual(await names(desk, { overdue: true }), [first.applicant])
    assert.deepEqual(
      (await queue(desk, { mine: true })).rows.map(({ state }) => state),
      ['in_review'],
    )
    for (const text of ['берез', 'БЕРЁЗКИН', 'богдан берёз', first.number, first.number.slice(2, 9)])
      assert.deepEqual(await names(desk, { text }), [first.applicant], text)
    for (const text of ['%', '_', "'", '\\', 'берёзкин зайцев', '\u0000'.concat('щ')])
      assert.deepEqual(await names(desk, { text }), [], text)
    assert.equal((await queue(desk, { insurerCode: '77008' })).total, 0)
  }))

test('a queue has fifty lines a page, its true number, and what is due first at the top', () =>
  withDesk('2017-06-05', async desk => {
    for (let seed = 1; seed <= 52; seed += 1) await anApplication(desk, seed)
    desk.clock.moveTo('2017-06-01')
    const urgent = await anApplication(desk, 60)
    const first = await queue(desk)
    assert.deepEqual([first.rows.length, first.total, first.pages, first.page], [50, 53, 2, 1])
    assert.equal(first.rows[0]?.applicationId, urgent.applicationId)
    const second = await queue(desk, { page: 2 })
    assert.equal(second.rows.length, 3)
    const all = new Set([...first.rows, ...second.rows].map(({ applicationId }) => applicationId))
    assert.equal(all.size, 53)
    assert.equal((await queue(desk, { order: 'newest' })).rows[0]?.applicationId, urgent.applicationId)
    assert.notEqual((await queue(desk, { order: 'oldest' })).rows[0]?.applicationId, urgent.applicationId)
    assert.deepEqual((await queue(desk, { page: 9 })).rows, [])
  }))

test('a fund sees which insurer is late, with what and since when (TMP-11)', () =>
  withDesk('2017-06-01', async desk => {
    await anApplication(desk, 1)
    await anApplication(desk, 2, { insurerCode: '77008', officeId: undefined })
    const accepted = await aTakenApplication(desk, 3)
    value(await desk.database.attempt(desk.clerk, tx => accept(tx, desk, accepted, desk.clerk)))
    const late = () => desk.database.transact(desk.fund, tx => readOverdueByInsurer(tx, desk, desk.fund))
    assert.deepEqual(await late(), [])
    desk.clock.moveTo('2017-07-17')
    assert.deepEqual(
      (await late()).map(row => ({ ...row, oldestDueOn: row.oldestDueOn.toString() })),
      [
        { insurerCode: '77012', decisions: 1, policies: 1, oldestDueOn: '2017-06-01' },
        { insurerCode: '77008', decisions: 1, policies: 0, oldestDueOn: '2017-06-01' },
      ],
    )
  }))

test('a queue that shows people of the register is a look at each of them, and a foreign desk sees none', () =>
  withDesk('2017-06-01', async desk => {
    const taken = await aTakenApplication(desk, 1)
    const { application } = value(
      await desk.database.attempt(desk.clerk, tx => accept(tx, desk, taken, desk.clerk)),
    )
    await queue(desk)
    const { rows } = await desk.owner.query('select person_id, purpose, organisation from look')
    assert.deepEqual(rows, [
      { person_id: application.personId, purpose: 'application_review', organisation: 'insurer:77012' },
    ])
    assert.equal((await queue(desk, {}, desk.stranger)).total, 0)
    assert.equal(aContent().insurerCode, '77012')
  }))
