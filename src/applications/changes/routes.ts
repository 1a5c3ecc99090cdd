import { asSystem } from '#platform/database.ts'
import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { CitizenParts } from '../citizen/parts.ts'
import { findByDraft } from '../store.ts'
import { findChange } from './change-draft.ts'
import { checkRoutes } from './check-routes.ts'
import { questionRoutes } from './question-routes.ts'
import { readStanding } from './standing.ts'
import { StartPage } from './start-page.tsx'

/** Every page about what happens to a policy after the first (C18, C19). */
export const changeRoutes = (parts: CitizenParts): Route[] => [
  getPage('/change', 'public', call => start(parts, call)),
  ...questionRoutes(parts),
  ...checkRoutes(parts),
]

/** Whoever has not signed in as a citizen reads how it is done. */
async function start({ database, ...parts }: CitizenParts, { actor, view, cookies }: Call): Promise<Reply> {
  if (actor.role !== 'citizen')
    return { page: StartPage({ view, own: false, standing: null, returned: false }) }
  return database.transact(actor, async tx => {
    const standing = await readStanding(tx, parts, actor.personId ?? '', view.today)
    const draft = await findChange(tx, parts.sealing, cookies, actor)
    const sent = draft?.submitted ? await asSystem(tx, actor, () => findByDraft(tx, draft.draftId)) : null
    return { page: StartPage({ view, own: true, standing, returned: sent?.state === 'returned' }) }
  })
}
