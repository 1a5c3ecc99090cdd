import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACCOUNTS, balanceOf } from '#ledger/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import {
  aComplaint,
  aReceipt,
  codes,
  lead,
  toTheAct,
  value,
  withComplaints,
} from '../test-support/complaint-desk.ts'
import { decide } from './decide.ts'

test('what the expert reads on a receipt counts before what was typed with it, and no sum is none (RGT-06, E05)', () =>
  withComplaints('2026-09-01', async desk => {
    const { complaintId } = await aComplaint(desk)
    const receipt = await aReceipt(desk, complaintId, 435_000)
    await lead(desk, complaintId, ...toTheAct(desk))
    const decided = (kopecks: number) =>
      desk.as(desk.clerk, tx => {
        const found = { receipts: [receipt], sums: { [receipt]: kopecks }, conditionsMet: true }
        return decide(tx, desk, { complaintId, found, words: 'В чеке есть и другая услуга.' }, desk.clerk)
      })
    for (const wrong of [0, -1, 1.5, 100_000_000_001])
      assert.deepEqual(codes(await decided(wrong)), ['sum-wrong'])
    value(await decided(400_000))
    const account = ACCOUNTS.patient(complaintId)
    assert.equal(await desk.database.transact(SYSTEM, tx => balanceOf(tx, account)), -400_000)
  }))
