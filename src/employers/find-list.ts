import { isId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import type { Batch, Employer } from './batch.ts'
import { notFound } from './refusals.ts'
import { findBatch, findEmployer } from './store.ts'

/** A list and whose it is. */
export interface FoundList {
  batch: Batch
  employer: Employer
}

/** The list of an id that the actor may see, with its employer. */
export async function findList(tx: Tx, batchId: string): Promise<Outcome<FoundList>> {
  const batch = isId(batchId) ? await findBatch(tx, batchId) : null
  const employer = batch && (await findEmployer(tx, batch.employerId))
  return batch && employer ? granted({ batch, employer }) : refused(notFound())
}
