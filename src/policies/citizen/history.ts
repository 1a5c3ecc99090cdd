import type { Spell } from '#insurance/index.ts'
import { isAfter, isBefore, type Day } from '#kernel/day.ts'
import type { Policy } from '../policy.ts'

/** One moment of somebody's insurance through the years. */
export type HistoryMoment = { on: Day; isNow: boolean } & (
  | { kind: 'insured'; spell: Spell }
  | { kind: 'ended'; spell: Spell }
  | { kind: 'policy'; policy: Policy }
)

/** What happened to the insurance and the policies of a person, from the first day to the last. */
export function historyOf(
  spells: readonly Spell[],
  policies: readonly Policy[],
  today: Day,
): HistoryMoment[] {
  const isNow = ({ from, until }: { from: Day; until: Day | null }) =>
    !isAfter(from, today) && (!until || !isBefore(until, today))
  const followed = (spell: Spell) =>
    spells.some(other => spell.until && other.from.equals(spell.until.add({ days: 1 })))
  const moments: HistoryMoment[] = [
    ...spells.map(spell => ({ kind: 'insured' as const, on: spell.from, isNow: isNow(spell), spell })),
    ...spells
      .filter(spell => spell.until && !followed(spell))
      .map(spell => ({ kind: 'ended' as const, on: spell.until!, isNow: false, spell })),
    ...policies.map(policy => ({ kind: 'policy' as const, on: policy.from, isNow: isNow(policy), policy })),
  ]
  const order = { insured: 0, policy: 1, ended: 2 }
  return moments.toSorted(
    (one, other) => Temporal.PlainDate.compare(one.on, other.on) || order[one.kind] - order[other.kind],
  )
}
