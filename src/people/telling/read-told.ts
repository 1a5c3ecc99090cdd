import { checkIdentityDocument } from '#codes/identity-document.ts'
import { isAfter, readTypedDay, type Day } from '#kernel/day.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { answerMissing, bornInTheFuture, changeInTheFuture, notADay } from '../changing/refusals.ts'
import { answersOf, type ChangeKind, type ChangeTold } from './request.ts'

const LONGEST = 300
const DAYS: ReadonlySet<string> = new Set(['birthDate', 'issuedOn'])

/** What was typed into the form of a kind of change, checked: every reason at once, by the field. */
export function readTold(
  kind: ChangeKind,
  typed: Record<string, string>,
  today: Day,
): Outcome<ChangeTold & { on: Day }> {
  const refusals: Refusal[] = []
  const answers: Record<string, string> = {}
  for (const { name, optional } of answersOf(kind)) {
    const text = (typed[name] ?? '').trim().slice(0, LONGEST)
    if (!text && !optional) refusals.push(answerMissing(name))
    const read = text && DAYS.has(name) ? readTypedDay(text) : null
    if (text && DAYS.has(name) && !read) refusals.push(notADay(name))
    if (read && isAfter(read, today))
      refusals.push(name === 'birthDate' ? bornInTheFuture() : { ...changeInTheFuture(read), field: name })
    answers[name] = read?.toString() ?? text
  }
  if (kind === 'document') refusals.push(...fromDocument(answers))
  const on = dayOf(kind, typed, today)
  if (!on) refusals.push(notADay('on'))
  else if (isAfter(on, today)) refusals.push(changeInTheFuture(on))
  return refusals.length || !on ? refused(...refusals) : granted({ kind, answers, on })
}

/** An error has no day of its own: it is corrected for the whole time. */
const dayOf = (kind: ChangeKind, { on = '' }: Record<string, string>, today: Day): Day | null =>
  kind === 'error' ? today : readTypedDay(on)

/** Brings series and number to the form of their kind, and says what is wrong with them. */
function fromDocument(answers: Record<string, string>): Refusal[] {
  const { documentType: type = '', series = '', number = '' } = answers
  if (!type || !number) return []
  const checked = checkIdentityDocument({ type, series, number })
  if (!checked.valid) return [{ ...checked.refusals[0]!, field: 'number' }]
  Object.assign(answers, { series: checked.series ?? '', number: checked.number })
  return []
}
