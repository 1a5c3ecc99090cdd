import { logLooks } from '#access/index.ts'
import { readPerson } from '#people/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { ProductionDependencies } from '../dependencies.ts'
import type { ProductionOrder } from '../order.ts'
import type { Batch } from './batch.ts'
import type { BlankToMake } from './batch-csv.ts'
import { findBatch, ordersOfBatch } from './store.ts'

/** A batch with its orders, by name; null where it is none of the actor's. The looks are logged. */
export async function readBatch(
  tx: Tx,
  batchId: string,
  actor: Actor,
): Promise<{ batch: Batch; orders: ProductionOrder[] } | null> {
  const batch = await findBatch(tx, batchId)
  if (!batch) return null
  const orders = await ordersOfBatch(tx, batchId)
  await logLooks(
    tx,
    actor,
    orders.map(({ personId }) => personId),
    'production',
  )
  return { batch, orders }
}

/** What the maker prints on the blanks of a batch that was not delivered yet; null where it is none of the actor's. */
export async function readBlanks(
  tx: Tx,
  with_: ProductionDependencies,
  batchId: string,
  actor: Actor,
): Promise<BlankToMake[] | null> {
  const read = await readBatch(tx, batchId, actor)
  if (!read) return null
  const today = with_.clock.today()
  const blanks: BlankToMake[] = []
  for (const order of read.orders) {
    const person = await readPerson(tx, with_.sealing, order.personId, today)
    if (person) blanks.push({ order, person })
  }
  return blanks
}
