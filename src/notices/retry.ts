const FIRST_MINUTES = 1
const LONGEST_MINUTES = 180
const GIVE_UP_HOURS = 72

/** How long a claimed delivery is left to its worker: longer than a whole batch can take. */
export const LEASE = Temporal.Duration.from({ minutes: 15 })

/** When a delivery that failed is tried again; null where it is given up, three days after the notice (a choice of Polis). */
export function nextAttempt(
  attempts: number,
  toldAt: Temporal.Instant,
  now: Temporal.Instant,
): Temporal.Instant | null {
  const minutes = Math.min(LONGEST_MINUTES, FIRST_MINUTES * 2 ** Math.max(0, Math.min(attempts, 20) - 1))
  const next = now.add({ minutes })
  return Temporal.Instant.compare(next, toldAt.add({ hours: GIVE_UP_HOURS })) > 0 ? null : next
}
