import type { Law } from '#law/types.ts'
import type { View } from '#web/view.ts'

/** How a value is shown: the language of the page, and the acts that values may name. */
export interface Showing {
  view: View
  acts: Law['acts']
}

/** Shows a value of a unit in words, for one page. */
export type ShowValue = (unit: string, value: unknown) => string

/** A value of the law in words: its number with the unit, yes or no, a list, an act by its title, a record part by part. */
export function showValue(showing: Showing, unit: string, value: unknown): string {
  const { view } = showing
  if (typeof value === 'number') return counted(view, unit, value)
  if (unit === 'act' && typeof value === 'string')
    return showing.acts.get(value)?.title[view.language] ?? value
  if (unit === 'month_day' && typeof value === 'string') return value.split('-').toReversed().join('.')
  if (isObject(value) && unit === 'term') return counted(view, String(value['unit']), Number(value['amount']))
  return part(view, value)
}

const COUNTED = new Set(['working_days', 'days', 'months', 'years', 'hours', 'minutes'])

function counted(view: View, unit: string, value: number): string {
  if (COUNTED.has(unit)) return view.t(`rules.unit.${unit}`, { count: value })
  if (unit === 'kopecks') return view.format.money(value)
  return unit === 'percent' ? `${view.format.number(value)} %` : view.format.number(value)
}

function part(view: View, value: unknown): string {
  if (value === null || value === undefined) return view.t('rules.no-limit')
  if (typeof value === 'boolean') return view.t(value ? 'rules.yes' : 'rules.no')
  if (typeof value === 'number') return view.format.number(value)
  if (Array.isArray(value)) return list(view, value)
  if (isObject(value)) return record(view, value)
  return typeof value === 'string' ? word(view, value) : ''
}

function list(view: View, values: unknown[]): string {
  const isRange = values.length === 2 && values.every(value => value === null || typeof value === 'number')
  const shown = values.map(value => (isRange && value === null ? '…' : part(view, value)))
  return shown.length ? shown.join(isRange ? '–' : ', ') : view.t('rules.none')
}

/** A record that says itself in words is quoted; another is named part by part. */
function record(view: View, value: Record<string, unknown>): string {
  const { says } = value
  if (isObject(says)) return String(says[view.language])
  return Object.entries(value)
    .map(([name, inner]) => `${view.t(`rules.part.${name}`)}: ${part(view, inner)}`)
    .join('; ')
}

/** Words of the law files are lower-case codes; a date, a number of a form or of an article is shown as it is. */
const word = (view: View, text: string): string =>
  /^[a-z][a-z_0-9]*$/.test(text) ? view.t(`rules.word.${text}`) : text

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
