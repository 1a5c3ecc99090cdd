import type { Refusal, Words } from '#kernel/outcome.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { StoredRow } from './store.ts'

/** One thing wrong with a row, as its file of errors says it. */
export interface Fault {
  code: string
  says: Words
  field?: string | undefined
}

/** Seals the cells of a row, bound to it. */
export const sealCells = (sealing: Sealing, draftId: string, cells: readonly string[]): Buffer =>
  sealing.seal(JSON.stringify(cells), 'employer_batch_row.cells', draftId)

/** The cells of a row; none where they were cleared. */
export const openCells = (
  sealing: Sealing,
  { cells, draftId }: Pick<StoredRow, 'draftId' | 'cells'>,
): string[] =>
  cells ? (JSON.parse(sealing.open(cells, 'employer_batch_row.cells', draftId).toString()) as string[]) : []

/** Seals why a row was refused: a reason may repeat what the row says. */
export function sealFaults(sealing: Sealing, draftId: string, refusals: readonly Refusal[]): Buffer {
  const faults = refusals.map(({ code, says, field }): Fault => ({ code, says, field }))
  return sealing.seal(JSON.stringify(faults), 'employer_batch_row.says', draftId)
}

/** Why a row was refused; empty where it was not. */
export const openFaults = (sealing: Sealing, row: Pick<StoredRow, 'draftId' | 'says'>): Fault[] =>
  row.says
    ? (JSON.parse(sealing.open(row.says, 'employer_batch_row.says', row.draftId).toString()) as Fault[])
    : []
