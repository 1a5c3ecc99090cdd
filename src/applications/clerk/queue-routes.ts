import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { dayOfDesk } from '../queue/read-queue.ts'
import { CLERK, insurerOf, type ClerkParts } from './parts.ts'
import { addressOfFilter, readFilter, type DeskFilter } from './queue-filter.ts'
import { QueuePage } from './queue-page.tsx'
import { readDeskQueue } from './read-desk-queue.ts'

/** The queue with its filters (K02): they stand in the address, except for a text, which may be a name. */
export const queueRoutes = (parts: ClerkParts): Route[] => [
  getPage('/clerk/queue', CLERK, call => show(parts, call, readFilter({ ...call.query, text: '' }))),
  postForm('/clerk/queue', CLERK, call => filterBy(parts, call)),
]

function filterBy(parts: ClerkParts, call: Call): Promise<Reply> {
  const filter = readFilter(textsIn(call.body))
  return filter.text ? show(parts, call, filter) : Promise.resolve({ redirect: addressOfFilter(filter) })
}

const textsIn = (body: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )

const show = (parts: ClerkParts, call: Call, filter: DeskFilter): Promise<Reply> =>
  parts.database.transact(call.actor, async tx => ({
    page: QueuePage({
      view: call.view,
      today: dayOfDesk(parts, call.actor),
      filter,
      found: await readDeskQueue(tx, parts, filter, call.actor),
      offices: parts.registers.offices(insurerOf(call)),
      accountId: call.actor.accountId,
    }),
  }))
