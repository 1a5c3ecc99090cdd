import { isAfter, readTypedDay } from '#kernel/day.ts'
import type { Refusal, Words } from '#kernel/outcome.ts'
import type { AnswerField } from '../drafts/answers.ts'
import type { Judged } from './flow.ts'
import { dayAhead, dayNeeded, fieldNeeded } from './refusals.ts'

/** What is wrong with an answer that must be a day that has come. */
export function pastDay(name: AnswerField, { answers, standing }: Judged): Refusal[] {
  const on = readTypedDay(answers[name] ?? '')
  if (!on) return [dayNeeded(name)]
  return isAfter(on, standing.on) ? [dayAhead(name)] : []
}

/** What is wrong where something must be said in the first of some fields or in another of them. */
export const saidIn = (
  [first, ...others]: readonly [AnswerField, ...AnswerField[]],
  what: Words,
  { answers }: Pick<Judged, 'answers'>,
): Refusal[] => ([first, ...others].some(name => answers[name]?.trim()) ? [] : [fieldNeeded(first, what)])
