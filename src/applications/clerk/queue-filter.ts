import { isState, QUEUE_ORDERS, type QueueFilter, type QueueOrder } from '../queue/queue.ts'
import { readApplicationNumber } from '../number.ts'
import type { State } from '../application.ts'

/** The filters of the queue as a form or an address says them; a text that may be a name never stands in an address. */
export interface DeskFilter {
  state: State | 'open' | ''
  overdue: boolean
  mine: boolean
  office: string
  order: QueueOrder
  /** The number of an application, ten digits. */
  number: string
  text: string
  page: number
}

const OPEN: readonly State[] = ['submitted', 'in_review', 'accepted', 'ready', 'returned']

/** Reads filters; whatever is not one is left out. */
export function readFilter(words: Record<string, string | undefined>): DeskFilter {
  const { state = '', order = '', page = '' } = words
  const text = (words['text'] ?? '').slice(0, 200)
  const number = readApplicationNumber(words['number'] ?? text)
  return {
    state: isState(state) || state === 'open' ? state : '',
    overdue: words['overdue'] === 'yes',
    mine: words['mine'] === 'yes',
    office: /^[\w-]{1,60}$/.test(words['office'] ?? '') ? (words['office'] ?? '') : '',
    order: QUEUE_ORDERS.find(known => known === order) ?? 'due',
    number: number ?? '',
    text: number ? '' : text,
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  }
}

/** What the queue is asked. */
export const askOf = (filter: DeskFilter): QueueFilter => ({
  states: filter.state === 'open' ? OPEN : filter.state ? [filter.state] : undefined,
  overdue: filter.overdue,
  mine: filter.mine,
  text: filter.number || filter.text || undefined,
  order: filter.order,
  page: filter.page,
})

/** The address of a page of the queue; it never has the text in it. */
export function addressOfFilter(filter: DeskFilter, page = 1): string {
  const words: Record<string, string> = {
    state: filter.state,
    overdue: filter.overdue ? 'yes' : '',
    mine: filter.mine ? 'yes' : '',
    office: filter.office,
    order: filter.order === 'due' ? '' : filter.order,
    number: filter.number,
    page: page > 1 ? String(page) : '',
  }
  const said = Object.entries(words).filter(([, word]) => word !== '')
  return said.length ? `/clerk/queue?${new URLSearchParams(said).toString()}` : '/clerk/queue'
}
