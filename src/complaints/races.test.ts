import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { day } from '#kernel/day.ts'
import { ACCOUNTS, post } from '#ledger/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { brokenConstraint } from '#platform/database.ts'
import { fineNormsOf, setFineNorm } from './norms/set-fine-norm.ts'
import {
  aComplaint,
  aReceipt,
  codes,
  lead,
  toTheAct,
  withComplaints,
  WORDS,
  type ComplaintDesk,
} from './test-support/complaint-desk.ts'

const count = async ({ owner }: ComplaintDesk, what: string): Promise<number> =>
  (await owner.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]?.n ?? -1

test('of experts who take one case at once, one gets it', () =>
  withComplaints(
    '2026-09-01',
    async desk => {
      const { complaintId, revision } = await aComplaint(desk)
      const taken = await Promise.all(
        Array.from({ length: 12 }, (_one, at) =>
          desk.move(at % 2 ? desk.clerk : desk.colleague, complaintId, { move: 'take', revision }),
        ),
      )
      assert.equal(taken.filter(({ ok }) => ok).length, 1)
      assert.equal(await count(desk, `complaint_event where move = 'take'`), 1)
      const both = await Promise.all(
        [desk.clerk, desk.colleague].map(actor => desk.move(actor, complaintId, { move: 'take' })),
      )
      assert.deepEqual(new Set(both.flatMap(codes)), new Set(['taken']))
    },
    12,
  ))

test('of two decisions on one act, for the person and against, one is made and its money is entered once', () =>
  withComplaints(
    '2026-09-01',
    async desk => {
      const { complaintId } = await aComplaint(desk)
      const receipts = [await aReceipt(desk, complaintId, 435_000)]
      const { revision } = await lead(desk, complaintId, ...toTheAct(desk))
      const decide = { move: 'decide', revision, found: { receipts, conditionsMet: true }, ...WORDS } as const
      const made = await Promise.all(
        Array.from({ length: 8 }, (_one, at) =>
          desk.move(at % 2 ? desk.clerk : desk.colleague, complaintId, decide),
        ),
      )
      assert.equal(made.filter(({ ok }) => ok).length, 1)
      assert.deepEqual(new Set(made.flatMap(codes)), new Set(['moved-meanwhile']))
      assert.equal(await count(desk, 'complaint_decision'), 1)
      assert.equal(await count(desk, `ledger_transaction where kind = 'refund_decided'`), 1)
    },
    12,
  ))

test('a payment that is recorded twice at once is one payment', () =>
  withComplaints(
    '2026-09-01',
    async desk => {
      const { complaintId } = await aComplaint(desk)
      const receipts = [await aReceipt(desk, complaintId, 435_000)]
      await lead(desk, complaintId, ...toTheAct(desk), [
        desk.clerk,
        { move: 'decide', found: { receipts, conditionsMet: true }, ...WORDS },
      ])
      const paying = { move: 'record_payment', kopecks: 435_000 } as const
      assert.deepEqual(codes(await desk.move(desk.clerk, complaintId, { ...paying, kopecks: 435_001 })), [
        'payment-not-the-debt',
      ])
      const paid = await Promise.allSettled(
        Array.from({ length: 8 }, () => desk.move(desk.clerk, complaintId, paying)),
      )
      assert.equal(paid.filter(one => one.status === 'fulfilled' && one.value.ok).length, 1)
      assert.ok(
        paid.every(({ status }) => status === 'fulfilled'),
        JSON.stringify(paid),
      )
      assert.equal(await count(desk, `ledger_transaction where kind = 'refund_paid'`), 1)
    },
    12,
  ))

test('a case is never closed with money owed: the database holds it against whoever enters money while it is closed', () =>
  withComplaints('2026-09-01', async desk => {
    for (let run = 0; run < 8; run += 1) {
      const { complaintId } = await aComplaint(desk, { channel: 'hotline' })
      const movement = {
        subject: 'complaint' as const,
        subjectId: complaintId,
        kind: 'refund_decided' as const,
        occasionId: newId(),
        on: day('2026-09-01'),
        insurerCode: '77012',
        region: '77',
        entries: [
          { account: ACCOUNTS.clinic('770002'), kopecks: 100 },
          { account: ACCOUNTS.patient(complaintId), kopecks: -100 },
        ],
      }
      const closing = desk.owner
        .query(
          `update complaint set state = 'closed', owner = null, due_on = null, outcome = 'withdrawn', outcome_words = '\\x00', revision = 2 where complaint_id = $1`,
          [complaintId],
        )
        .then(() => 'closed', brokenConstraint)
      const entering = desk.database
        .transact(SYSTEM, tx => post(tx, movement))
        .then(() => 'entered', brokenConstraint)
      const both = await Promise.all([closing, entering])
      assert.ok(
        both[0] === 'closed'
          ? both[1] === 'ledger_transaction_is_of_an_open_complaint'
          : both[0] === 'complaint_closes_with_its_money_entered' && both[1] === 'entered',
        both.join(),
      )
    }
  }))

test('a decided fine that was not entered keeps its case open', () =>
  withComplaints('2026-09-01', async desk => {
    const { complaintId, personId } = await aComplaint(desk)
    await lead(desk, complaintId, ...toTheAct(desk), [desk.clerk, { move: 'decide', found: {}, ...WORDS }])
    await desk.owner.query(
      `insert into complaint_decision (person_id, complaint_id, decision_id, decision_no, level, verdict, fine_kopecks, fine_code, sealed_words, decided_by_name, decided_on)
        values ($1, $2, gen_random_uuid(), 2, 'fund', 'upheld', 500, '239', '\\x00', 'x', '2026-09-01')`,
      [personId, complaintId],
    )
    const closing = desk.owner.query(
      `update complaint set state = 'closed', owner = null, due_on = null, outcome = 'confirmed', outcome_words = '\\x00', revision = revision + 1`,
    )
    assert.equal(await closing.catch(brokenConstraint), 'complaint_closes_with_its_money_entered')
  }))

test('the norm of a day is one, however many of the fund enter it; a correction supersedes and nothing is changed (FIN-09)', () =>
  withComplaints(
    '2026-09-01',
    async desk => {
      const enter = (kopecks: number, actor = desk.fund) =>
        desk.as(actor, tx => setFineNorm(tx, { region: '77', from: day('2026-01-01'), kopecks }, actor))
      assert.deepEqual(codes(await enter(5, desk.clerk)), ['not-your-norm'])
      assert.deepEqual(codes(await enter(0)), ['sum-wrong'])
      await Promise.all([1, 2, 3, 4, 5, 6].map(kopecks => enter(kopecks)))
      const norms = await desk.database.transact(desk.fund, tx => fineNormsOf(tx, '77'))
      assert.equal(norms.length, 1)
      assert.ok((await enter(9)).ok)
      assert.equal(await count(desk, 'fine_norm where superseded_at is null and kopecks = 9'), 1)
      assert.ok((await count(desk, 'fine_norm where superseded_at is not null')) >= 1)
    },
    12,
  ))
