/** A limit on tries from one place within a time. */
export interface TryLimit {
  /** True where one more try is allowed; it counts. */
  mayTry(from: string, now: Temporal.Instant): boolean
  /** Forgets the tries of a place that got it right. */
  forgive(from: string): void
  minutes: number
}

/** A limit kept in memory: a restart forgets it, which gives an attacker nothing worth a restart. */
export function tryLimit(most: number, minutes: number): TryLimit {
  const tries = new Map<string, { count: number; since: Temporal.Instant }>()
  const isOver = (since: Temporal.Instant, now: Temporal.Instant): boolean =>
    Temporal.Instant.compare(now, since.add({ minutes })) >= 0
  const forgetOld = (now: Temporal.Instant): void => {
    for (const [from, { since }] of tries) if (isOver(since, now)) tries.delete(from)
  }
  return {
    minutes,
    forgive: from => void tries.delete(from),
    mayTry(from, now) {
      forgetOld(now)
      const earlier = tries.get(from)
      tries.set(from, { count: (earlier?.count ?? 0) + 1, since: earlier?.since ?? now })
      return (earlier?.count ?? 0) < most
    },
  }
}
