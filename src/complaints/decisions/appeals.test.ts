import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  aComplaint,
  aReceipt,
  codes,
  lead,
  toTheAct,
  withComplaints,
  WORDS,
  type ComplaintDesk,
} from '../test-support/complaint-desk.ts'

const rows = async <T extends object>({ owner }: ComplaintDesk, query: string): Promise<T[]> =>
  (await owner.query<T>(query)).rows

test('a refusal is appealed to the fund, then to the federal fund, then to nobody; granted, the money is owed (RGT-03)', () =>
  withComplaints('2026-09-01', async desk => {
    const { complaintId } = await aComplaint(desk)
    const receipts = [await aReceipt(desk, complaintId, 435_000)]
    const found = { receipts, ownWish: true }
    await lead(desk, complaintId, [desk.clerk, { move: 'refuse', ground: 'no_refund', found, ...WORDS }])
    const appeal = { move: 'appeal', reason: 'Врач назначил.' } as const
    const first = await lead(desk, complaintId, [desk.citizen, appeal])
    assert.deepEqual([first.owner, first.dueOn?.toString()], ['fund:77', '2026-10-01'])
    assert.deepEqual(
      codes(await desk.move(desk.clerk, complaintId, { move: 'decide_appeal', granted: false, ...WORDS })),
      ['not-yours'],
    )
    await lead(desk, complaintId, [desk.fund, { move: 'decide_appeal', granted: false, ...WORDS }])
    const second = await lead(desk, complaintId, [desk.citizen, appeal])
    assert.deepEqual([second.state, second.owner], ['appealed_federal', 'federal'])
    const granting = {
      move: 'decide_appeal',
      granted: true,
      found: { receipts, conditionsMet: true },
      ...WORDS,
    } as const
    assert.deepEqual(codes(await desk.move(desk.fund, complaintId, granting)), ['act-empty'])
    const findings = [{ code: '239', ...WORDS }]
    const owed = await lead(desk, complaintId, [desk.fund, { ...granting, findings }])
    assert.deepEqual([owed.state, owed.owner], ['money_due', 'clinic:770002'])
    assert.deepEqual(codes(await desk.move(desk.citizen, complaintId, appeal)), ['no-further-appeal'])
    const paid = await lead(desk, complaintId, [desk.clerk, { move: 'record_payment', kopecks: 435_000 }])
    assert.equal(paid.state, 'settled')
  }))

test('the clinic appeals within fifteen working days, once; overturned, what is owed and the fine are taken back (FIN-09)', () =>
  withComplaints('2025-12-22', async desk => {
    const cases = [await aComplaint(desk), await aComplaint(desk), await aComplaint(desk)]
    for (const { complaintId } of cases) {
      const receipts = [await aReceipt(desk, complaintId, 435_000)]
      await lead(desk, complaintId, ...toTheAct(desk), [
        desk.clerk,
        { move: 'decide', found: { receipts, conditionsMet: true }, ...WORDS },
      ])
    }
    const [one, two, three] = cases.map(({ complaintId }) => complaintId) as [string, string, string]
    const appeal = { move: 'appeal_by_clinic', reason: 'Услуга не по программе.' } as const
    desk.clock.moveTo('2026-01-22')
    const heard = await lead(desk, one, [desk.clinic, appeal])
    assert.deepEqual([heard.owner, heard.dueOn?.toString()], ['fund:77', '2026-03-06'])
    await lead(desk, two, [desk.clinic, appeal])
    desk.clock.moveTo('2026-01-23')
    assert.deepEqual(codes(await desk.move(desk.clinic, three, appeal)), ['clinic-may-not-appeal'])
    const review = { move: 'review_clinic_appeal', ...WORDS } as const
    assert.equal((await lead(desk, one, [desk.fund, { ...review, overturned: false }])).state, 'money_due')
    assert.deepEqual(codes(await desk.move(desk.clinic, one, appeal)), ['clinic-may-not-appeal'])
    assert.equal((await lead(desk, two, [desk.fund, { ...review, overturned: true }])).state, 'refused')
    const owed = await rows<{ account: string; sum: string }>(
      desk,
      `select account, sum(amount_kopecks)::text as sum from ledger_entry where account like 'patient:%' group by 1 having sum(amount_kopecks) <> 0 order by 1`,
    )
    assert.deepEqual(
      owed,
      [one, three].toSorted().map(id => ({ account: `patient:${id}`, sum: '-435000' })),
    )
  }))
