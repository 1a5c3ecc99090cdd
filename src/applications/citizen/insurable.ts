import { decideEligibility, type EligibilityDecision } from '#insurance/index.ts'
import { readTypedDay, type Day } from '#kernel/day.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import type { Answers } from '../drafts/answers.ts'
import { categoryOf } from './own-checklist.ts'

/** An age at which no rule about children or old people speaks, for categories that are refused at any age. */
const ANY_AGE = { years: 30 } as const

/** The decision of the law of the day about the answers so far; null where the category is not known. */
export function eligibilityOf(
  answers: Answers,
  { law }: ApplicationDependencies,
  on: Day,
): EligibilityDecision | null {
  const category = categoryOf(answers)
  if (!category) return null
  const birthDate = readTypedDay(answers['birthDate'] ?? '') ?? on.subtract(ANY_AGE)
  const decided = decideEligibility({ category, birthDate, region: answers['region'] ?? '', on }, law)
  return decided.ok ? decided.value : null
}

/** False where the law of the day says no; true where it says yes or cannot tell yet. */
export const isInsurable = (answers: Answers, with_: ApplicationDependencies, on: Day): boolean =>
  eligibilityOf(answers, with_, on)?.insurable ?? true
