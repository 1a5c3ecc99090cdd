import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day, isAfter } from '#kernel/day.ts'
import {
  aComplaint,
  aReceipt,
  lead,
  law,
  toTheAct,
  withComplaints,
  WORDS,
} from '../test-support/complaint-desk.ts'
import { periodAsked } from '../desk/period.ts'
import { readOverview, shareJustified, sumsOfTrial } from './read-overview.ts'
import { tableOfWaits } from './wait-table.ts'

test('a period is the year or the quarter that was asked for, and never reaches beyond today', () => {
  const today = day('2026-08-15')
  const of = (query: Record<string, string>) => {
    const { from, until } = periodAsked(query, today)
    return `${from.toString()} ${until.toString()}`
  }
  assert.equal(of({}), '2026-01-01 2026-08-15')
  assert.equal(of({ year: '2025' }), '2025-01-01 2025-12-31')
  assert.equal(of({ year: '2025', quarter: '1' }), '2025-01-01 2025-03-31')
  assert.equal(of({ year: '2026', quarter: '3' }), '2026-07-01 2026-08-15')
  for (const unreal of [{ year: '2026', quarter: '4' }, { year: '2027' }, { year: 'x', quarter: '5' }])
    assert.equal(of(unreal), '2026-01-01 2026-08-15')
  fc.assert(
    fc.property(fc.string(), fc.string(), (year, quarter) => {
      const { from, until } = periodAsked({ year, quarter }, today)
      assert.ok(!isAfter(from, until) && !isAfter(until, today))
    }),
    { seed: 20261123 },
  )
})

test('waits stand by clinic and by the group of their service, what is not named last (F04)', () => {
  const counts = [
    { clinicCode: '770002', serviceId: null, count: 2 },
    { clinicCode: '770002', serviceId: 'ultrasound-abdomen', count: 3 },
    { clinicCode: null, serviceId: 'ultrasound-abdomen', count: 1 },
  ]
  const { specialties, rows } = tableOfWaits({ law }, counts)
  assert.equal(specialties.at(-1), null)
  assert.deepEqual(rows, [
    { clinicCode: '770002', counts: [3, 2] },
    { clinicCode: null, counts: [1, 0] },
  ])
})

test('a fund counts what was decided by the decision that holds; another fund sees nothing of it, and both columns of the trial balance agree (F01, RGT-07)', () =>
  withComplaints('2026-09-01', async desk => {
    const first = await aComplaint(desk)
    const found = { receipts: [await aReceipt(desk, first.complaintId, 435_000)], conditionsMet: true }
    await lead(desk, first.complaintId, ...toTheAct(desk), [desk.clerk, { move: 'decide', found, ...WORDS }])
    const second = await aComplaint(desk)
    desk.clock.moveTo('2026-09-11')
    const refusing = { move: 'refuse', ground: 'no_refund', found: { ownWish: true }, ...WORDS } as const
    await lead(desk, second.complaintId, [desk.clerk, refusing])
    const read = (actor = desk.fund, today = desk.clock.today()) =>
      desk.database.transact(actor, tx => readOverview(tx, desk, periodAsked({}, today), today))
    const [insurer] = (await read()).insurers
    assert.ok(insurer)
    assert.deepEqual(
      [insurer.code, insurer.filed, insurer.decided, insurer.justified, insurer.meanDays, insurer.late],
      ['77012', 2, 2, 1, 5, 0],
    )
    assert.equal(shareJustified(insurer), 50)
    const { debit, credit } = sumsOfTrial((await read()).trial)
    assert.deepEqual([debit, credit], [435_000, 435_000])
    const justified = async (): Promise<string[]> => {
      const { rows } = await desk.owner.query<{ n: string }>(
        `select complaints::text as n from justified_complaints_by_insurer('2026-01-01', '2026-09-30')`,
      )
      return rows.map(({ n }) => n)
    }
    assert.deepEqual(await justified(), ['1'], 'the rating of insurers counts the same (SMO-07)')
    await lead(
      desk,
      first.complaintId,
      [desk.clinic, { move: 'appeal_by_clinic', reason: 'По желанию.' }],
      [desk.fund, { move: 'review_clinic_appeal', overturned: true, ...WORDS }],
    )
    assert.equal((await read()).insurers[0]?.justified, 0)
    assert.deepEqual(await justified(), ['0'])
    const elsewhere = await read({ ...desk.fund, organisation: 'fund:50' })
    assert.deepEqual(
      [elsewhere.insurers, elsewhere.clinics, elsewhere.moved, elsewhere.trial],
      [[], [], [], []],
    )
  }))
