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
  const supersededIds = await store.standingOfKind(tx, 'person_document', personId, document.type)
  if (!(await store.supersede(tx, 'person_document', personId, supersededIds)))
    return refused(changedMeanwhile())
  const rowId = await addDocument(tx, sealing, personId, document)
  await store.insertChange(tx, { ...asked, what: 'document', rowIds: [rowId], supersededIds, actor })
  return granted(rowId)
}

/** Writes a new phone or e-mail down in the place of the former one. */
export async function changeContact(
  tx: Tx,
  sealing: Sealing,
  asked: ChangeOf & { kind: 'phone' | 'email'; text: string },
  actor: Actor,
): Promise<Outcome<string>> {
  const { personId, kind, text } = asked
  const supersededIds = await store.standingOfKind(tx, 'person_contact', personId, kind)
  if (!(await store.supersede(tx, 'person_contact', personId, supersededIds)))
    return refused(changedMeanwhile())
  const rowId = await addContact(tx, sealing, personId, kind, text)
  await store.insertChange(tx, { ...asked, what: 'contact', rowIds: [rowId], supersededIds, actor })
  return granted(rowId)
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
  const supersededIds = await store.standingOfKind(tx, 'person_address', personId, kind)
  if (!(await store.supersede(tx, 'person_address', personId, supersededIds)))
    return refused(changedMeanwhile())
  const rowId = newId()
  const sealed = sealing.seal(text, 'person_address.sealed', rowId)
  await insertAddress(tx, { personId, addressId: rowId, kind, region, sealed })
  if (region) await insertBusiness(tx, personId, [`fund:${region}`], 'residence')
  await store.insertChange(tx, { ...asked, what: 'address', rowIds: [rowId], supersededIds, actor })
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
