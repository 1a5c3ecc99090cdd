import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { dayOfDesk, readCounts, readQueue } from '../queue/read-queue.ts'
import { lost } from './lost-race.ts'
import { MyDayPage } from './my-day-page.tsx'
import { CLERK, pageOf, type ClerkParts } from './parts.ts'
import { takeNext } from './take-next.ts'

const SHOWN = 10

/** The clerk's day and the button that takes the next application (K01). */
export const myDayRoutes = (parts: ClerkParts): Route[] => [
  getPage('/clerk', CLERK, call => show(parts, call)),
  postForm('/clerk/next', CLERK, call => next(parts, call)),
]

const show = (parts: ClerkParts, { actor, view, query }: Call): Promise<Reply> =>
  parts.database.transact(actor, async tx => {
    const counts = await readCounts(tx, parts, actor)
    const mine = await readQueue(tx, parts, { states: ['in_review'], mine: true }, actor)
    const urgent = await readQueue(tx, parts, { states: ['submitted'] }, actor)
    const page = MyDayPage({
      view,
      today: dayOfDesk(parts, actor),
      counts,
      mine: mine.rows.slice(0, SHOWN),
      urgent: urgent.rows.slice(0, SHOWN),
      accountId: actor.accountId,
      isEmpty: query['none'] !== undefined,
    })
    return { page }
  })

async function next(parts: ClerkParts, call: Call): Promise<Reply> {
  const taken = await parts.database.attempt(call.actor, tx => takeNext(tx, parts, call.actor))
  if (!taken.ok) return lost(call, taken.refusals)
  return { redirect: taken.value ? pageOf(taken.value.applicationId) : '/clerk?none' }
}
