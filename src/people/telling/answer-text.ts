import { parseDay } from '#kernel/day.ts'
import type { Registers } from '#insurers/index.ts'
import type { SummaryRow } from '#web/components/summary-list.tsx'
import type { View } from '#web/view.ts'
import { documentName } from '../clerk/document-name.ts'
import { answersOf, type ChangeTold } from './request.ts'

/** What a person told of, as rows for people to read. */
export const toldRows = (view: View, registers: Registers, { kind, answers }: ChangeTold): SummaryRow[] =>
  answersOf(kind).map(({ name }) => {
    const key = view.t(`people.change.field.${name}`)
    const text = answers[name]
    return text ? { key, value: answerText(view, registers, name, text) } : { key }
  })

function answerText(view: View, registers: Registers, name: string, text: string): string {
  const on = parseDay(text)
  if (on) return view.format.day(on)
  if (name === 'documentType') return documentName(view, text)
  return name === 'region' ? (registers.region(text)?.name[view.language] ?? text) : text
}
