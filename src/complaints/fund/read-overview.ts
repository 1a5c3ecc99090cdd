import { movedBetween, trialBalanceOn, type Moved, type TrialLine } from '#ledger/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import type { Period } from '../desk/period.ts'
import { selectCaseCounts, selectWaits, type CaseCounts } from './store.ts'
import { tableOfWaits, type WaitTable } from './wait-table.ts'

/** What a fund reads about the complaints of a period. */
export interface Overview {
  period: Period
  insurers: CaseCounts[]
  clinics: CaseCounts[]
  waits: WaitTable
  /** What was decided and paid in the period, by kind. */
  moved: Moved[]
  /** Everything posted up to the end of the period. */
  trial: TrialLine[]
}

/** Reads the complaints of a period, as far as the actor may see them: numbers alone, nobody is looked at. */
export async function readOverview(
  tx: Tx,
  with_: Pick<ComplaintDependencies, 'law' | 'clinics'>,
  period: Period,
  today: Day,
): Promise<Overview> {
  const { insurers, clinics } = await selectCaseCounts(tx, period, today)
  return {
    period,
    insurers,
    clinics,
    waits: tableOfWaits(with_, await selectWaits(tx, period)),
    moved: await movedBetween(tx, period),
    trial: await trialBalanceOn(tx, period.until),
  }
}

/** Two columns of numbers that must have one sum. */
export const sumsOfTrial = (trial: readonly TrialLine[]): { debit: number; credit: number } => ({
  debit: trial.reduce((sum, { debitKopecks }) => sum + debitKopecks, 0),
  credit: trial.reduce((sum, { creditKopecks }) => sum + creditKopecks, 0),
})

/** The share of justified complaints in whole per cent; null where none was decided. */
export const shareJustified = ({
  decided,
  justified,
}: Pick<CaseCounts, 'decided' | 'justified'>): number | null =>
  decided === 0 ? null : Math.round((100 * justified) / decided)
