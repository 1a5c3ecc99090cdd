import { blindDocument, blindSnils } from '#platform/blind-indexes.ts'
import { reachRegister, type Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import { isLikelySame } from './likely-same.ts'
import type { Identity, IdentityDocument } from './person.ts'
import { searchKey } from './search-key.ts'
import { findByBirthDate, findByName, type Candidate } from './search/store.ts'
import { claimants } from './store.ts'

/** How alike by trigrams a whole name must be to be compared where the birth date is another. */
const ALIKE = 0.65
const COMPARED = 100

/** The people whose SNILS or documents these are. Blank numbers match nobody. */
export async function findByNumbers(
  tx: Tx,
  sealing: Sealing,
  numbers: { snils?: string | undefined; documents: IdentityDocument[] },
): Promise<string[]> {
  const documents = numbers.documents
    .filter(({ number }) => number.trim() !== '')
    .map(document => blindDocument(sealing, document))
  return claimants(tx, { documents, snils: numbers.snils ? blindSnils(sealing, numbers.snils) : null })
}

/**
 * People of the register who may be the same: a like name, also a former one, with an equal or nearly equal birth date.
 * Blank fields never match. Answers without logging looks: the caller logs those it shows.
 */
export async function findLikelyDuplicates(
  tx: Tx,
  _sealing: Sealing,
  identity: Identity,
): Promise<Candidate[]> {
  const key = searchKey(identity)
  if (!key) return []
  await reachRegister(tx)
  const found = [
    ...(await findByBirthDate(tx, identity.birthDate, key, COMPARED)),
    ...(await findByName(tx, key, COMPARED, ALIKE)),
  ].filter(candidate => isLikelySame(identity, candidate))
  const once = new Map(found.map(({ key: _key, ...candidate }) => [candidate.personId, candidate]))
  return [...once.values()].toSorted((a, b) => b.likeness - a.likeness)
}
