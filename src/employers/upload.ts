import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { UnreadableList } from '#policies/index.ts'
import type { Batch, Employer } from './batch.ts'
import type { EmployerDependencies } from './dependencies.ts'
import { readList, type ListRow, type ReadList } from './list/read-list.ts'
import { fileTooBig, notForwarded, rowsOutOfRange } from './refusals.ts'
import { sealCells } from './rows/sealed.ts'
import { insertRows } from './rows/store.ts'
import { findBatch, insertBatch } from './store.ts'

/** The largest list in bytes, 64 MiB: a choice of Polis. */
export const LARGEST_LIST = 64 * 1024 * 1024

/** The most rows of one list: a choice of Polis. */
export const MOST_ROWS = 200_000

const ROWS_AT_ONCE = 2000

/**
 * Takes in the list of an employer: its rows are kept sealed, and the check of each begins. Nothing is filed yet.
 * @law fz-326 ст. 16
 */
export async function upload(
  tx: Tx,
  with_: EmployerDependencies,
  asked: { employer: Employer; bytes: Buffer },
  actor: Actor,
): Promise<Outcome<Batch>> {
  const { employer, bytes } = asked
  if (bytes.length > LARGEST_LIST) return refused(fileTooBig(LARGEST_LIST >> 20))
  const region = with_.registers.insurer(employer.insurerCode)?.region ?? employer.insurerCode.slice(0, 2)
  const on = with_.clock.today(with_.registers.timeZone(region))
  const channel = with_.law.on(on).find<string>('channel/employer')
  if (channel?.value !== 'forwards_application') return refused(notForwarded(channel?.source ?? []))
  const list = await readList(bytes)
  if (!list.ok) return list
  const counted = await countRows(list.value)
  if (!counted.ok) return counted
  const { titles, columns, layout } = list.value
  const batchId = newId()
  return asSystem(tx, actor, async () => {
    await insertBatch(tx, {
      batchId,
      employerId: employer.employerId,
      insurerCode: employer.insurerCode,
      region,
      layout,
      titles,
      columns,
      actorRole: actor.role === 'clerk' ? 'clerk' : 'system',
      actorId: actor.accountId ?? null,
      uploadedOn: on,
      rows: counted.value.length,
    })
    for (let at = 0; at < counted.value.length; at += ROWS_AT_ONCE)
      await insertRows(tx, batchId, sealed(with_, counted.value.slice(at, at + ROWS_AT_ONCE)))
    const batch = await findBatch(tx, batchId)
    return batch ? granted(batch) : refused(rowsOutOfRange(MOST_ROWS))
  })
}

async function countRows(list: ReadList): Promise<Outcome<ListRow[]>> {
  const rows: ListRow[] = []
  try {
    for await (const row of list.rows) {
      if (rows.length === MOST_ROWS) return refused(rowsOutOfRange(MOST_ROWS))
      rows.push(row)
    }
  } catch (error) {
    if (error instanceof UnreadableList) return refused(...error.refusals)
    throw error
  }
  return rows.length ? granted(rows) : refused(rowsOutOfRange(MOST_ROWS))
}

const sealed = ({ sealing }: EmployerDependencies, rows: readonly ListRow[]) =>
  rows.map(({ row, cells }) => {
    const draftId = newId()
    return { row, draftId, cells: sealCells(sealing, draftId, cells) }
  })
