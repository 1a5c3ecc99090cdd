import { fullYears } from '#kernel/day.ts'
import { blindDocument, blindSnils } from '#platform/blind-indexes.ts'
import { reachRegister, type Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { Identity, IdentityDocument } from './person.ts'
import { soundsOf } from './search-key.ts'
import { findByName, type Candidate } from './search/store.ts'
import { claimants } from './store.ts'

/** How alike two whole names must sound to be shown side by side. */
const ALIKE = 0.55
/** With the birth date equal, less will do: a changed surname leaves the given name and the patronymic. */
const ALIKE_SAME_BIRTH = 0.35

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

/** People of the register who may be the same: a like name with an equal or nearly equal birth date. Blank fields never match. */
export async function findLikelyDuplicates(
  tx: Tx,
  _sealing: Sealing,
  identity: Identity,
): Promise<Candidate[]> {
  const key = soundsOf([identity.surname, identity.givenName, identity.patronymic].filter(Boolean).join(' '))
  if (!key) return []
  await reachRegister(tx)
  const sameDay = await findByName(tx, key, identity.birthDate, 10)
  const anyDay = await findByName(tx, key, null, 30)
  const near = anyDay.filter(candidate => candidate.likeness >= ALIKE && isNear(candidate, identity))
  const found = [...sameDay.filter(({ likeness }) => likeness >= ALIKE_SAME_BIRTH), ...near].filter(
    ({ sex }) => sex === identity.sex,
  )
  return [...new Map(found.map(candidate => [candidate.personId, candidate])).values()]
}

/** Day and month swapped, or two of the three parts of the date equal and at most ten years between: how birth dates are mistyped. */
function isNear(candidate: Candidate, { birthDate }: Identity): boolean {
  const other = candidate.birthDate
  const swapped =
    other.year === birthDate.year && other.month === birthDate.day && other.day === birthDate.month
  const equalParts =
    Number(other.year === birthDate.year) +
    Number(other.month === birthDate.month) +
    Number(other.day === birthDate.day)
  const apart = Math.abs(fullYears(other, birthDate))
  return swapped || (equalParts >= 2 && apart <= 10)
}
