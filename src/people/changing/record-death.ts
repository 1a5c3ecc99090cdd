import { isAfter, isBefore, isWithin, type Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { insertStatus } from '../store.ts'
import * as refusals from './refusals.ts'
import * as store from './store.ts'

/** A death, for the subjects above to end what ends with it. */
export interface Death {
  personId: string
  /** The last day: the person is insured on it, and not after. */
  on: Day
}

/** What ends with a death and belongs to the floors above: insurance, policies. A refusal of theirs undoes all. */
export type EndsWithDeath = (tx: Tx, death: Death) => Promise<Outcome<unknown>>

/**
 * Writes a death down with its source: the status of an insured person ends with that day, and so does what `ends` is given
 * for, in the same transaction. A death learned of late ends things on its own day.
 */
export async function recordDeath(
  tx: Tx,
  today: Day,
  asked: { personId: string; on: Day; source: string; applicationId?: string | undefined },
  actor: Actor,
  ends: readonly EndsWithDeath[] = [],
): Promise<Outcome<Death>> {
  const { personId, on } = asked
  const source = asked.source.trim()
  const born = (await store.standingIdentities(tx, personId))[0]?.value.birthDate
  if (!born) return refused(refusals.noSuchPerson())
  const found: Refusal[] = []
  if (isAfter(on, today)) found.push(refusals.changeInTheFuture(on))
  if (isBefore(on, born)) found.push(refusals.changeBeforeBirth(on))
  if (!source) found.push(refusals.sourceMissing())
  if (found.length) return refused(...found)
  const deathId = newId()
  if (!(await store.insertDeath(tx, { personId, deathId, on, source })))
    return refused(refusals.deathRecorded((await store.deathOf(tx, personId)) ?? on))
  const ended = await endStatuses(tx, personId, on)
  if (!ended.ok) return ended
  const rowIds = [deathId, ...ended.value.rowIds]
  const { supersededIds } = ended.value
  await store.insertChange(tx, { ...asked, because: 'changed', what: 'death', rowIds, supersededIds, actor })
  for (const end of ends) {
    const outcome = await end(tx, { personId, on })
    if (!outcome.ok) return outcome
  }
  return granted({ personId, on })
}

async function endStatuses(
  tx: Tx,
  personId: string,
  on: Day,
): Promise<Outcome<{ rowIds: string[]; supersededIds: string[] }>> {
  const ending = (await store.standingStatuses(tx, personId)).filter(
    ({ until }) => !until || isAfter(until, on),
  )
  const supersededIds = ending.map(({ rowId }) => rowId)
  if (!(await store.supersede(tx, 'person_status', personId, supersededIds)))
    return refused(refusals.changedMeanwhile())
  const last = ending.find(({ from, until }) => isWithin(on, from, until))
  if (!last) return granted({ rowIds: [], supersededIds })
  const rowId = newId()
  await insertStatus(tx, personId, rowId, last.value, last.from, on)
  return granted({ rowIds: [rowId], supersededIds })
}
