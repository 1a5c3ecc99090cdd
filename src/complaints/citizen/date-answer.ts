import { readDateField, typedDate, type TypedDate } from '#web/components/read-date-field.ts'
import type { Answers } from '../drafts/draft.ts'
import { dayOf } from './steps.ts'

/** The three boxes of the day as one answer, `20.11.2026`, right or wrong; empty where nothing was typed. */
export function dateAnswer(body: unknown): string {
  const { day, month, year, isEmpty } = readDateField(body, 'happenedOn')
  return isEmpty ? '' : [day, month, year].join('.')
}

/** The boxes as they were typed. */
export function boxesOf(answers: Answers): TypedDate | undefined {
  const on = dayOf(answers)
  if (on) return typedDate(on)
  if (!answers.happenedOn) return undefined
  const [day = '', month = '', year = ''] = answers.happenedOn.split('.')
  return { day, month, year, on: null, isEmpty: false }
}
