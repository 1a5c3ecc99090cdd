import { logLooks } from '#access/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { dueOn, isOverdue } from '../application.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { markComplaints } from '../late/mark-complaints.ts'
import { QUEUE_PAGE, type QueuePage } from '../queue/queue.ts'
import { dayOfDesk, readQueue } from '../queue/read-queue.ts'
import { askOf, type DeskFilter } from './queue-filter.ts'
import { selectAtOffice } from './store.ts'

/** A page of the queue of a desk, of one office where that is asked; people of the register in it are looked at. */
export async function readDeskQueue(
  tx: Tx,
  with_: ApplicationDependencies,
  filter: DeskFilter,
  actor: Actor,
): Promise<QueuePage> {
  const asked = askOf(filter)
  if (!filter.office || asked.text) return readQueue(tx, with_, asked, actor)
  const today = dayOfDesk(with_, actor)
  const found = await selectAtOffice(tx, filter.office, asked, today, actor.accountId ?? null)
  const people = new Set(found.applications.flatMap(({ personId }) => personId ?? []))
  await logLooks(tx, actor, [...people], 'application_review')
  return {
    rows: await markComplaints(
      tx,
      found.applications.map(one => ({ ...one, dueOn: dueOn(one), overdue: isOverdue(one, today) })),
    ),
    page: filter.page,
    pages: Math.max(1, Math.ceil(found.total / QUEUE_PAGE)),
    total: found.total,
  }
}
