import type { Day } from '#kernel/day.ts'
import type { Service } from '#law/types.ts'
import type { View } from '#web/view.ts'
import { ageBands, isByExactAge, type AgeBand } from './age-bands.ts'
import type { QuestionName } from './answers.ts'

/** The answer to a question in words; an age stands for the band it is in where bands are what was asked. */
export function answerWords(
  view: View,
  service: Service,
  name: QuestionName,
  value: string,
  on: Day,
): string {
  if (name !== 'age') return view.t(`coverage.choice.${name}.${value}`)
  if (value === 'unknown') return view.t('coverage.choice.age.unknown')
  const age = Number(value)
  const band = ageBands(service, on).find(({ from, to }) => age >= from && age <= (to ?? age))
  if (!band || band.from !== age || isByExactAge(service, on))
    return view.t('coverage.choice.age.years', { age })
  return bandWords(view, band)
}

/** A band of ages in words. */
export function bandWords(view: View, { from, to }: AgeBand): string {
  if (to === null)
    return from === 0 ? view.t('coverage.choice.age.any') : view.t('coverage.choice.age.from', { from })
  if (from === 0) return view.t('coverage.choice.age.under', { to: to + 1 })
  return from === to
    ? view.t('coverage.choice.age.years', { age: from })
    : view.t('coverage.choice.age.between', { from, to })
}
