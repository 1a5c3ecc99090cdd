import { isAfter, type Day } from '#kernel/day.ts'
import { organisationCode, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { dayOfDesk } from '../queue/read-queue.ts'
import { selectLateness, type Lateness } from './store.ts'

/** The first year that Polis works on. */
export const FIRST_YEAR = 2011

/** How insurers kept their terms in a year, as far as it has gone. */
export interface LatenessOfYear {
  year: number
  /** The last day that is counted: of the year, or today. */
  until: Day
  insurers: Lateness[]
}

/** How the insurers of a fund's region kept their terms in a year, in working days of the region (TMP-11). */
export async function readLateness(
  tx: Tx,
  with_: Pick<ApplicationDependencies, 'law' | 'clock' | 'registers'>,
  year: number,
  actor: Actor,
): Promise<LatenessOfYear> {
  const today = dayOfDesk(with_, actor)
  const from = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const last = Temporal.PlainDate.from({ year, month: 12, day: 31 })
  const until = isAfter(last, today) ? today : last
  const region = organisationCode(actor) ?? undefined
  const workingDays: string[] = []
  for (let on = from; !isAfter(on, today); on = on.add({ days: 1 }))
    if (with_.law.calendar.isWorkingDay(on, region)) workingDays.push(on.toString())
  return { year, until, insurers: await selectLateness(tx, { from, until, today, workingDays }) }
}

/** The year that was asked for, or this one where what was asked is none that has begun. */
export function yearAsked(text: string | undefined, today: Day): number {
  const year = /^\d{4}$/.test(text ?? '') ? Number(text) : today.year
  return year >= FIRST_YEAR && year <= today.year ? year : today.year
}
