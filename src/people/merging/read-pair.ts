import { logLooks } from '#access/index.ts'
import type { Insurer } from '#insurers/index.ts'
import { reachRegister, type Tx } from '#platform/database.ts'
import type { Call } from '#platform/http/route.ts'
import { isLikelySame } from '../likely-same.ts'
import type { Person } from '../person.ts'
import { readPerson } from '../reading/read-person.ts'
import * as store from './store.ts'
import type { MergingParts } from './parts.ts'

/** A record as it stands beside another one. */
export interface Side extends store.Standing {
  person: Person
  insurer: Insurer | null
}

/** Two records side by side. */
export interface SideBySide {
  one: Side
  other: Side
  /** True where a clerk found them to be two people before. */
  decidedDifferent: boolean
}

/**
 * Reads two records for a comparison: at least one is the clerk's own business, and the other too unless they are likely
 * the same person; null where not. Both are looked at.
 */
export async function readPair(
  tx: Tx,
  parts: MergingParts,
  { actor, view }: Call,
  oneId: string,
  otherId: string,
): Promise<SideBySide | null> {
  const { sealing } = parts
  const own = [
    await readPerson(tx, sealing, oneId, view.today),
    await readPerson(tx, sealing, otherId, view.today),
  ]
  if (oneId === otherId || !own.some(Boolean)) return null
  await reachRegister(tx)
  const one = own[0] ?? (await readPerson(tx, sealing, oneId, view.today))
  const other = own[1] ?? (await readPerson(tx, sealing, otherId, view.today))
  if (!one || !other) return null
  const patronymic = other.identity.patronymic ?? null
  if (!own.every(Boolean) && !isLikelySame(one.identity, { ...other.identity, patronymic })) return null
  await logLooks(tx, actor, [oneId, otherId], 'duplicate_check')
  return {
    one: await sideOf(tx, parts, one, view.today),
    other: await sideOf(tx, parts, other, view.today),
    decidedDifferent: (await store.notDuplicatesOf(tx, oneId)).includes(otherId),
  }
}

async function sideOf(tx: Tx, parts: MergingParts, person: Person, on: Temporal.PlainDate): Promise<Side> {
  const standing = await store.standingOn(tx, person.personId, on)
  const { insurerCode } = standing
  return { ...standing, person, insurer: insurerCode === null ? null : parts.registers.insurer(insurerCode) }
}
