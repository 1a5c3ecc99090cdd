import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SYSTEM } from '#platform/actor.ts'
import { agreeDay, type ProductionOrder } from '#production/index.ts'
import { accept } from '../accept.ts'
import { handOver, makeReady } from '../hand-over.ts'
import { takePaper } from './take-paper.ts'
import {
  aContent,
  aTakenApplication,
  codes,
  fileAs,
  value,
  withDesk,
  type Desk,
} from '../test-support/an-application.ts'

const accepting = async (desk: Desk, applicationId: string) =>
  value(await desk.database.attempt(desk.clerk, tx => accept(tx, desk, { applicationId }, desk.clerk)))

const orderRow = async ({ owner }: Desk, applicationId: string) =>
  (
    await owner.query<{
      state: string
      form: string
      waits_until: unknown
      target_on: unknown
      due_on: unknown
    }>(
      'select state, form, waits_until::text, target_on::text, due_on::text from production_order where application_id = $1',
      [applicationId],
    )
  ).rows[0]

const agree = (desk: Desk, applicationId: string, day: string): Promise<unknown> =>
  desk.database
    .attempt(SYSTEM, tx => agreeDay(tx, desk, { applicationId, day, part: 'morning' }, SYSTEM))
    .then(outcome => (outcome.ok ? summary(outcome.value) : codes(outcome)))

const summary = ({ state, pickupOn, pickupPart }: ProductionOrder) => [
  state,
  pickupOn?.toString(),
  pickupPart,
]

test('an accepted application orders the policy with its usual day and the day of the law (POL-03, TMP-07, TMP-10)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await aTakenApplication(desk)
    assert.equal(await orderRow(desk, applicationId), undefined)
    await accepting(desk, applicationId)
    assert.deepEqual(await orderRow(desk, applicationId), {
      state: 'ordered',
      form: 'paper',
      waits_until: null,
      target_on: '2017-06-11',
      due_on: '2017-07-14',
    })
  }))

test('a digital policy orders nothing', () =>
  withDesk('2026-11-23', async desk => {
    const { applicationId } = await aTakenApplication(desk, 1, { form: 'digital' })
    await accepting(desk, applicationId)
    assert.equal(await orderRow(desk, applicationId), undefined)
  }))

test('plastic ordered while none is made waits until 1 May 2017, and paper may be taken for nothing with the same term (POL-14, POL-16)', () =>
  withDesk('2017-01-31', async desk => {
    const { applicationId } = await aTakenApplication(desk, 1, { form: 'plastic' })
    desk.clock.moveTo('2017-02-01')
    await accepting(desk, applicationId)
    const waiting = await orderRow(desk, applicationId)
    assert.deepEqual([waiting?.state, waiting?.waits_until], ['waiting', '2017-05-01'])
    const ready = () =>
      desk.database.attempt(desk.clerk, tx => makeReady(tx, desk, { applicationId }, desk.clerk))
    assert.deepEqual(codes(await ready()), ['production.plastic-waits'])
    const taken = value(await desk.database.attempt(SYSTEM, tx => takePaper(tx, desk, applicationId, SYSTEM)))
    assert.equal(taken.form, 'paper')
    assert.deepEqual(await orderRow(desk, applicationId), {
      ...waiting,
      state: 'ordered',
      form: 'paper',
      waits_until: null,
    })
    assert.equal(desk.law.on(taken.submittedOn).value<number>('policy/replacement-fee').value, 0)
    value(await ready())
    const handed = value(
      await desk.database.attempt(desk.clerk, tx => handOver(tx, desk, { applicationId }, desk.clerk)),
    )
    assert.equal(handed.policy?.form, 'paper')
    const again = await desk.database.attempt(SYSTEM, tx => takePaper(tx, desk, applicationId, SYSTEM))
    assert.deepEqual(codes(again), ['production.moved-meanwhile'])
  }))

test('plastic applied for in the months without it is refused from the first day to the last (POL-16)', async () => {
  for (const [today, refused] of [
    ['2017-01-31', false],
    ['2017-02-01', true],
    ['2017-04-30', true],
    ['2017-05-01', false],
  ] as const)
    await withDesk(today, async desk => {
      const filed = await fileAs(desk, aContent(1, { form: 'plastic' }))
      assert.deepEqual(codes(filed), refused ? ['applications.form-not-offered'] : [], today)
    })
})

test('a ready policy is fetched on a working day that was agreed, which may be agreed anew (APP-11)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await aTakenApplication(desk)
    await accepting(desk, applicationId)
    assert.deepEqual(await agree(desk, applicationId, '2017-06-09'), ['production.moved-meanwhile'])
    desk.clock.moveTo('2017-06-08')
    value(await desk.database.attempt(desk.clerk, tx => makeReady(tx, desk, { applicationId }, desk.clerk)))
    for (const closed of ['2017-06-08', '2017-06-10', '2017-06-12', '2017-09-01', 'x'])
      assert.deepEqual(await agree(desk, applicationId, closed), ['production.day-not-offered'], closed)
    assert.deepEqual(await agree(desk, applicationId, '2017-06-09'), ['agreed', '2017-06-09', 'morning'])
    assert.deepEqual(await agree(desk, applicationId, '2017-06-13'), ['agreed', '2017-06-13', 'morning'])
    value(await desk.database.attempt(desk.clerk, tx => handOver(tx, desk, { applicationId }, desk.clerk)))
    assert.equal((await orderRow(desk, applicationId))?.state, 'handed_over')
    assert.deepEqual(await agree(desk, applicationId, '2017-06-14'), ['production.moved-meanwhile'])
  }))
