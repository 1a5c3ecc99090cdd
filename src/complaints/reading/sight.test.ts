import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handlerOf } from '../complaint.ts'
import { aCharge, aComplaint, fileAs, lead, value, withComplaints } from '../test-support/complaint-desk.ts'
import { complaintOf } from './complaint-of.ts'
import { casesAtDesk, ownComplaints } from './queues.ts'

test('everybody sees what is theirs: the person, the insurer, the fund, and the clinic once it is asked', () =>
  withComplaints('2026-09-01', async desk => {
    const { complaintId, number } = await aComplaint(desk)
    const sees = async (actor: typeof desk.clerk) =>
      (await desk.database.transact(actor, tx => complaintOf(tx, desk, { number }, actor))) !== null
    for (const actor of [desk.citizen, desk.clerk, desk.fund]) assert.ok(await sees(actor))
    for (const actor of [desk.stranger, desk.uninsured, desk.clinic]) assert.ok(!(await sees(actor)))
    await lead(
      desk,
      complaintId,
      [desk.clerk, { move: 'inspect' }],
      [desk.clerk, { move: 'ask_clinic', question: 'Что?' }],
    )
    assert.ok(await sees(desk.clinic))
    const desks = async (actor: typeof desk.clerk, list: 'waiting' | 'open' | 'late') =>
      (
        await desk.database.transact(actor, tx =>
          casesAtDesk(tx, desk, { list, limit: 10, offset: 0 }, actor),
        )
      ).total
    assert.deepEqual(
      [
        await desks(desk.clinic, 'waiting'),
        await desks(desk.clerk, 'waiting'),
        await desks(desk.clerk, 'open'),
      ],
      [1, 0, 1],
    )
    desk.clock.moveTo('2026-10-30')
    assert.deepEqual([await desks(desk.fund, 'late'), await desks(desk.stranger, 'late')], [1, 0])
    assert.equal(
      (await desk.database.transact(desk.citizen, tx => ownComplaints(tx, desk.citizen))).length,
      1,
    )
  }))

test('the fund is the handler of somebody who is insured nowhere', () =>
  withComplaints('2026-09-01', async desk => {
    const asked = aCharge(desk, { personId: desk.uninsured.personId ?? '' })
    const filed = value(await fileAs(desk, asked, desk.uninsured))
    assert.deepEqual([handlerOf(filed), filed.owner, filed.insurerCode], ['fund:77', 'fund:77', null])
  }))
