import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { newId } from '#kernel/ids.ts'
import { day, isBefore, type Day } from '#kernel/day.ts'
import type { Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { ChosenForm } from '#policies/index.ts'
import { accept } from '../accept.ts'
import type { Application } from '../application.ts'
import type { ApplicationContent } from '../content.ts'
import { startDraft } from '../drafts/start-draft.ts'
import { handOver, makeReady } from '../hand-over.ts'
import type { Purpose } from '../purpose.ts'
import { submit } from '../submit.ts'
import { take } from '../take.ts'
import { takePaper } from '../making/take-paper.ts'
import { aContent, withDesk, type Desk } from '../test-support/an-application.ts'
import { anyStep, LifeModel, type DayFacts, type Step } from '../test-support/life-model.ts'
import { DEEP } from '#test/deep.ts'

const RUNS = DEEP ? 10_000 : 200
const START = day('2011-05-02')
const END = day('2026-11-23')
/** Of the two insurers this one made plastic policies, and nobody in Moscow before this day (dictionaries/plastic.yaml). */
const MAKER_OF_PLASTIC = '77012'
const FIRST_PLASTIC = day('2015-08-01')

test(`random legal and illegal moves of one person's insurance over 2011–2026: never two insurers, never two policies, never a gap, never a lost event (ELG-15, CHG-01, RPL-06)`, () =>
  withDesk(START.toString(), async desk => {
    let seed = 1000
    const reached = new Set<string>()
    const steps = fc.array(anyStep, { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 5000 }), steps, async (later, moves) => {
        const life = new Life(desk, seed++, START.add({ days: later }), reached)
        await life.live([{ wait: 0, does: 'first', insurer: '77012' }, ...moves])
      }),
      { seed: 20261123, numRuns: RUNS },
    )
    const missed = WORTH_REACHING.filter(what => !reached.has(what))
    assert.deepEqual(missed, [], 'the random lives reach whatever is worth reaching')
  }))

/** Every step both allowed and refused, but a first policy, which every life begins with; and both fates of plastic. */
const WORTH_REACHING = [
  ...[
    'change',
    'change_form',
    'reissue',
    'duplicate',
    'surrender',
    'return',
    'take_paper',
    'hand_over',
  ].flatMap(does => [`${does} allowed`, `${does} refused`]),
  'first refused',
  'plastic handed over',
  'plastic that waits refused',
]

/** What the register knew of the insurance of a person at an instant: one line a spell. */
const KNOWN_AT = `select insurer_code || valid::text as spell from insurance_spell
  where person_id = $1 and recorded_at <= $2 and (superseded_at is null or superseded_at > $2) order by lower(valid)`

/** The life of one person in the product and in the model, side by side. */
class Life {
  readonly desk: Desk
  readonly seed: number
  readonly model: LifeModel
  readonly history: { at: string; spells: string[] }[] = []
  surname = 'Проверкин'
  personId: string | null = null
  open: Application | null = null
  done = 0
  readonly reached: Set<string>

  constructor(desk: Desk, seed: number, start: Day, reached: Set<string>) {
    this.desk = desk
    this.seed = seed
    this.reached = reached
    this.model = new LifeModel(start)
  }

  async live(steps: Step[]): Promise<void> {
    const { model, desk } = this
    for (const step of steps) {
      model.today = model.today.add({ days: step.wait })
      if (Temporal.PlainDate.compare(model.today, END) > 0) break
      desk.clock.moveTo(model.today.toString())
      const facts = this.factsOf(model.today)
      const { forms } = facts
      const usual: ChosenForm = forms.includes('paper') ? 'paper' : forms[0]!
      const form: ChosenForm = step.does === 'change_form' ? step.form : usual
      const expected = model.allows(step, facts)
      const outcome = await this.try(step, form)
      const told = outcome.ok ? '' : outcome.refusals.map(({ code }) => code).join(', ')
      assert.equal(outcome.ok, expected, `${JSON.stringify(step)} on ${model.today.toString()}: ${told}`)
      this.reached.add(`${step.does} ${expected ? 'allowed' : 'refused'}`)
      if (step.does === 'hand_over' && model.making === 'plastic')
        this.reached.add(expected ? 'plastic handed over' : 'plastic that waits refused')
      if (expected) {
        model.take(step, form, facts)
        this.done++
      }
      await this.compare()
    }
    await this.replay()
  }

  factsOf(today: Day): DayFacts {
    const law = this.desk.law.on(today)
    return {
      forms: law.find<ChosenForm[]>('policy/forms', { region: '77' })?.value ?? [],
      certificates: law.find<boolean>('temporary-certificate/issued')?.value ?? false,
      makesPlastic: insurer => insurer === MAKER_OF_PLASTIC && !isBefore(today, FIRST_PLASTIC),
    }
  }

  async try(step: Step, form: ChosenForm): Promise<Outcome<unknown>> {
    const { desk } = this
    const insurer = 'insurer' in step ? step.insurer : (this.model.insured?.insurer ?? '77012')
    const clerk = insurer === '77008' ? desk.stranger : desk.clerk
    if (step.does === 'hand_over') return this.handOver()
    if (step.does === 'take_paper') return this.takePaper()
    if (step.does === 'reissue') this.surname = this.surname === 'Проверкин' ? 'Испытаев' : 'Проверкин'
    const content = this.contentOf(step, insurer, form)
    const accepted = await desk.database.attempt(clerk, async tx => {
      const { draftId } = await startDraft(tx, desk.sealing, clerk)
      const filed = await submit(tx, desk, { draftId, content, channel: 'office' }, clerk)
      if (!filed.ok) return filed
      const meant = { applicationId: filed.value.applicationId }
      const taken = await take(tx, desk, meant, clerk)
      const who = step.does === 'first' ? { who: 'new' as const } : {}
      return taken.ok ? accept(tx, desk, { ...meant, ...who }, clerk) : taken
    })
    if (accepted.ok) {
      this.personId = accepted.value.application.personId
      this.open = accepted.value.application.state === 'accepted' ? accepted.value.application : null
    } else if (step.does === 'reissue') this.surname = this.surname === 'Проверкин' ? 'Испытаев' : 'Проверкин'
    return accepted
  }

  contentOf(step: Step, insurerCode: string, form: ChosenForm): ApplicationContent {
    const content = aContent(this.seed, {
      insurerCode,
      form,
      officeId: undefined,
      purpose: purposeOf(step, this.model.today),
    })
    const birthDate = day('1960-01-01').add({ days: this.seed % 9000 })
    return { ...content, identity: { ...content.identity, surname: this.surname, birthDate } }
  }

  async handOver(): Promise<Outcome<unknown>> {
    const { desk, open } = this
    const clerk: Actor = open?.insurerCode === '77008' ? desk.stranger : desk.clerk
    const meant = { applicationId: open?.applicationId ?? newId() }
    const handed = await desk.database.attempt(clerk, async tx => {
      const ready = await makeReady(tx, desk, meant, clerk)
      return ready.ok ? handOver(tx, desk, meant, clerk) : ready
    })
    if (handed.ok) this.open = null
    return handed
  }

  async takePaper(): Promise<Outcome<unknown>> {
    const { desk, open } = this
    const { applicationId } = open ?? { applicationId: newId() }
    const taken = await desk.database.attempt(desk.clerk, tx =>
      takePaper(tx, desk, applicationId, desk.clerk),
    )
    if (taken.ok) this.open = taken.value
    return taken
  }

  /** The register against the model, today, and the days of insurance against the days of policies. */
  async compare(): Promise<void> {
    const { model, personId, desk } = this
    if (!personId) return
    const { rows } = await desk.owner.query<
      Record<'insurer' | 'form' | 'at', string | null> & { whole: boolean; events: number }
    >(
      `select (select insurer_code from insurance_spell where person_id = $1 and superseded_at is null and valid @> $2::date) as insurer,
        (select form from policy where person_id = $1 and superseded_at is null and in_force @> $2::date) as form,
        (select range_agg(valid) from insurance_spell where person_id = $1 and superseded_at is null)
          = (select range_agg(in_force) from policy where person_id = $1 and superseded_at is null) as whole,
        (select count(*)::int from application_event e join application a using (application_id)
          where a.person_id = $1 and move in ('accept', 'issue', 'complete', 'hand_over'))
          + (select count(*)::int from production_event e join production_order o using (order_id)
            where o.person_id = $1 and move = 'change_to_paper') as events,
        clock_timestamp()::text as at`,
      [personId, model.today.toString()],
    )
    const { insured } = model
    const now = rows[0]!
    assert.deepEqual([now.insurer, now.form], [insured?.insurer ?? null, insured ? model.form : null])
    assert.ok(now.whole, 'every day of insurance has a policy in force, and no other day')
    assert.equal(now.events, this.done, 'every move is an event')
    this.history.push({ at: now.at!, spells: await this.knownAt(now.at!) })
  }

  async knownAt(at: string): Promise<string[]> {
    const { rows } = await this.desk.owner.query<{ spell: string }>(KNOWN_AT, [this.personId, at])
    return rows.map(({ spell }) => spell)
  }

  /** What was known after each move can be read again after all of them. */
  async replay(): Promise<void> {
    for (const { at, spells } of this.history) assert.deepEqual(await this.knownAt(at), spells)
  }
}

function purposeOf(step: Step, today: Day): Purpose {
  switch (step.does) {
    case 'change':
      return { kind: 'change_of_insurer', because: step.because }
    case 'reissue':
      return { kind: 'reissue', because: step.because }
    case 'duplicate':
      return { kind: 'duplicate', because: step.because }
    case 'change_form':
      return { kind: 'change_of_form' }
    case 'surrender':
      return { kind: 'surrender', serviceFrom: today.add({ days: step.inDays }) }
    case 'return':
      return { kind: 'return' }
    case 'first':
    case 'take_paper':
    case 'hand_over':
      return { kind: 'first' }
  }
}
