import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SYSTEM } from '#platform/actor.ts'
import { day } from '#kernel/day.ts'
import { balanceOf } from '#ledger/index.ts'
import { openEvidence } from './evidence/read-evidence.ts'
import { recordFine } from './decisions/record-payment.ts'
import { replayRule } from './decisions/replay.ts'
import { setFineNorm } from './norms/set-fine-norm.ts'
import { complaintOf } from './reading/complaint-of.ts'
import { lettersOf } from './reading/letters.ts'
import {
  aComplaint,
  aReceipt,
  codes,
  lead,
  toTheAct,
  value,
  withComplaints,
  WORDS,
  type ComplaintDesk,
} from './test-support/complaint-desk.ts'

const norm = (desk: ComplaintDesk, kopecks = 1_900_000) =>
  desk.as(desk.fund, tx => setFineNorm(tx, { region: '77', from: day('2026-01-01'), kopecks }, desk.fund))
const balance = (desk: ComplaintDesk, account: string) =>
  desk.database.transact(SYSTEM, tx => balanceOf(tx, account))

test('someone charged 4,350.00 roubles for a prescribed ultrasound gets them back, the clinic is fined, and every kopeck is in the ledger (RGT-05, RGT-06, RGT-07, FIN-07, FIN-09, COV-32)', () =>
  withComplaints('2026-09-01', async desk => {
    value(await norm(desk))
    const { complaintId, answerId, owner, dueOn } = await aComplaint(desk)
    assert.ok(answerId)
    assert.deepEqual([owner, dueOn?.toString()], ['insurer:77012', '2026-09-04'])
    const receipts = [await aReceipt(desk, complaintId, 400_000), await aReceipt(desk, complaintId, 35_000)]
    await lead(desk, complaintId, ...toTheAct(desk))
    const found = { receipts, conditionsMet: true }
    const typed = { move: 'decide', found, ...WORDS, refundKopecks: 435_001 } as const
    assert.deepEqual(codes(await desk.move(desk.clerk, complaintId, typed)), ['sum-not-of-receipts'])
    const decided = await lead(desk, complaintId, [desk.clerk, { ...typed, refundKopecks: 435_000 }])
    assert.deepEqual([decided.state, decided.owner], ['money_due', 'clinic:770002'])
    assert.equal(await balance(desk, `patient:${complaintId}`), -435_000)
    assert.equal(await balance(desk, 'clinic:770002'), 435_000 + 1_900_000)
    assert.equal(await balance(desk, 'fines:77012'), -1_900_000)
    const paid = await lead(desk, complaintId, [desk.clerk, { move: 'record_payment', kopecks: 435_000 }])
    assert.equal(paid.state, 'settled')
    assert.equal(await balance(desk, `patient:${complaintId}`), 0)
    const closed = await lead(desk, complaintId, [desk.clerk, { move: 'close', ...WORDS }])
    assert.deepEqual(
      [closed.state, closed.owner, closed.dueOn, closed.outcome],
      ['closed', null, null, 'money_returned'],
    )
    value(await desk.as(desk.clerk, tx => recordFine(tx, desk, { complaintId }, desk.clerk)))
    assert.equal(await balance(desk, 'clinic:770002'), 0)
    assert.equal(await balance(desk, 'withheld:77012'), 1_900_000)
    assert.deepEqual(
      codes(await desk.as(desk.clerk, tx => recordFine(tx, desk, { complaintId }, desk.clerk))),
      ['nothing-owed'],
    )
    await readsAndReplays(desk, complaintId)
  }))

async function readsAndReplays(desk: ComplaintDesk, complaintId: string): Promise<void> {
  const { citizen, clinic, database } = desk
  const whole = await database.transact(citizen, tx => complaintOf(tx, desk, { complaintId }, citizen))
  assert.equal(whole?.evidence.length, 2)
  assert.equal(whole.decisions[0]?.refundKopecks, 435_000)
  assert.equal(whole.decisions[0].fineKopecks, 1_900_000)
  assert.deepEqual(
    whole.movements.map(({ kind }) => kind),
    ['refund_decided', 'fine_decided', 'refund_paid', 'fine_withheld'],
  )
  for (const id of whole.decisions[0].keptDecisions) {
    const replayed = await database.transact(citizen, tx => replayRule(tx, id, citizen))
    assert.ok(replayed)
    assert.deepEqual(JSON.parse(JSON.stringify(replayed.again)), replayed.decision.answer)
  }
  const letters = await database.transact(citizen, tx => lettersOf(tx, desk, complaintId, citizen))
  assert.deepEqual(letters?.map(({ kind }) => kind).toSorted(), [
    'clinic_decision',
    'closed',
    'inquiry',
    'paid',
    'received',
    'refund',
  ])
  const refund = letters?.find(({ kind }) => kind === 'refund')
  assert.ok(refund?.legal.some(({ act, at }) => act === 'f014' && at === '239, 2.9'))
  assert.ok(refund?.plain.every(({ ru, en }) => ru && en))
  const theirs = await database.transact(clinic, tx => complaintOf(tx, desk, { complaintId }, clinic))
  assert.deepEqual([theirs?.content, theirs?.evidence, theirs?.balances], [null, [], []])
  assert.equal(theirs?.inquiries[0]?.answer, 'По прейскуранту.')
  const evidenceId = whole.evidence[0]?.evidenceId ?? ''
  const asked = { complaintId, evidenceId }
  const file = await database.transact(citizen, tx => openEvidence(tx, desk.sealing, asked, citizen))
  assert.equal(file?.contentType, 'image/png')
  assert.equal(await database.transact(clinic, tx => openEvidence(tx, desk.sealing, asked, clinic)), null)
}

const REFUSED = [
  ['own_wish', {}, { ownWish: true }],
  ['no_referral_or_indication', {}, { noReferral: true }],
  ['did_not_wait_the_term', {}, { didNotWait: true }],
  ['clinic_outside_chi', { clinicCode: '770091' }, {}],
] as const

for (const [reason, filed, found] of REFUSED)
  test(`money that need not be returned ends in an explained refusal: ${reason} (RGT-06, RGT-07)`, () =>
    withComplaints('2026-09-01', async desk => {
      const { complaintId } = await aComplaint(desk, filed)
      const receipts = [await aReceipt(desk, complaintId, 435_000)]
      const refusing = {
        move: 'refuse',
        ground: 'no_refund',
        found: { receipts, conditionsMet: true, ...found },
        ...WORDS,
      } as const
      const refused = await lead(desk, complaintId, [desk.clerk, refusing])
      assert.deepEqual(
        [refused.state, refused.owner, refused.dueOn?.toString()],
        ['refused', 'citizen', '2026-10-01'],
      )
      const { citizen } = desk
      const letters = await desk.database.transact(citizen, tx => lettersOf(tx, desk, complaintId, citizen))
      const letter = letters?.find(({ kind }) => kind === 'refused')
      assert.ok(letter?.legal.some(({ act, says }) => act === 'page-sovsibir-172543' && says.ru.length > 40))
      assert.equal(await balance(desk, `patient:${complaintId}`), 0)
      const early = await desk.move(desk.clerk, complaintId, { move: 'close', ...WORDS })
      assert.deepEqual(codes(early), ['closed-later'])
      desk.clock.moveTo('2026-10-02')
      assert.equal(
        (await lead(desk, complaintId, [desk.clerk, { move: 'close', ...WORDS }])).outcome,
        'refused',
      )
    }))

test('a fine without a norm of the fund is not known, and neither is one before the shares of 2021 (FIN-09)', () =>
  withComplaints('2026-09-01', async desk => {
    for (const happenedOn of ['2026-08-30', '2021-05-24']) {
      const { complaintId } = await aComplaint(desk, { happenedOn: day(happenedOn) })
      const receipts = [await aReceipt(desk, complaintId, 435_000)]
      await lead(desk, complaintId, ...toTheAct(desk), [
        desk.clerk,
        { move: 'decide', found: { receipts, conditionsMet: true }, ...WORDS },
      ])
      const { rows } = await desk.owner.query<{ fine: string | null; code: string }>(
        'select fine_kopecks as fine, fine_code as code from complaint_decision where complaint_id = $1',
        [complaintId],
      )
      assert.deepEqual(rows, [{ fine: null, code: '239' }])
    }
    assert.equal(await balance(desk, 'fines:77012'), 0)
  }))
