import { readDateField, type TypedDate } from '#web/components/read-date-field.ts'
import { readTypedDay } from '#kernel/day.ts'

/** The three boxes of a date as one answer, `27.3.1985`, right or wrong; empty where nothing was typed. */
export function dateAnswer(body: unknown, name: string): string {
  const { day, month, year, isEmpty } = readDateField(body, name)
  return isEmpty ? '' : [day, month, year].join('.')
}

/** The boxes of an answer that `dateAnswer` made, as they were typed. */
export function boxesOf(answer: string | undefined): TypedDate | undefined {
  if (!answer) return undefined
  const [day = '', month = '', year = ''] = answer.split('.')
  return { day, month, year, on: readTypedDay(answer), isEmpty: false }
}
