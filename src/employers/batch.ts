import type { Day } from '#kernel/day.ts'
import type { Separator } from '#policies/index.ts'
import type { Column } from './list/columns.ts'

/** What is being done with a list: its rows are checked, filed, or filed ones are taken back. */
export type Stage = 'checking' | 'filing' | 'undoing'

/** Whether the stage goes on, was stopped by somebody, or is through. */
export type RunState = 'running' | 'cancelled' | 'done'

/** How a list is written: what separates its cells, or a workbook. */
export type ListLayout = Separator | 'xlsx'

/** An employer that forwards applications to one insurer. */
export interface Employer {
  employerId: string
  insurerCode: string
  /** Ten digits of an organisation or twelve of an entrepreneur. */
  inn: string
  name: string
}

/** The counts of a list; each row is in one of them at a time, as its stage has it. */
export interface BatchCounts {
  rows: number
  checked: number
  faulty: number
  filed: number
  refused: number
  withdrawn: number
  kept: number
}

/** One list of an employer on its way. */
export interface Batch {
  batchId: string
  employerId: string
  insurerCode: string
  region: string
  layout: ListLayout
  /** The names of the columns as the file has them. */
  titles: string[]
  columns: Column[]
  /** Who uploaded it: the events of its applications name them. */
  actorRole: 'clerk' | 'system'
  actorId: string | null
  uploadedOn: Day
  uploadedAt: Temporal.Instant
  /** When a row was last worked on. */
  changedAt: Temporal.Instant
  /** The day on which what its rows say was cleared; null while it is kept. */
  clearedOn: Day | null
  stage: Stage
  state: RunState
  counts: BatchCounts
  /** The number of the last row that the stage is done with. */
  passed: number
  /** Rows a second since the stage was last started; 0 before there is one. */
  perSecond: number
}

/** How far a stage is: rows done and rows that it has to do. */
export interface Progress {
  done: number
  total: number
}

/** How far the stage of a list is. */
export function progressOf({ stage, counts }: Pick<Batch, 'stage' | 'counts'>): Progress {
  const { rows, checked, faulty, filed, refused, withdrawn, kept } = counts
  if (stage === 'checking') return { done: checked, total: rows }
  if (stage === 'filing') return { done: filed + refused, total: checked - faulty }
  return { done: withdrawn + kept, total: filed }
}

/** What somebody may do with a list. */
export type Steering = 'start' | 'cancel' | 'resume' | 'undo'

/** True where it may be done: filing starts after the check, and what was filed can be undone once; a cleared list rests. */
export function maySteer(
  steering: Steering,
  { stage, state, counts, clearedOn }: Pick<Batch, 'stage' | 'state' | 'counts' | 'clearedOn'>,
): boolean {
  if (clearedOn) return false
  if (steering === 'cancel') return state === 'running'
  if (steering === 'resume') return state === 'cancelled'
  if (steering === 'start') return stage === 'checking' && state === 'done' && counts.checked > counts.faulty
  return stage === 'filing' && state !== 'running' && counts.filed > 0
}
