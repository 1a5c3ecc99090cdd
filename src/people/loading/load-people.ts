import { setImmediate } from 'node:timers/promises'
import { SYSTEM } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import { prepareBatch, type PreparedBatch } from './prepare-batch.ts'
import type { PersonToLoad } from './person-to-load.ts'
import { copyInto, reserveSequences } from './store.ts'

/** How a load goes: batch sizes, and who is told how many people are in. */
export interface LoadOptions {
  batchSize?: number
  /** Called after every batch that was committed. */
  onLoaded?: (people: number) => void
}

const BATCH = 5000
const PREPARED_AT_ONCE = 250

/**
 * Loads people with their documents, insurance and policies, set-based: one transaction a batch, so that a load that is cut
 * off leaves whole people. While the server inserts one batch, the next is sealed. A number that is already somebody's
 * breaks the batch it is in. Answers how many were loaded.
 */
export async function loadPeople(
  database: Database,
  sealing: Sealing,
  people: Iterable<PersonToLoad>,
  { batchSize = BATCH, onLoaded }: LoadOptions = {},
): Promise<number> {
  let loaded = 0
  let inserting: Promise<void> = Promise.resolve()
  for (const batch of batchesOf(people, batchSize)) {
    const prepared = await prepareBesides(sealing, batch, inserting)
    await inserting
    inserting = database
      .transact(SYSTEM, tx => insertBatch(tx, prepared))
      .then(() => {
        loaded += prepared.people
        onLoaded?.(loaded)
      })
    // Whoever awaits it learns of the failure; until then it must not count as unhandled.
    inserting.catch(() => undefined)
  }
  await inserting
  return loaded
}

/** Loads a few people in the transaction of the caller, who acts as the system. */
export async function loadPeopleIn(
  tx: Tx,
  sealing: Sealing,
  people: Iterable<PersonToLoad>,
): Promise<string[]> {
  const batch = prepareBatch(sealing)
  const ids = [...people].map(person => batch.add(person))
  await insertBatch(tx, batch)
  return ids
}

async function insertBatch(tx: Tx, batch: PreparedBatch): Promise<void> {
  const wanted = batch.enpsWanted()
  batch.giveEnps(wanted.length ? await reserveSequences(tx, wanted) : new Map())
  for (const rows of batch.rows()) await copyInto(tx, rows)
}

/** Sealing takes the processor: between pieces the connection that is inserting gets its turn. */
async function prepareBesides(
  sealing: Sealing,
  people: readonly PersonToLoad[],
  inserting: Promise<void>,
): Promise<PreparedBatch> {
  const batch = prepareBatch(sealing)
  let isInserting = true
  void inserting.then(
    () => (isInserting = false),
    () => (isInserting = false),
  )
  for (const [place, person] of people.entries()) {
    batch.add(person)
    if (place % PREPARED_AT_ONCE === 0 && isInserting) await setImmediate()
  }
  return batch
}

function* batchesOf(people: Iterable<PersonToLoad>, size: number): Generator<PersonToLoad[]> {
  let batch: PersonToLoad[] = []
  for (const person of people) {
    batch.push(person)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length) yield batch
}
