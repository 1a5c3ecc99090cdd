import { logLooks } from '#access/index.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { searchPeople, type Found } from '../search/search-people.ts'
import type { PeopleClerkParts } from './parts.ts'
import { SearchPage } from './search-page.tsx'

const LIMIT = 20

/** The search for a person (K03): asked by POST, so that nothing of a person stands in an address. */
export const searchRoutes = (parts: PeopleClerkParts): Route[] => [
  getPage('/clerk/people', ['clerk'], ({ view }) =>
    Promise.resolve({ page: SearchPage({ view, text: '', found: null, limit: LIMIT }) }),
  ),
  postForm('/clerk/people', ['clerk'], call => search(parts, call)),
]

/** Among the people who are the insurer's business; whoever is shown is looked at. A number that is one person's opens their card. */
async function search({ database, sealing }: PeopleClerkParts, call: Call): Promise<Reply> {
  const { actor, view } = call
  const text = field(call, 'text').slice(0, 200)
  if (!text) return { page: SearchPage({ view, text, found: null, limit: LIMIT }) }
  const found = await database.transact(actor, async tx => {
    const people = await searchPeople(tx, sealing, text, { limit: LIMIT })
    const ids = people.candidates.map(({ personId }) => personId)
    await logLooks(tx, actor, ids, 'person_search')
    return people
  })
  const only = onlyByNumber(found)
  if (only) return { redirect: `/clerk/people/${only}` }
  return { page: SearchPage({ view, text, found, limit: LIMIT }) }
}

const onlyByNumber = ({ candidates, tried }: Found): string | null => {
  const byName = tried.some(way => way.startsWith('name') || way === 'birth_date')
  return candidates.length === 1 && !byName ? (candidates[0]?.personId ?? null) : null
}
