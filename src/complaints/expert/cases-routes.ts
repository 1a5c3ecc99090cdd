import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { dayAtDesk } from '../reading/queues.ts'
import { take } from '../take.ts'
import { readCasesFilter } from './cases-filter.ts'
import { CasesPage } from './cases-page.tsx'
import { CASES, CLERK, pageOf, type ExpertParts } from '../desk/parts.ts'
import { readCases } from './read-cases.ts'
import { selectExpertCases } from './store.ts'

const TRIED_AT_ONCE = 20

/** The list of cases (E01) and taking the next one of it. */
export const casesRoutes = (parts: ExpertParts): Route[] => [
  getPage(CASES, CLERK, call => show(parts, call)),
  postForm(`${CASES}/next`, CLERK, call => takeNext(parts, call)),
]

const show = (parts: ExpertParts, call: Call, nothingToTake = false): Promise<Reply> =>
  parts.database.transact(call.actor, async tx => {
    const filter = readCasesFilter(call.query)
    const found = await readCases(tx, parts, filter, call.actor)
    return {
      page: CasesPage({ view: call.view, filter, found, accountId: call.actor.accountId, nothingToTake }),
    }
  })

/** The case of the nearest last day that nobody has; where a colleague was faster, the one after it. */
async function takeNext(parts: ExpertParts, call: Call): Promise<Reply> {
  const { actor } = call
  const desk = { accountId: actor.accountId ?? null, today: dayAtDesk(parts, actor) }
  const open = await parts.database.transact(actor, tx =>
    selectExpertCases(tx, 'new', desk, { limit: TRIED_AT_ONCE, offset: 0 }),
  )
  for (const { complaintId, revision } of open) {
    const taken = await parts.database.attempt(actor, tx => take(tx, parts, { complaintId, revision }, actor))
    if (taken.ok) return { redirect: pageOf(complaintId) }
  }
  return show(parts, call, true)
}
