import * as fc from 'fast-check'
import { isAfter, type Day } from '#kernel/day.ts'
import type { ChangeGround } from '#insurance/index.ts'
import type { ChosenForm } from '#policies/index.ts'
import type { DuplicateGround, ReissueGround } from '../purpose.ts'

/** The two insurers of the model, each with a clerk. */
export const INSURERS = ['77012', '77008'] as const
type InsurerCode = (typeof INSURERS)[number]

/** What may be tried in the life of an insurance, some days after what was tried before. */
export type Step = { wait: number } & (
  | { does: 'first' | 'return'; insurer: InsurerCode }
  | { does: 'change'; insurer: InsurerCode; because: ChangeGround }
  | { does: 'reissue'; because: ReissueGround }
  | { does: 'duplicate'; because: DuplicateGround }
  | { does: 'change_form'; form: ChosenForm }
  | { does: 'surrender'; inDays: number }
  | { does: 'take_paper' | 'hand_over' }
)

/** What the day brings from outside the person: who makes plastic is known of the region and the insurer. */
export interface DayFacts {
  /** The forms that the law of the day offers. */
  forms: readonly ChosenForm[]
  /** Whether the law of the day gives a certificate first. */
  certificates: boolean
  makesPlastic: (insurer: string) => boolean
}

const insurer = fc.constantFrom(...INSURERS)
const wait = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 61, max: 500 }))
const does = <T extends string>(name: T) => fc.constant(name)

/** Any step, legal or not. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ wait, does: does('first'), insurer }),
  fc.record({ wait, does: does('return'), insurer }),
  fc.record({
    wait,
    does: does('change'),
    insurer,
    because: fc.constantFrom('wish', 'wish', 'residence_changed', 'insurer_contract_ended'),
  }),
  fc.record({ wait, does: does('reissue'), because: fc.constantFrom('name', 'error') }),
  fc.record({ wait, does: does('duplicate'), because: fc.constantFrom('wear', 'loss') }),
  {
    weight: 3,
    arbitrary: fc.record({
      wait,
      does: does('change_form'),
      form: fc.constantFrom<ChosenForm>('paper', 'plastic', 'plastic', 'digital'),
    }),
  },
  fc.record({ wait, does: does('surrender'), inDays: fc.integer({ min: 1, max: 40 }) }),
  { weight: 4, arbitrary: fc.record({ wait, does: does('hand_over') }) },
  fc.record({ wait, does: does('take_paper') }),
)

interface ModelSpell {
  insurer: InsurerCode
  from: Day
  until: Day | null
  byWish: boolean
}

/** What should be true of one person, kept as simply as can be: days and who insures, without any of the product's code. */
export class LifeModel {
  spells: ModelSpell[] = []
  /** The form of the policy that is in force, and whether one is being made. */
  form: string | null = null
  making: ChosenForm | null = null
  /** True while a plastic policy was ordered that nobody makes: it is never handed over (POL-15, POL-16). */
  waits = false
  /** The form to resume after service, where the law of that day suspended the policy. */
  suspended: string | null = null
  today: Day

  constructor(today: Day) {
    this.today = today
  }

  /** The spell of today, or null. */
  get insured(): ModelSpell | null {
    const last = this.spells.at(-1)
    return last && !isAfter(last.from, this.today) && (!last.until || !isAfter(this.today, last.until))
      ? last
      : null
  }

  /** True where the law lets a step be taken today. */
  allows(step: Step, { forms }: DayFacts): boolean {
    if (step.does === 'hand_over') return this.making !== null && !this.waits
    if (step.does === 'take_paper') return this.making === 'plastic'
    if (this.making !== null) return false
    const { insured } = this
    switch (step.does) {
      case 'first':
        return this.spells.length === 0
      case 'return':
        return this.spells.length > 0 && insured === null
      case 'change':
        return (
          insured !== null &&
          !insured.until &&
          insured.insurer !== step.insurer &&
          !insured.from.equals(this.today) &&
          this.mayChange(step.because)
        )
      case 'change_form':
        return insured !== null && !insured.until && forms.includes(step.form) && this.form !== step.form
      case 'reissue':
      case 'duplicate':
      case 'surrender':
        return insured !== null && !insured.until
    }
  }

  private mayChange(because: ChangeGround): boolean {
    if (because !== 'wish') return true
    const { today } = this
    const isUsed = this.spells.some(({ byWish, from }) => byWish && from.year === today.year)
    return !isUsed && (today.month < 11 || (today.month === 11 && today.day === 1))
  }

  /** Makes a step that was allowed; `form` is the one applied for. */
  take(step: Step, form: ChosenForm, facts: DayFacts): void {
    const { today } = this
    switch (step.does) {
      case 'first':
        this.open(step.insurer, false)
        return this.make(form, facts)
      case 'return':
        this.open(step.insurer, false)
        if (!this.suspended) this.make(form, facts)
        this.suspended = null
        return
      case 'change':
        this.spells.at(-1)!.until = today.subtract({ days: 1 })
        return this.open(step.insurer, step.because === 'wish')
      case 'surrender': {
        const until = today.add({ days: step.inDays - 1 })
        this.spells.at(-1)!.until = until
        this.suspended = until.year >= 2019 ? this.form : null
        return
      }
      case 'hand_over':
        this.form = this.making
        this.making = null
        return
      case 'take_paper':
        this.making = 'paper'
        this.waits = false
        return
      case 'reissue':
      case 'duplicate':
      case 'change_form':
        if (this.form !== 'digital') this.make(form, facts)
    }
  }

  private open(insurerCode: InsurerCode, byWish: boolean): void {
    this.spells.push({ insurer: insurerCode, from: this.today, until: null, byWish })
  }

  private make(form: ChosenForm, { certificates, makesPlastic }: DayFacts): void {
    this.form = certificates ? 'certificate' : form
    this.making = certificates ? form : null
    this.waits = certificates && form === 'plastic' && !makesPlastic(this.insured!.insurer)
  }
}
