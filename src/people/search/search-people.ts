import type { Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import { likenessOf, withBirthDate } from './likeness.ts'
import { readNameQuery, type NameQuery } from './read-query.ts'
import { readNumbers } from './read-numbers.ts'
import { findByBirthDate, findByName, findByNumber, type Candidate, type KeyedCandidate } from './store.ts'

/** Whom a search found, the likeliest first, and how the text was read: `enp`, `phone`, `name`, `name_other_layout` … */
export interface Found {
  candidates: Candidate[]
  tried: string[]
}

/** How alike by trigrams a name must be to be compared word by word. */
const ALIKE = 0.45
const LOOKED_AT = 100
/** Below this a hit is no likeness but chance. */
const LEAST = 0.5
/** A hit so good that there is no need to read the text in another way. */
const GOOD = 0.75

/**
 * Searches people by one box: any number, or a name with or without a birth date, forgiving typing errors, the wrong
 * keyboard layout, ё and Latin spellings. The actor sees their own business alone, unless the caller has opened the
 * register and logs the looks.
 */
export async function searchPeople(
  tx: Tx,
  sealing: Sealing,
  text: string,
  { limit = 10 }: { limit?: number } = {},
): Promise<Found> {
  const line = text.slice(0, LONGEST)
  const read = readNumbers(sealing, line)
  const byNumber = read ? await findByNumber(tx, read.numbers) : []
  if (byNumber.length) return { candidates: byNumber.slice(0, limit), tried: read?.tried ?? [] }
  const query = readNameQuery(line)
  if (!query) return { candidates: [], tried: read?.tried ?? [] }
  const tried = [...(read?.tried ?? []), ...waysOf(query)]
  return { candidates: await searchByName(tx, query, limit), tried }
}

const LONGEST = 200

const waysOf = ({ birthDate, readings }: NameQuery): string[] => [
  ...readings.map(({ as }) => (as === 'typed' ? 'name' : 'name_other_layout')),
  ...(birthDate ? ['birth_date'] : []),
]

async function searchByName(tx: Tx, query: NameQuery, limit: number): Promise<Candidate[]> {
  const best = new Map<string, KeyedCandidate>()
  if (query.birthDate) {
    for (const { key } of query.readings.length ? query.readings : [{ key: '' }])
      keepBest(best, await findByBirthDate(tx, query.birthDate, key, LOOKED_AT), query)
  }
  for (const { key } of query.readings) {
    if ([...best.values()].some(({ likeness }) => likeness >= GOOD)) break
    keepBest(best, await findByName(tx, key, LOOKED_AT, ALIKE), query)
  }
  const found = [...best.values()].filter(({ likeness }) => likeness >= LEAST)
  return found
    .toSorted((a, b) => b.likeness - a.likeness || a.key.localeCompare(b.key))
    .slice(0, limit)
    .map(({ key: _key, ...candidate }) => candidate)
}

/** Keeps a person once, by the name and the reading that fit best. */
function keepBest(best: Map<string, KeyedCandidate>, found: KeyedCandidate[], query: NameQuery): void {
  for (const candidate of found) {
    const likeness = likenessTo(query, candidate)
    const standing = best.get(candidate.personId)
    if (!standing || likeness > standing.likeness) best.set(candidate.personId, { ...candidate, likeness })
  }
}

function likenessTo({ birthDate, readings }: NameQuery, { key, birthDate: born }: KeyedCandidate): number {
  const isSame = birthDate && birthDate.equals(born)
  if (!readings.length) return isSame ? 1 : 0
  return withBirthDate(Math.max(...readings.map(reading => likenessOf(reading.key, key))), isSame)
}
