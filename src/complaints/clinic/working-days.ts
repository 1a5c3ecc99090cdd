import { isAfter, type Day } from '#kernel/day.ts'
import type { WorkingCalendar } from '#law/types.ts'

/** The working days after a day, up to and with another; none where the other is not later. */
export function workingDaysBetween(
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
  { after, until, region }: { after: Day; until: Day; region: string },
): number {
  let days = 0
  for (let on = after.add({ days: 1 }); !isAfter(on, until); on = on.add({ days: 1 }))
    if (calendar.isWorkingDay(on, region)) days += 1
  return days
}
