// When nobody is woken is a choice of Polis: no source of ours names hours.
const FROM = 21
const UNTIL = 9

/** The instant itself where e-mail and SMS may go out in the time zone, else the end of its quiet hours (21:00 to 09:00). */
export function afterQuietHours(at: Temporal.Instant, timeZone: string): Temporal.Instant {
  const local = at.toZonedDateTimeISO(timeZone)
  if (local.hour >= UNTIL && local.hour < FROM) return at
  const day = local.toPlainDate().add({ days: local.hour >= FROM ? 1 : 0 })
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour: UNTIL }) }).toInstant()
}
