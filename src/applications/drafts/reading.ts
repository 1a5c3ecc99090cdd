import { readTypedDay, type Day } from '#kernel/day.ts'
import type { Refusal, Words } from '#kernel/outcome.ts'
import { answerMissing, answerWrong } from '../refusals.ts'
import type { AnswerField, Answers } from './answers.ts'
import { ASKED, DAY_WORDS, NOT_IN_LIST } from './words.ts'

/** A pass over the answers of a draft that collects every reason why they cannot be used yet. */
export interface Reading {
  readonly refusals: Refusal[]
  /** The answer without control characters and spaces around it; empty where nothing was typed. */
  text(field: AnswerField): string
  /** The answer, or undefined where nothing was typed. */
  maybe(field: AnswerField): string | undefined
  /** The answer; refused where nothing was typed. */
  must(field: AnswerField): string
  /** One of a list of words; refused where it is another. */
  choice<T extends string>(field: AnswerField, words: readonly T[]): T | undefined
  /** One of a list of words; refused where it is another or nothing was chosen. */
  mustChoose<T extends string>(field: AnswerField, words: readonly T[]): T | undefined
  /** A day typed as people write it; refused where it is no real day. */
  day(field: AnswerField): Day | undefined
  wrong(field: AnswerField, says: Words): void
}

const EARLIEST_YEAR = 1850

/** Begins to read answers. */
export function readingOf(answers: Answers): Reading {
  const refusals: Refusal[] = []
  const wrong = (field: AnswerField, says: Words): void => void refusals.push(answerWrong(field, says))
  const text = (field: AnswerField): string => tidy(answers[field] ?? '')
  const must = (field: AnswerField): string => {
    const answer = text(field)
    if (!answer) refusals.push(answerMissing(field, ASKED[field] ?? { ru: field, en: field }))
    return answer
  }
  const choice = <T extends string>(field: AnswerField, words: readonly T[]): T | undefined => {
    const answer = text(field)
    const chosen = words.find(word => word === answer)
    if (answer && !chosen) wrong(field, NOT_IN_LIST)
    return chosen
  }
  return {
    refusals,
    text,
    wrong,
    must,
    choice,
    maybe: field => text(field) || undefined,
    mustChoose: (field, words) => (must(field) ? choice(field, words) : undefined),
    day: field => {
      const answer = text(field)
      const day = readTypedDay(answer)
      if (day && day.year >= EARLIEST_YEAR) return day
      if (answer) wrong(field, DAY_WORDS)
      return undefined
    },
  }
}

const tidy = (text: string): string =>
  text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
