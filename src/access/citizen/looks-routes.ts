import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { looksOfPerson } from '../looks/looks-of-person.ts'
import { pageNumber } from '../page-number.ts'
import type { AccessParts } from '../sign-in.ts'
import { LooksPage } from './looks-page.tsx'

/** Who looked at my data (C37). */
export const looksRoutes = (parts: AccessParts): Route[] => [
  getPage('/my/looks', ['citizen'], call => show(parts, call)),
]

async function show({ database, clock }: AccessParts, call: Call): Promise<Reply> {
  const page = pageNumber(call.query['page'])
  const { actor, view } = call
  const found = await database.transact(actor, tx =>
    looksOfPerson(tx, actor.personId ?? '', clock.now(), page),
  )
  return { page: LooksPage({ view, page, ...found }) }
}
