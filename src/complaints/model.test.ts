import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day, type Day } from '#kernel/day.ts'
import type { Actor } from '#platform/actor.ts'
import { SYSTEM } from '#platform/actor.ts'
import { DEEP } from '#test/deep.ts'
import type { MoveBody } from './api-shapes.ts'
import type { ComplaintState } from './complaint.ts'
import { remindComplaints } from './inquiry/remind.ts'
import { isMover, mayMove } from './moves.ts'
import { setFineNorm } from './norms/set-fine-norm.ts'
import { findComplaint } from './store.ts'
import {
  aCharge,
  aReceipt,
  fileAs,
  law,
  value,
  withComplaints,
  WORDS,
  type ComplaintDesk,
} from './test-support/complaint-desk.ts'

const RUNS = DEEP ? 10_000 : 200
const ACTORS = ['citizen', 'clerk', 'colleague', 'stranger', 'clinic', 'fund', 'uninsured'] as const
type Who = (typeof ACTORS)[number]

/** What may be tried on a case, some days after what was tried before; most of it by who may. */
interface Try {
  who: Who | 'right'
  does: MoveBody['move'] | 'evidence' | 'remind'
  wait: number
  flag: boolean
}

const DOES = [
  'take',
  'record_call',
  'consult',
  'inspect',
  'go_on',
  'extend',
  'ask_evidence',
  'ask_clinic',
  'answer_inquiry',
  'sign_act',
  'decide',
  'refuse',
  'record_payment',
  'appeal',
  'decide_appeal',
  'appeal_by_clinic',
  'review_clinic_appeal',
  'withdraw',
  'close',
  'evidence',
  'remind',
] as const satisfies Try['does'][]

const aTry = fc.record<Try>({
  who: fc.oneof({ weight: 6, arbitrary: fc.constant('right') }, fc.constantFrom(...ACTORS)),
  does: fc.constantFrom(...DOES),
  wait: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 40 })),
  flag: fc.boolean(),
})

/** Moves that lead far, so that random ones begin there too. */
const aStart = fc.constantFrom<Try['does'][]>(
  [],
  ['take', 'inspect', 'ask_clinic'],
  ['inspect', 'ask_clinic', 'answer_inquiry', 'sign_act'],
  ['inspect', 'sign_act', 'decide'],
  ['inspect', 'sign_act', 'decide', 'record_payment'],
  ['inspect', 'sign_act', 'decide', 'appeal_by_clinic'],
  ['inspect', 'sign_act', 'decide', 'appeal'],
  ['refuse', 'appeal'],
)

const REACHED = new Set<string>()

test('random moves of a case by everybody around it: never without an owner and a clock, no evidence lost, the ledger always balanced, terms right across the New Year (RGT-01, RGT-07, FIN-09)', () =>
  withComplaints('2025-12-01', async desk => {
    value(
      await desk.as(desk.fund, tx =>
        setFineNorm(tx, { region: '77', from: day('2025-01-01'), kopecks: 1_900_001 }, desk.fund),
      ),
    )
    const runs = fc.record({
      later: fc.integer({ min: 0, max: 45 }),
      insured: fc.integer({ min: 0, max: 5 }),
      outside: fc.integer({ min: 0, max: 5 }),
      start: aStart,
      tries: fc.array(aTry, { minLength: 3, maxLength: 12 }),
    })
    await fc.assert(
      fc.asyncProperty(runs, async ({ later, insured, outside, start, tries }) => {
        desk.clock.moveTo(day('2025-12-01').add({ days: later }).toString())
        const life = await CaseLife.begin(desk, insured > 0, outside === 0)
        for (const does of start) await life.attempt({ who: 'right', does, wait: 0, flag: true })
        for (const one of tries) await life.attempt(one)
      }),
      { seed: 20261123, numRuns: RUNS },
    )
    const { rows } = await desk.owner.query<{ sum: string; held: string }>(
      `select coalesce(sum(amount_kopecks), 0)::text as sum, count(*)::text as held from ledger_entry`,
    )
    assert.equal(rows[0]?.sum, '0')
    assert.ok(Number(rows[0].held) > RUNS / 2)
    const missed = DOES.flatMap(does => [`${does} made`, `${does} refused`]).filter(
      what => !REACHED.has(what) && !['remind refused', 'evidence refused'].includes(what),
    )
    assert.deepEqual(missed, [], 'every move is made and refused by some run')
  }))

/** One case under random moves. */
class CaseLife {
  readonly desk: ComplaintDesk
  readonly complaintId: string
  readonly person: Actor
  readonly receipts: string[] = []

  constructor(desk: ComplaintDesk, complaintId: string, person: Actor) {
    this.desk = desk
    this.complaintId = complaintId
    this.person = person
  }

  static async begin(desk: ComplaintDesk, isInsured: boolean, isOutside: boolean): Promise<CaseLife> {
    const person = isInsured ? desk.citizen : desk.uninsured
    const asked = aCharge(desk, {
      personId: person.personId ?? '',
      channel: isOutside ? 'hotline' : 'online',
      clinicCode: isOutside ? '770091' : '770002',
    })
    const { complaintId } = value(await fileAs(desk, asked, person))
    const life = new CaseLife(desk, complaintId, person)
    life.receipts.push(await aReceipt(desk, complaintId, 435_000, person))
    return life
  }

  async attempt({ who, does, wait, flag }: Try): Promise<void> {
    const { desk, complaintId } = this
    desk.clock.moveTo(desk.clock.today().add({ days: wait }).toString())
    const before = await this.standing()
    const evidence = await this.evidence()
    if (does === 'remind') {
      await desk.database.transact(SYSTEM, tx => remindComplaints(tx, desk, desk.clock.today()))
      REACHED.add('remind made')
    } else if (does === 'evidence') {
      if (before.state === 'closed') return
      this.receipts.push(await aReceipt(desk, complaintId, 100, this.person))
      REACHED.add('evidence made')
    } else {
      const actor = who === 'right' ? this.rightFor(does) : desk[who]
      const moved = await desk.move(actor, complaintId, this.body(does, flag))
      REACHED.add(`${does} ${moved.ok ? 'made' : 'refused'}`)
      if (moved.ok) {
        assert.ok(mayMove(does, before.state) && isMover(does, before, actor), `${does} from ${before.state}`)
        const sees = await desk.database.transact(actor, tx => findComplaint(tx, complaintId))
        assert.ok(sees, 'whoever made a move sees the case')
      } else assert.deepEqual(await this.standing(), before, `${does} was refused and left nothing`)
    }
    await this.check(before.state, evidence)
  }

  rightFor(does: MoveBody['move']): Actor {
    const { desk, person } = this
    if (['appeal', 'withdraw'].includes(does)) return person
    if (['answer_inquiry', 'appeal_by_clinic'].includes(does)) return desk.clinic
    if (['decide_appeal', 'review_clinic_appeal'].includes(does)) return desk.fund
    return person === desk.citizen ? desk.clerk : desk.fund
  }

  body(move: MoveBody['move'], flag: boolean): MoveBody {
    const found = { receipts: flag ? this.receipts : this.receipts.slice(0, 1), conditionsMet: true }
    switch (move) {
      case 'take':
      case 'inspect':
      case 'go_on':
      case 'extend':
        return { move }
      case 'record_call':
        return flag ? { move, ...WORDS, outcome: 'clinic_took' } : { move, ...WORDS }
      case 'ask_clinic':
        return { move, question: 'Что было?' }
      case 'answer_inquiry':
        return { move, answer: 'Ничего.' }
      case 'sign_act':
        return { move, findings: [{ code: flag ? '239' : null, ...WORDS }] }
      case 'decide':
        return { move, found, ...WORDS }
      case 'refuse':
        return { move, ground: 'no_refund', found: { ...found, ownWish: flag }, ...WORDS }
      case 'record_payment':
        return { move, kopecks: flag ? 435_000 : 435_001 }
      case 'appeal':
      case 'appeal_by_clinic':
        return { move, reason: 'Не согласны.' }
      case 'decide_appeal':
        return { move, granted: flag, found, ...WORDS, findings: [{ code: '201', ...WORDS }] }
      case 'review_clinic_appeal':
        return { move, overturned: flag, ...WORDS }
      case 'consult':
      case 'ask_evidence':
      case 'withdraw':
      case 'close':
        return { move, ...WORDS }
    }
  }

  async standing() {
    const found = await this.desk.database.transact(SYSTEM, tx => findComplaint(tx, this.complaintId))
    assert.ok(found)
    return found
  }

  async evidence(): Promise<string[]> {
    const { rows } = await this.desk.owner.query<{ row: string }>(
      'select md5(t::text) as row from complaint_evidence t where complaint_id = $1 order by evidence_id',
      [this.complaintId],
    )
    return rows.map(({ row }) => row)
  }

  async check(from: ComplaintState, evidence: string[]): Promise<void> {
    const now = await this.standing()
    const isClosed = now.state === 'closed'
    assert.deepEqual(
      [now.owner === null, now.dueOn === null, now.outcome !== null],
      [isClosed, isClosed, isClosed],
    )
    assert.deepEqual((await this.evidence()).slice(0, evidence.length), evidence)
    const { rows } = await this.desk.owner.query<{ sum: string; owed: string; events: number }>(
      `select coalesce(sum(amount_kopecks), 0)::text as sum,
        coalesce(sum(amount_kopecks) filter (where account = 'patient:' || $1::text), 0)::text as owed,
        (select count(*)::int from complaint_event where complaint_id = $1::uuid) as events
       from ledger_transaction join ledger_entry using (transaction_id) where subject_id = $1::uuid`,
      [this.complaintId],
    )
    assert.equal(rows[0]?.sum, '0')
    assert.ok(Number(rows[0].owed) <= 0 && (!isClosed || rows[0].owed === '0'))
    assert.equal(rows[0].events, now.revision, 'one event a revision')
    if (from !== now.state) this.checkClock(now.state, now.dueOn)
  }

  /** The clock of a state that was just reached, counted day by day. */
  checkClock(state: ComplaintState, dueOn: Day | null): void {
    const today = this.desk.clock.today()
    const due = dueOn?.toString()
    const workingDays: Partial<Record<ComplaintState, number>> = {
      clinic_asked: 5,
      money_due: 10,
      clinic_appealed: 30,
    }
    const count = workingDays[state]
    if (count !== undefined)
      assert.equal(due, workingDaysAfter(today, count).toString(), `${state} from ${today.toString()}`)
    if (state === 'appealed_fund' || state === 'appealed_federal')
      assert.equal(due, today.add({ days: 30 }).toString())
    if (state === 'refused' || state === 'evidence_asked' || state === 'consulted')
      assert.ok(dueOn && law.calendar.isWorkingDay(dueOn, '77'), `${state} ends on a working day`)
  }
}

const OFF_2026 = new Set([
  '01-01',
  '01-02',
  '01-05',
  '01-06',
  '01-07',
  '01-08',
  '01-09',
  '02-23',
  '03-09',
  '05-01',
  '05-11',
  '06-12',
  '11-04',
])

/** Counted by hand from the decree on days off: no calendar of ours asked. */
function workingDaysAfter(from: Day, count: number): Day {
  let on = from
  for (let left = count; left > 0; ) {
    on = on.add({ days: 1 })
    const isOff =
      on.dayOfWeek > 5 ||
      (on.year === 2025 && on.month === 12 && on.day === 31) ||
      (on.year === 2026 && OFF_2026.has(on.toString().slice(5))) ||
      on.toString() === '2026-12-31'
    if (!isOff) left -= 1
  }
  return on
}
