import { fullYears, isBefore, type Day } from '#kernel/day.ts'
import { granted, refused, type Outcome, type Reason, type Refusal, type Words } from '#kernel/outcome.ts'
import type { Answer, Confidence, Law, LawOfDay } from '#law/types.ts'
import type { Category } from './category.ts'
import { contributionYearsNeeded, contributionYearsShort, notAtThisAge } from './eligibility-reasons.ts'
import { bornAfterDay, dayNotKnown, tooOld } from './eligibility-refusals.ts'

/** What the decision needs to know; no address and no registration, because the law asks for none. */
export interface EligibilityFacts {
  category: Category
  birthDate: Day
  /** Two digits of the territorial fund; the answer is the same in every region. */
  region: string
  on: Day
  /** Full years of contributions paid for a temporarily staying worker, where known. */
  contributionYears?: number | undefined
}

/** Whether a person may be insured on a day, with every reason and what the answer rests on. */
export interface EligibilityDecision {
  insurable: boolean
  on: Day
  because: Reason[]
  /** What to do instead, where the answer is no. */
  insteadOf?: { says: Words }
  rule: 'insurance/eligibility'
  revision: 1
  /** The parameters of the law that were used, for replay. */
  parameters: string[]
  confidence: Confidence
}

/** A value of law/parameters/eligibility that speaks to the person. */
interface SpokenRecord {
  says: Words
  insteadOf?: Words
}

/** The value of `eligibility/<category>`. */
interface CategoryRecord extends SpokenRecord {
  insurable: boolean
  /** Parameters of the same topic that say more about this category on the days they speak of. */
  with?: string[]
  /** The parameter that holds the years of contributions, where the category depends on them. */
  contributionYears?: string
}

/** What one part of the law adds to the decision. */
interface Finding {
  because: Reason[]
  parameters: string[]
  refuses?: boolean
  insteadOf?: Words | undefined
}

const OLDEST = 130

/** Decides whether a person of a category may be insured on a day; refuses where the birth date or the day cannot be right. */
export function decideEligibility(facts: EligibilityFacts, law: Law): Outcome<EligibilityDecision> {
  const { birthDate, on } = facts
  const ofDay = law.on(on)
  const category = ofDay.find<CategoryRecord>(parameterOf(facts.category))
  const age = fullYears(birthDate, on)
  const refusals: Refusal[] = []
  if (isBefore(on, birthDate)) refusals.push(bornAfterDay(birthDate, on))
  if (age > OLDEST) refusals.push(tooOld(age, OLDEST))
  if (!category) return refused(...refusals, dayNotKnown(on))
  if (refusals.length > 0) return refused(...refusals)
  const findings = [
    fromRecord(category),
    fromContributions(category.value, facts, ofDay),
    fromAge(facts.category, age, ofDay),
    ...related(category.value, ofDay).map(fromRecord),
  ]
  const insurable = category.value.insurable && !findings.some(finding => finding.refuses)
  if (insurable) findings.push(fromRecord(ofDay.value('eligibility/registration')))
  const insteadOf = insurable ? [] : findings.flatMap(finding => finding.insteadOf ?? [])
  return granted({
    insurable,
    on,
    because: findings.flatMap(finding => finding.because),
    ...(insteadOf.length > 0 ? { insteadOf: { says: joined(insteadOf) } } : {}),
    rule: 'insurance/eligibility',
    revision: 1,
    parameters: findings.flatMap(finding => finding.parameters),
    confidence: category.confidence,
  })
}

/** The parameter of law/ that answers for a category. */
export const parameterOf = (category: Category): string => `eligibility/${category.replaceAll('_', '-')}`

const cited = (says: Words, answer: Answer<unknown>): Reason[] =>
  answer.source.map(citation => ({ says, ...citation }))

const joined = (parts: Words[]): Words => ({
  ru: parts.map(({ ru }) => ru).join(' '),
  en: parts.map(({ en }) => en).join(' '),
})

function fromRecord(answer: Answer<SpokenRecord>): Finding {
  const { says, insteadOf } = answer.value
  const doubt = ['C', 'K', 'U'].includes(answer.confidence) && answer.note ? cited(answer.note, answer) : []
  return { because: [...cited(says, answer), ...doubt], parameters: [answer.parameter], insteadOf }
}

/** @law fz-326 ст. 16 ч. 1.1 */
function fromContributions(record: CategoryRecord, facts: EligibilityFacts, ofDay: LawOfDay): Finding {
  if (!record.contributionYears) return { because: [], parameters: [] }
  const needed = ofDay.value<number>(record.contributionYears)
  const paid = facts.contributionYears
  const short = paid !== undefined && paid < needed.value
  const says = short ? contributionYearsShort(paid, needed.value) : contributionYearsNeeded(needed.value)
  return { because: cited(says, needed), parameters: [needed.parameter], refuses: short }
}

function fromAge(category: Category, age: number, ofDay: LawOfDay): Finding {
  const usual = ofDay.find<number>('eligibility/usual-age', { category })
  if (!usual || age >= usual.value) return { because: [], parameters: [] }
  return { because: cited(notAtThisAge(usual.value), usual), parameters: [usual.parameter] }
}

const related = (record: CategoryRecord, ofDay: LawOfDay): Answer<SpokenRecord>[] =>
  (record.with ?? []).flatMap(id => ofDay.find<SpokenRecord>(id) ?? [])
