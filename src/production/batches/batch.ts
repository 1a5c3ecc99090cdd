import type { Day } from '#kernel/day.ts'
import type { MadeForm } from '../order.ts'

/** Where a batch stands: closed by the clerk, sent to the maker, delivered and counted. */
export const BATCH_STATES = ['closed', 'sent', 'delivered'] as const
export type BatchState = (typeof BATCH_STATES)[number]

/** Blanks of one form that an insurer has made at once. */
export interface Batch {
  batchId: string
  insurerCode: string
  form: MadeForm
  state: BatchState
  /** How many were ordered. */
  orderCount: number
  closedOn: Day
  sentOn: Day | null
  deliveredOn: Day | null
}
