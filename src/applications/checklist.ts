import type { Category, EligibilityDecision } from '#insurance/index.ts'
import { decideEligibility, newbornCover } from '#insurance/index.ts'
import { fullYears, type Day } from '#kernel/day.ts'
import { granted, invariant, refused, type Outcome, type Reason, type Words } from '#kernel/outcome.ts'
import type { DocumentRequirement, Law } from '#law/types.ts'
import { listNotVerified, regionNotKnown, representativeNeeded, snilsWait } from './checklist-words.ts'
import { isDocumentCode, type DocumentCode } from './document-code.ts'

/** What the checklist depends on. */
export interface ChecklistQuestion {
  category: Category
  birthDate: Day
  /** Two digits of the territorial fund. */
  region: string
  on: Day
  /** True where somebody else applies; a minor always has a representative. */
  representative?: boolean | undefined
  /** Full years of contributions paid for a temporarily staying worker, where known. */
  contributionYears?: number | undefined
}

/** One line of the checklist: any one of the documents satisfies it. */
export interface ChecklistDocument {
  anyOf: DocumentCode[]
  need: DocumentRequirement['need']
  because: Reason[]
}

/** Whether a person may be insured and what to bring; no documents where they may not. */
export interface Checklist {
  insurable: boolean
  on: Day
  documents: ChecklistDocument[]
  because: Reason[]
  insteadOf?: { says: Words }
}

/** The personal document list of a category, age and day; refuses an unknown region, an impossible birth date and a day without law. */
export function makeChecklist(
  question: ChecklistQuestion,
  law: Law,
  isRegion: (code: string) => boolean,
): Outcome<Checklist> {
  const decision = decideEligibility(question, law)
  const refusals = isRegion(question.region) ? [] : [regionNotKnown(question.region)]
  if (!decision.ok) return refused(...refusals, ...decision.refusals)
  if (refusals.length > 0) return refused(...refusals)
  const { insurable, on, because, insteadOf } = decision.value
  if (!insurable) return granted({ insurable, on, documents: [], because, ...(insteadOf && { insteadOf }) })
  return granted(listFor(question, decision.value, law))
}

function listFor(question: ChecklistQuestion, decision: EligibilityDecision, law: Law): Checklist {
  const { on } = question
  const age = fullYears(question.birthDate, on)
  const alone = requirements(question, age, false, law)
  const accompanied = needs(alone, 'representative_identity')
  const list = accompanied || question.representative ? requirements(question, age, true, law) : alone
  const because = [...decision.because]
  if (accompanied && question.representative === false) because.push(representativeNeeded(list))
  if (age === 0 && needs(list, 'birth_certificate')) because.push(...newbornCover({ on }, law).because)
  if (needs(list, 'snils')) because.push(...snilsWait(law.on(on).value<number>('eligibility/snils-wait')))
  // One doubtful line says so in its own words; here the whole list is doubtful.
  if (list.every(item => ['C', 'K', 'U'].includes(item.confidence))) because.push(listNotVerified(list))
  return { insurable: true, on, documents: list.map(documentOf), because }
}

function requirements(
  question: ChecklistQuestion,
  age: number,
  representative: boolean,
  law: Law,
): DocumentRequirement[] {
  const list = law.documents(question.category, question.on, age, { representative })
  invariant(list, `law/documents covers ${question.category} at ${age} on ${question.on.toString()}`)
  return list
}

const needs = (list: DocumentRequirement[], code: DocumentCode): boolean =>
  list.some(item => item.need === 'required' && item.anyOf.includes(code))

function documentOf(item: DocumentRequirement): ChecklistDocument {
  const anyOf = item.anyOf.filter(isDocumentCode)
  invariant(anyOf.length === item.anyOf.length, `law/documents names known codes: ${item.anyOf.join(', ')}`)
  return { anyOf, need: item.need, because: item.because.map(citation => ({ says: item.says, ...citation })) }
}
