import { isId } from '#kernel/ids.ts'
import { missing } from '#platform/http/missing.ts'
import { getPage, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { contentOf } from '../accept.ts'
import { findById } from '../store.ts'
import { ComparePage } from './compare-page.tsx'
import { CLERK, pageOf, type ClerkParts } from './parts.ts'
import { readComparison } from './read-comparison.ts'

/** The comparison of an applicant with the register (K06); only for an application that this clerk has taken. */
export const compareRoutes = (parts: ClerkParts): Route[] => [
  getPage('/clerk/applications/:id/compare', CLERK, call => compare(parts, call)),
]

async function compare(parts: ClerkParts, call: Call): Promise<Reply> {
  const { actor, view, params } = call
  const { id = '' } = params
  if (!isId(id)) return missing(call)
  return parts.database.transact(actor, async (tx): Promise<Reply> => {
    const application = await findById(tx, id)
    const content = application && (await contentOf(tx, parts, application))
    if (!content) return missing(call)
    if (application.state !== 'in_review' || application.takenBy !== actor.accountId)
      return { redirect: pageOf(id) }
    const comparison = await readComparison(tx, parts, content, actor)
    return { page: ComparePage({ view, application, comparison }) }
  })
}
