import type { Day } from '#kernel/day.ts'
import { isAfter, isWithin } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { Address, IdentityDocument, PersonStatus } from '../person.ts'
import { documentIsAnothers } from '../refusals.ts'
import { addContact, addDocument, claimDocument } from '../register-person.ts'
import { insertAddress, insertBusiness, insertStatus } from '../store.ts'
import type { ChangeOf } from './change.ts'
import { changedMeanwhile, changeInTheFuture } from './refusals.ts'
import * as store from './store.ts'

/**
 * Writes a new document down; it supersedes the former one of its kind (our choice: a person has one passport), whose
 * number still finds the person. Refused where the number is another person's.
 */
export async function changeDocument(
  tx: Tx,
  sealing: Sealing,
  asked: ChangeOf & { document: IdentityDocument },
  actor: Actor,
): Promise<Outcome<string>> {
  const { personId, document } = asked
  if (!(await claimDocument(tx, sealing, document, personId))) return refused(documentIsAnothers())
  const former = { what: 'document', table: 'person_document', kind: document.type } as const
  return inPlaceOf(tx, former, asked, actor, () => addDocument(tx, sealing, personId, document))
}

/** Writes a new phone or e-mail down in the place of the former one. */
export async function changeContact(
  tx: Tx,
  sealing: Sealing,
  asked: ChangeOf & { kind: 'phone' | 'email'; text: string },
  actor: Actor,
): Promise<Outcome<string>> {
  const { personId, kind, text } = asked
  const former = { what: 'contact', table: 'person_contact', kind } as const
  return inPlaceOf(tx, former, asked, actor, () => addContact(tx, sealing, personId, kind, text))
}

/**
 * Writes a new address down in the place of the former one of its kind; a new region makes the person its fund's business.
 * The insurer stays: whether it must change is for the rules of a move.
 */
export async function changeAddress(
  tx: Tx,
  sealing: Sealing,
  asked: ChangeOf & { address: Address },
  actor: Actor,
): Promise<Outcome<string>> {
  const { personId, address } = asked
  const { kind, region = null, text } = address
  const former = { what: 'address', table: 'person_address', kind } as const
  return inPlaceOf(tx, former, asked, actor, async () => {
    const addressId = newId()
    const sealed = sealing.seal(text, 'person_address.sealed', addressId)
    await insertAddress(tx, { personId, addressId, kind, region, sealed })
    if (region) await insertBusiness(tx, personId, [`fund:${region}`], 'residence')
    return addressId
  })
}

/** What a new row stands in the place of. */
interface Former {
  what: 'document' | 'contact' | 'address'
  table: Parameters<typeof store.standingOfKind>[1]
  kind: string
}

/** Supersedes what stands of a kind, writes the new row in its place and keeps who changed it; answers the id of the row. */
async function inPlaceOf(
  tx: Tx,
  { what, table, kind }: Former,
  asked: ChangeOf,
  actor: Actor,
  write: () => Promise<string>,
): Promise<Outcome<string>> {
  const { personId } = asked
  const supersededIds = await store.standingOfKind(tx, table, personId, kind)
  if (!(await store.supersede(tx, table, personId, supersededIds))) return refused(changedMeanwhile())
  const rowId = await write()
  await store.insertChange(tx, { ...asked, what, rowIds: [rowId], supersededIds, actor })
  return granted(rowId)
}

/** Changes the category of a person from a day on; an error is corrected for the whole time of the wrong row. */
export async function changeStatus(
  tx: Tx,
  today: Day,
  asked: ChangeOf & { status: PersonStatus },
  actor: Actor,
): Promise<Outcome<PersonStatus>> {
  const { personId, on, because, status } = asked
  if (isAfter(on, today)) return refused(changeInTheFuture(on))
  const standing = await store.standingStatuses(tx, personId)
  const row = standing.find(({ from, until }) => isWithin(on, from, until))
  const next = standing.find(({ from }) => isAfter(from, on))
  const supersededIds = row ? [row.rowId] : []
  if (!(await store.supersede(tx, 'person_status', personId, supersededIds)))
    return refused(changedMeanwhile())
  const begins = row && because === 'error' ? row.from : on
  const until = row ? row.until : (next?.from.subtract({ days: 1 }) ?? null)
  const rowIds = [newId(), newId()] as const
  await insertStatus(tx, personId, rowIds[0], status, begins, until)
  const staysBefore = row && isAfter(begins, row.from)
  if (staysBefore)
    await insertStatus(tx, personId, rowIds[1], row.value, row.from, begins.subtract({ days: 1 }))
  const kept = { ...asked, what: 'status' as const, supersededIds, actor }
  await store.insertChange(tx, { ...kept, rowIds: staysBefore ? [...rowIds] : [rowIds[0]] })
  return granted(status)
}
