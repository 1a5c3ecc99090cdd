import { logLooks } from '#access/index.ts'
import type { Day } from '#kernel/day.ts'
import { organisationCode, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { dueOn, isOverdue } from '../application.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { markComplaints } from '../late/mark-complaints.ts'
import {
  QUEUE_PAGE,
  type InsurerOverdue,
  type QueueCounts,
  type QueueFilter,
  type QueuePage,
} from './queue.ts'
import { countQueue, overdueByInsurer, selectQueue } from './store.ts'

type Stands = Pick<ApplicationDependencies, 'clock' | 'registers'>

/** The business day where the actor's organisation works: the first two digits of its code are the region. */
export function dayOfDesk({ clock, registers }: Stands, actor: Actor): Day {
  const region = organisationCode(actor)?.slice(0, 2) ?? ''
  return clock.today(registers.isRegion(region) ? registers.timeZone(region) : undefined)
}

/**
 * A page of the applications that are the actor's business. Those of people already in the register are looks, and are
 * logged as such in the same transaction.
 */
export async function readQueue(
  tx: Tx,
  with_: Stands,
  filter: QueueFilter,
  actor: Actor,
): Promise<QueuePage> {
  const today = dayOfDesk(with_, actor)
  const { applications, total } = await selectQueue(tx, filter, today, actor.accountId ?? null)
  const people = new Set(applications.flatMap(({ personId }) => personId ?? []))
  await logLooks(tx, actor, [...people], actor.role === 'fund' ? 'overdue_control' : 'application_review')
  return {
    rows: await markComplaints(
      tx,
      applications.map(application => ({
        ...application,
        dueOn: dueOn(application),
        overdue: isOverdue(application, today),
      })),
    ),
    page: filter.page ?? 1,
    pages: Math.max(1, Math.ceil(total / QUEUE_PAGE)),
    total,
  }
}

/** What the desk of an actor has before it today. */
export const readCounts = (tx: Tx, with_: Stands, actor: Actor): Promise<QueueCounts> =>
  countQueue(tx, dayOfDesk(with_, actor), actor.accountId ?? null)

/** For a fund: how late each insurer of its region is (TMP-11). */
export const readOverdueByInsurer = (tx: Tx, with_: Stands, actor: Actor): Promise<InsurerOverdue[]> =>
  overdueByInsurer(tx, dayOfDesk(with_, actor))
