import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import type { Answers } from '../drafts/answers.ts'
import { readAnswers } from '../drafts/read-answers.ts'
import { ADDRESS } from './address-question.tsx'
import { BIRTH } from './birth-question.tsx'
import { CATEGORY } from './category-question.tsx'
import { CONTACT } from './contact-question.tsx'
import { DOCUMENT } from './document-question.tsx'
import { INSURER } from './insurer-question.tsx'
import { NAME } from './name-question.tsx'
import { REPRESENTATIVE } from './representative-question.tsx'
import { SNILS } from './snils-question.tsx'
import { STATUS } from './status-question.tsx'
import type { Step, StepName } from './step.ts'
import { WHO } from './who-question.tsx'

/** Every question of an application in its order; the checklist stands after `birth`, the files before `insurer`. */
export const STEPS: readonly Step[] = [
  WHO,
  CATEGORY,
  BIRTH,
  NAME,
  DOCUMENT,
  STATUS,
  SNILS,
  REPRESENTATIVE,
  ADDRESS,
  CONTACT,
  INSURER,
]

/** The step of a name; undefined where there is none. */
export const stepNamed = (name: string): Step | undefined => STEPS.find(step => step.name === name)

/** Everything wrong with the answers of one page: what cannot be read, and what the page itself asks for. */
export function errorsOf(step: Step, answers: Answers, with_: ApplicationDependencies, on: Day): Refusal[] {
  const read = readAnswers(answers)
  const own = read.ok ? [] : read.refusals.filter(({ field }) => step.fields.some(name => name === field))
  return [...own, ...(own.length ? [] : (step.check?.(answers, with_, on) ?? []))]
}

/** True where a page is for this person. */
export const isAsked = (step: Step, answers: Answers, with_: ApplicationDependencies, on: Day): boolean =>
  step.applies?.(answers, with_, on) ?? true

/** The address of the page after a step. */
export function pathAfter(name: StepName, answers: Answers, with_: ApplicationDependencies, on: Day): string {
  if (name === 'birth') return '/apply/checklist'
  if (name === 'contact') return '/apply/files'
  const after = STEPS.slice(STEPS.findIndex(step => step.name === name) + 1)
  const next = after.find(step => isAsked(step, answers, with_, on))
  return next ? `/apply/${next.name}` : '/apply/check'
}

/** The address of the page before a step. */
export function pathBefore(
  name: StepName,
  answers: Answers,
  with_: ApplicationDependencies,
  on: Day,
): string {
  if (name === 'name') return '/apply/checklist'
  if (name === 'insurer') return '/apply/files'
  const before = STEPS.slice(
    0,
    STEPS.findIndex(step => step.name === name),
  )
  const previous = before.findLast(step => isAsked(step, answers, with_, on))
  return previous ? `/apply/${previous.name}` : '/apply'
}

/** Where someone who comes back goes on: the first page with something missing, or the check. */
export function pathToGoOn(answers: Answers, with_: ApplicationDependencies, on: Day): string {
  const missing = STEPS.find(
    step => isAsked(step, answers, with_, on) && errorsOf(step, answers, with_, on).length > 0,
  )
  return missing ? `/apply/${missing.name}` : '/apply/check'
}
