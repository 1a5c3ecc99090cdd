import type { Day } from '#kernel/day.ts'
import type { ComplaintState } from '../late/late-complaint.ts'
import { STATES, type Application, type State } from '../application.ts'

/** How many applications a page of the queue shows. */
export const QUEUE_PAGE = 50

/** By what a queue is sorted: what is due first, what came first, or the latest first. */
export const QUEUE_ORDERS = ['due', 'oldest', 'newest'] as const
export type QueueOrder = (typeof QUEUE_ORDERS)[number]

/** Which applications a desk wants to see; what is absent does not narrow. */
export interface QueueFilter {
  states?: readonly State[] | undefined
  /** True for those that the insurer is late with. */
  overdue?: boolean | undefined
  /** True for those that the actor has taken. */
  mine?: boolean | undefined
  /** A part of the applicant's name, or of the number in digits. */
  text?: string | undefined
  insurerCode?: string | undefined
  order?: QueueOrder | undefined
  /** From 1. */
  page?: number | undefined
}

/** One line of a queue. */
export interface QueueRow extends Application {
  dueOn: Day | null
  overdue: boolean
  /** How the complaint to the fund stands, where there is one. */
  complaint?: ComplaintState | null
}

/** A page of a queue and how many lines it has in all. */
export interface QueuePage {
  rows: QueueRow[]
  page: number
  pages: number
  total: number
}

/** What a desk has before it today. */
export interface QueueCounts {
  dueToday: number
  overdue: number
  new: number
  returned: number
  mine: number
}

/** How late one insurer is in a region. */
export interface InsurerOverdue {
  insurerCode: string
  /** Applications not decided in time. */
  decisions: number
  /** Policies not made in time. */
  policies: number
  oldestDueOn: Day
}

/** True where a word names a state. */
export const isState = (word: string): word is State => (STATES as readonly string[]).includes(word)
