import { logLook } from '#access/index.ts'
import { isId } from '#kernel/ids.ts'
import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { NotFoundPage } from '#web/problem-pages.tsx'
import { deathOf } from '../changing/store.ts'
import { mergesInto, standingMergeOf } from '../merging/store.ts'
import { readPerson } from '../reading/read-person.ts'
import { CardPage } from './card-page.tsx'
import type { PeopleClerkParts } from './parts.ts'
import { identitiesOf } from './store.ts'

/** The card of a person (K04), and the same with whole numbers, which is a look of its own. */
export const cardRoutes = (parts: PeopleClerkParts): Route[] => [
  getPage('/clerk/people/:id', ['clerk'], call => show(parts, call, false)),
  postForm('/clerk/people/:id/reveal', ['clerk'], call => show(parts, call, true)),
]

/** The look is written in the transaction of the reading: both happen, or neither. Nobody else's person is shown, or told from none. */
function show(parts: PeopleClerkParts, call: Call, revealed: boolean): Promise<Reply> {
  const { actor, view, params } = call
  const { id = '' } = params
  const missing: Reply = { status: 404, page: NotFoundPage({ view }) }
  if (!isId(id)) return Promise.resolve(missing)
  return parts.database.transact(actor, async (tx): Promise<Reply> => {
    const person = await readPerson(tx, parts.sealing, id, view.today)
    if (!person) return missing
    await logLook(tx, actor, id, 'person_card')
    const identities = await identitiesOf(tx, id)
    const merges = { alias: await standingMergeOf(tx, id), into: await mergesInto(tx, id) }
    const diedOn = await deathOf(tx, id)
    const around = await parts.around(tx, call, id)
    return { page: CardPage({ view, person, identities, merges, diedOn, revealed, around }) }
  })
}
