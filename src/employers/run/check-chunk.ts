import { checkMany, insuredAmong, type ApplicationContent } from '#applications/index.ts'
import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import type { Batch } from '../batch.ts'
import type { EmployerDependencies } from '../dependencies.ts'
import { rowInsuredAlready, sameDocument } from '../refusals.ts'
import { sealFaults } from '../rows/sealed.ts'
import { rowsOfDocuments, type RowChange, type StoredRow } from '../rows/store.ts'
import { contentsOf } from './contents-of.ts'
import { logTold } from './log-told.ts'
import { workOn } from './work-on.ts'

/** Checks the next rows of a list by the rules of a single application; answers how many there were. */
export function checkChunk(
  tx: Tx,
  with_: EmployerDependencies,
  batch: Batch,
  limit: number,
): Promise<number> {
  return workOn(tx, batch, { state: 'read', limit }, async rows => {
    const contents = contentsOf(with_, batch, rows)
    const checked = await withoutInsured(tx, with_, batch, contents, await checkMany(tx, with_, contents))
    const changes = await withoutDoubles(tx, with_, batch.batchId, rows, checked)
    batch.counts.checked += rows.length
    batch.counts.faulty += changes.filter(({ state }) => state === 'faulty').length
    return changes
  })
}

/**
 * A first policy is for nobody who is insured: their rows are told so, and nothing else of what the register knows. Each
 * that is told is a look at its person by whoever uploaded the list.
 */
async function withoutInsured(
  tx: Tx,
  with_: EmployerDependencies,
  batch: Batch,
  contents: readonly Outcome<ApplicationContent>[],
  checked: readonly Outcome<Buffer>[],
): Promise<Outcome<Buffer>[]> {
  const asked = contents.map((content, index) =>
    content.ok && checked[index]?.ok && !content.value.purpose ? content : refused<ApplicationContent>(),
  )
  const on = with_.clock.today(with_.registers.timeZone(batch.region))
  const insured = await insuredAmong(tx, with_, asked, on)
  await logTold(
    tx,
    batch,
    insured.map(one => one.personId),
  )
  const told = new Set(insured.map(one => one.index))
  return checked.map((one, index) => (told.has(index) ? refused(rowInsuredAlready()) : one))
}

/** One row a document: the earlier one stands. */
async function withoutDoubles(
  tx: Tx,
  { sealing }: EmployerDependencies,
  batchId: string,
  rows: readonly StoredRow[],
  checked: readonly Outcome<Buffer>[],
): Promise<RowChange[]> {
  const seen = await rowsOfDocuments(
    tx,
    batchId,
    checked.flatMap(one => (one.ok ? [one.value] : [])),
  )
  return rows.map(({ row, draftId }, index) => {
    const one = checked[index]!
    const hex = one.ok ? one.value.toString('hex') : ''
    const earlier = seen.get(hex)
    const outcome = earlier === undefined ? one : refused<Buffer>(sameDocument(earlier))
    if (!outcome.ok) return { row, state: 'faulty', says: sealFaults(sealing, draftId, outcome.refusals) }
    seen.set(hex, row)
    return { row, state: 'ready', blind: outcome.value }
  })
}
