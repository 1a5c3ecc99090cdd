import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPdf } from '#applications/test-support/some-files.ts'
import { day } from '#kernel/day.ts'
import { SYSTEM } from '#platform/actor.ts'
import { brokenConstraint } from '#platform/database.ts'
import { MOVES } from './moves.ts'
import { addEvidence } from './evidence/add-evidence.ts'
import { remindComplaints } from './inquiry/remind.ts'
import { readComplaintNumber, showComplaintNumber } from './number.ts'
import {
  aCharge,
  aComplaint,
  aReceipt,
  codes,
  fileAs,
  lead,
  toTheAct,
  value,
  withComplaints,
  WORDS,
  type ComplaintDesk,
} from './test-support/complaint-desk.ts'

const rows = async <T extends object>({ owner }: ComplaintDesk, query: string): Promise<T[]> =>
  (await owner.query<T>(query)).rows

test('a complaint goes to the insurer of the day, and every reason against it is said at once (RGT-01)', () =>
  withComplaints('2026-09-01', async desk => {
    const wrong = aCharge(desk, {
      story: ' ',
      clinicCode: '500001',
      region: '77',
      happenedOn: day('2026-09-02'),
      paidKopecks: 0.5,
    })
    assert.deepEqual(codes(await fileAs(desk, wrong)).toSorted(), [
      'clinic-unknown',
      'not-happened',
      'sum-wrong',
      'words-missing',
    ])
    assert.deepEqual(codes(await fileAs(desk, aCharge(desk, { kind: 'late_policy' }))), [
      'late-policy-elsewhere',
    ])
    assert.deepEqual(codes(await fileAs(desk, aCharge(desk, { region: '00' }))), ['region-unknown'])
    assert.deepEqual(codes(await fileAs(desk, aCharge(desk, { serviceId: 'no-such' }))), ['answer-unknown'])
    assert.deepEqual(codes(await fileAs(desk, aCharge(desk), desk.uninsured)), ['not-found'])
    assert.deepEqual(codes(await fileAs(desk, aCharge(desk), desk.stranger)), ['insured-elsewhere'])
    const nameless = { ...aCharge(desk), clinicCode: undefined }
    assert.deepEqual(codes(await fileAs(desk, nameless)), ['words-missing'])
    assert.deepEqual(await rows(desk, 'select 1 from complaint'), [])
    const filed = value(await fileAs(desk, aCharge(desk), desk.clerk))
    assert.equal(readComplaintNumber(showComplaintNumber(filed.number)), filed.number)
    assert.equal(readComplaintNumber(filed.number), filed.number)
    const [look] = await rows<{ who: string; purpose: string }>(desk, 'select who, purpose from look')
    assert.deepEqual(look, { who: 'Петрова А. В.', purpose: 'complaint' })
  }))

test('a call from the spot is a case that ends with what the clinic did; a letter does not (OTH-01, RGT-01)', () =>
  withComplaints('2026-09-01', async desk => {
    const call = aCharge(desk, {
      kind: 'refusal',
      channel: 'hotline',
      serviceId: 'ambulance',
      emergency: true,
    })
    const { complaintId, dueOn } = value(
      await fileAs(desk, { ...call, serviceId: undefined, paidKopecks: undefined }, desk.clerk),
    )
    assert.equal(dueOn?.toString(), '2026-09-01')
    const taken = { move: 'record_call', words: 'Скорая взяла пациента.', outcome: 'clinic_took' } as const
    assert.equal((await lead(desk, complaintId, [desk.clerk, taken])).outcome, 'clinic_took')
    const letter = await aComplaint(desk)
    assert.deepEqual(codes(await desk.move(desk.clerk, letter.complaintId, taken)), ['not-at-once'])
  }))

test('a consultation rests with its person: they ask for an inspection, or the case is closed after its term (RGT-08)', () =>
  withComplaints('2026-12-28', async desk => {
    const { complaintId } = await aComplaint(desk, { kind: 'consultation' })
    const given = await lead(desk, complaintId, [desk.clerk, { move: 'consult', ...WORDS }])
    assert.deepEqual([given.owner, given.dueOn?.toString()], ['citizen', '2027-01-11'])
    assert.deepEqual(codes(await desk.move(desk.clerk, complaintId, { move: 'close', ...WORDS })), [
      'closed-later',
    ])
    const going = await lead(desk, complaintId, [desk.citizen, { move: 'inspect' }])
    assert.deepEqual(
      [going.state, going.owner, going.dueOn?.toString()],
      ['inspection', 'insurer:77012', '2027-01-27'],
    )
    const other = await aComplaint(desk, { kind: 'consultation' })
    await lead(desk, other.complaintId, [desk.clerk, { move: 'consult', ...WORDS }])
    desk.clock.moveTo('2027-01-12')
    assert.equal(
      (await lead(desk, other.complaintId, [desk.clerk, { move: 'close', ...WORDS }])).outcome,
      'consulted',
    )
  }))

test('the clinic answers within five working days across the New Year; after them it is reminded, and the insurer may go on without it (RGT-07)', () =>
  withComplaints('2025-12-29', async desk => {
    const { complaintId } = await aComplaint(desk)
    const asked = await lead(
      desk,
      complaintId,
      [desk.clerk, { move: 'inspect' }],
      [desk.clerk, { move: 'ask_clinic', question: 'Что было?' }],
    )
    assert.deepEqual([asked.owner, asked.dueOn?.toString()], ['clinic:770002', '2026-01-15'])
    const remind = () => desk.database.transact(SYSTEM, tx => remindComplaints(tx, desk, desk.clock.today()))
    desk.clock.moveTo('2026-01-15')
    assert.equal((await remind()).clinics, 0)
    assert.deepEqual(codes(await desk.move(desk.clerk, complaintId, { move: 'go_on' })), ['still-awaited'])
    for (const [on, reminded] of [
      ['2026-01-16', 1],
      ['2026-01-16', 0],
      ['2026-01-19', 0],
      ['2026-01-20', 1],
      ['2026-01-22', 1],
      ['2026-02-20', 0],
    ] as const) {
      desk.clock.moveTo(on)
      assert.equal((await remind()).clinics, reminded, on)
    }
    const [inquiry] = await rows<{ reminders: number }>(desk, 'select reminders from complaint_inquiry')
    assert.equal(inquiry?.reminders, 3)
    assert.equal((await lead(desk, complaintId, [desk.clerk, { move: 'go_on' }])).state, 'inspection')
    assert.deepEqual(
      codes(await desk.move(desk.clinic, complaintId, { move: 'answer_inquiry', answer: 'Поздно.' })),
      ['moved-meanwhile'],
    )
  }))

test('the term of an answer is thirty days, sixty once extended, and never a second time (RGT-01)', () =>
  withComplaints('2026-12-10', async desk => {
    const { complaintId, answerDueOn } = await aComplaint(desk)
    assert.equal(answerDueOn.toString(), '2027-01-09')
    const longer = await lead(
      desk,
      complaintId,
      [desk.clerk, { move: 'inspect' }],
      [desk.clerk, { move: 'extend' }],
    )
    assert.deepEqual([longer.answerDueOn.toString(), longer.dueOn?.toString()], ['2027-02-08', '2027-02-08'])
    assert.deepEqual(codes(await desk.move(desk.clerk, complaintId, { move: 'extend' })), ['extended'])
    const asked = aCharge(desk, { personId: desk.uninsured.personId ?? '' })
    const other = value(await fileAs(desk, asked, desk.uninsured))
    await lead(desk, other.complaintId, [desk.fund, { move: 'inspect' }])
    assert.deepEqual(codes(await desk.move(desk.fund, other.complaintId, { move: 'extend' })), [
      'no-longer-term',
    ])
  }))

test('evidence is known by its content, sealed, kept once and never lost; what was asked for brings the case on (RGT-02, RGT-06)', () =>
  withComplaints('2026-09-01', async desk => {
    const { complaintId } = await aComplaint(desk)
    const adding = (more: Partial<Parameters<typeof addEvidence>[2]>) =>
      desk.as(desk.citizen, tx =>
        addEvidence(
          tx,
          desk,
          { complaintId, kind: 'recording', name: 'a', bytes: Buffer.from('OggS....'), ...more },
          desk.citizen,
        ),
      )
    await lead(desk, complaintId, [desk.clerk, { move: 'ask_evidence', ...WORDS }])
    assert.equal(value(await adding({})).complaint.state, 'inspection')
    assert.deepEqual(codes(await adding({})), ['evidence-twice'])
    assert.deepEqual(codes(await adding({ bytes: Buffer.from('<html>') })), ['evidence-type'])
    assert.deepEqual(codes(await adding({ bytes: Buffer.alloc(0) })), ['evidence-empty'])
    assert.deepEqual(codes(await adding({ tooBig: true })), ['evidence-size'])
    assert.deepEqual(codes(await adding({ kind: 'receipt', bytes: aPdf() })), ['sum-wrong'])
    value(await adding({ kind: 'written_refusal', bytes: aPdf() }))
    const [kept] = await rows<{ plain: boolean }>(
      desk,
      `select bool_or(position('OggS' in encode(sealed_content, 'escape')) > 0) as plain from complaint_evidence`,
    )
    assert.equal(kept?.plain, false)
  }))

test('an act needs a defect of the list or that there is none, and a refusal needs what it rests on (RGT-08, FIN-09)', () =>
  withComplaints('2026-09-01', async desk => {
    const { complaintId } = await aComplaint(desk)
    await lead(desk, complaintId, [desk.clerk, { move: 'inspect' }])
    const signing = (...codesOf: (string | null)[]) =>
      desk.move(desk.clerk, complaintId, {
        move: 'sign_act',
        findings: codesOf.map(code => ({ code, ...WORDS })),
      })
    assert.deepEqual(codes(await signing()), ['act-empty'])
    assert.deepEqual(codes(await signing('239', null)), ['act-contradicts'])
    assert.deepEqual(codes(await signing('999')), ['defect-unknown'])
    const refuse = { move: 'refuse', ground: 'no_defect', ...WORDS } as const
    assert.deepEqual(codes(await desk.move(desk.clerk, complaintId, refuse)), ['reason-not-of-act'])
    value(await signing('239'))
    assert.deepEqual(codes(await desk.move(desk.clerk, complaintId, refuse)), ['act-has-defects'])
    const other = await aComplaint(desk, { serviceId: undefined })
    await lead(desk, other.complaintId, ...toTheAct(desk, null))
    const money = { ...refuse, ground: 'no_refund' } as const
    assert.deepEqual(codes(await desk.move(desk.clerk, other.complaintId, money)), ['coverage-not-known'])
    const nothing = { move: 'decide', found: {}, ...WORDS } as const
    assert.deepEqual(codes(await desk.move(desk.clerk, other.complaintId, nothing)), ['nothing-to-uphold'])
    const stray = { ...nothing, found: { receipts: ['01900000-0000-7000-8000-000000000000'] } }
    assert.deepEqual(codes(await desk.move(desk.clerk, other.complaintId, stray)), ['receipt-unknown'])
    assert.equal((await lead(desk, other.complaintId, [desk.clerk, refuse])).state, 'refused')
    const due = await aComplaint(desk)
    const receipts = [await aReceipt(desk, due.complaintId, 435_000)]
    const proved = { ...money, found: { receipts, conditionsMet: true } }
    assert.deepEqual(codes(await desk.move(desk.clerk, due.complaintId, proved)), ['refund-is-due'])
    assert.deepEqual(
      codes(await desk.move(desk.citizen, due.complaintId, { move: 'withdraw', words: ' ' })),
      ['words-missing'],
    )
    assert.equal(
      (await lead(desk, due.complaintId, [desk.citizen, { move: 'withdraw', ...WORDS }])).outcome,
      'withdrawn',
    )
  }))

test('the table of moves in the database leads from every state that the code moves from, and an end is an end', () =>
  withComplaints('2026-09-01', async desk => {
    const known = await rows<{ from: string }>(
      desk,
      'select distinct from_state as "from" from complaint_move',
    )
    const named = Object.entries(MOVES).flatMap(([move, { from }]) =>
      ['take', 'add_evidence', 'remind', 'record_call', 'extend'].includes(move) ? [] : from,
    )
    assert.deepEqual([...new Set(named)].toSorted(), known.map(({ from }) => from).toSorted())
    const { complaintId } = await aComplaint(desk, { channel: 'hotline' })
    const broken = (query: string) => desk.owner.query(query).then(() => 'nothing', brokenConstraint)
    const to = (state: string, more: string) =>
      `update complaint set revision = revision + 1, state = '${state}', ${more}`
    assert.equal(await broken(to('money_due', `owner = 'clinic:770002'`)), 'complaint_move_is_known')
    assert.equal(await broken(to('inspection', 'owner = null')), 'complaint_open_has_an_owner')
    assert.equal(await broken(to('inspection', 'due_on = null')), 'complaint_open_has_a_clock')
    assert.equal(await broken(to('inspection', `owner = 'citizen'`)), 'complaint_owner_fits_state')
    await lead(desk, complaintId, [desk.citizen, { move: 'withdraw', ...WORDS }])
    assert.equal(
      await broken(
        to(
          'received',
          `owner = 'insurer:77012', due_on = '2026-10-01', outcome = null, outcome_words = null`,
        ),
      ),
      'complaint_move_is_known',
    )
  }))
