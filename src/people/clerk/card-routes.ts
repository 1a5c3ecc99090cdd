import { missing } from '#platform/http/missing.ts'
import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { deathOf, standingIdentities } from '../changing/store.ts'
import { mergesInto, standingMergeOf } from '../merging/store.ts'
import { CardPage } from './card-page.tsx'
import type { PeopleClerkParts } from './parts.ts'
import { seenAtDesk } from './seen-at-desk.ts'

/** The card of a person (K04), and the same with whole numbers, which is a look of its own. */
export const cardRoutes = (parts: PeopleClerkParts): Route[] => [
  getPage('/clerk/people/:id', ['clerk'], call => show(parts, call, false)),
  postForm('/clerk/people/:id/reveal', ['clerk'], call => show(parts, call, true)),
]

/** Nobody else's person is shown, or told from none. */
async function show(parts: PeopleClerkParts, call: Call, revealed: boolean): Promise<Reply> {
  const { view } = call
  const page = await seenAtDesk(parts, call, 'person_card', async (tx, person) => {
    const id = person.personId
    const identities = (await standingIdentities(tx, id)).toReversed()
    const merges = { alias: await standingMergeOf(tx, id), into: await mergesInto(tx, id) }
    const diedOn = await deathOf(tx, id)
    const around = await parts.around(tx, call, id)
    return CardPage({ view, person, identities, merges, diedOn, revealed, around })
  })
  return page ? { page } : missing(call)
}
