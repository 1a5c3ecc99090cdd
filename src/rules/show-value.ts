import type { View } from '#web/view.ts'

/** A value of the law in words: its number with the unit, yes or no, a list, or what a record says of itself. */
export function showValue(view: View, unit: string, value: unknown): string {
  if (value === null || value === undefined) return view.t('rules.no-answer')
  if (typeof value === 'boolean') return view.t(value ? 'rules.yes' : 'rules.no')
  if (typeof value === 'number') return counted(view, unit, value)
  if (Array.isArray(value))
    return value.length ? value.map(item => one(view, item)).join(', ') : view.t('rules.none')
  if (typeof value === 'object') return showRecord(view, value)
  if (typeof value !== 'string') return view.t('rules.no-answer')
  return unit === 'month_day' ? value.split('-').toReversed().join('.') : one(view, value)
}

const COUNTED = new Set(['working_days', 'days', 'months', 'years', 'hours', 'minutes'])

function counted(view: View, unit: string, value: number): string {
  if (COUNTED.has(unit)) return view.t(`rules.unit.${unit}`, { count: value })
  if (unit === 'kopecks') return view.format.money(value)
  return unit === 'percent' ? `${view.format.number(value)} %` : view.format.number(value)
}

function showRecord(view: View, record: object): string {
  const { says, amount, unit } = record as {
    says?: { ru: string; en: string }
    amount?: number
    unit?: string
  }
  if (says) return says[view.language]
  if (amount !== undefined && unit !== undefined) return counted(view, unit, amount)
  return Object.entries(record)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join('; ')
}

const FORMS = new Set([
  'paper',
  'plastic',
  'universal_card',
  'digital',
  'unlimited',
  'end_of_year',
  'status_end',
  'policy',
  'policy_or_identity',
])

const one = (view: View, item: unknown): string =>
  FORMS.has(String(item)) ? view.t(`rules.word.${String(item)}`) : String(item)
