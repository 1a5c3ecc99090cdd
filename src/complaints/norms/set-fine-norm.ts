import { isAfter, type Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { normChanged, notYourNorm } from '../decisions/refusals.ts'
import { sumWrong } from '../refusals.ts'
import {
  insertNorm,
  selectNormHistory,
  selectNorms,
  supersedeNorm,
  type FineNorm,
  type NormInHistory,
} from './store.ts'

const LARGEST_SUM = 100_000_000_000

/** Enters the per-person norm of the fund's own region from a day on; a correction supersedes the one of the same day. */
export async function setFineNorm(
  tx: Tx,
  norm: { region: string; from: Day; kopecks: number },
  actor: Actor,
): Promise<Outcome<FineNorm>> {
  const { region, from, kopecks } = norm
  if (actor.organisation !== `fund:${region}`) return refused(notYourNorm())
  if (!(Number.isSafeInteger(kopecks) && kopecks > 0 && kopecks <= LARGEST_SUM))
    return refused(sumWrong('kopecks'))
  await supersedeNorm(tx, region, from)
  const row = { normId: newId(), region, from, kopecks }
  return (await insertNorm(tx, row, actor))
    ? granted({ ...row, enteredByName: actor.name })
    : refused(normChanged())
}

/** Every norm of a region that was ever entered, those that another took the place of too. */
export const fineNormHistory = (tx: Tx, region: string): Promise<NormInHistory[]> =>
  selectNormHistory(tx, region)

/** The norms of a region, the newest first. */
export const fineNormsOf = (tx: Tx, region: string): Promise<FineNorm[]> => selectNorms(tx, region)

/** The norm of a region that holds on a day; null before the first. It holds until the end of its year, as a programme does. */
export async function fineNormOn(tx: Tx, region: string, on: Day): Promise<FineNorm | null> {
  const norm = (await selectNorms(tx, region)).find(({ from }) => !isAfter(from, on))
  return norm?.from.year === on.year ? norm : null
}
