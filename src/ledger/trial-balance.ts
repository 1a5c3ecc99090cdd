import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { selectMoved, selectTrialLines, type Moved, type TrialLine } from './store.ts'

export type { Moved, TrialLine } from './store.ts'

/** What moved between two days, both included, by kind, as far as the actor may see; a kind that did not move is absent. */
export const movedBetween = (tx: Tx, period: { from: Day; until: Day }): Promise<Moved[]> =>
  selectMoved(tx, period)

/** The trial balance at the end of a day: debit and credit by the sort of account; both columns have one sum. */
export const trialBalanceOn = (tx: Tx, on: Day): Promise<TrialLine[]> => selectTrialLines(tx, on)
