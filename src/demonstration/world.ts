import type { Registers } from '#insurers/index.ts'
import { earlier, isAfter, type Day } from '#kernel/day.ts'
import type { Law } from '#law/types.ts'
import type { Chance } from './chance.ts'

/** The regions of the demonstration: Moscow, the Moscow region, Transbaikal. */
export const DEMO_REGIONS = ['77', '50', '75'] as const

/** What the demonstration is made of: the law, the registers and the business day. */
export interface World {
  law: Law
  registers: Registers
  today: Day
  /** The insurers of a region. */
  insurers(region: string): readonly string[]
  /** The days, up to today, on which a form of policy was issued; empty where it was not yet. */
  windows(form: string): readonly Window[]
}

/** Days from a first to a last one. */
export interface Window {
  from: Day
  until: Day
}

/** The world of a business day. */
export function worldOf({ law, registers }: { law: Law; registers: Registers }, today: Day): World {
  const insurers = new Map(
    DEMO_REGIONS.map(region => [region as string, registers.insurersIn(region).map(({ code }) => code)]),
  )
  const known = new Map<string, Window[]>()
  const windows = (form: string): Window[] => {
    const standing = known.get(form) ?? windowsOf(law, form, today)
    known.set(form, standing)
    return standing
  }
  return { law, registers, today, insurers: region => insurers.get(region) ?? [], windows }
}

/** When a form was issued everywhere, read off the law's own timeline. */
function windowsOf(law: Law, form: string, today: Day): Window[] {
  const everywhere = law.parameters.get('policy/forms')?.variants.find(({ key }) => !Object.keys(key).length)
  return (everywhere?.timeline ?? [])
    .filter(({ value, from }) => (value as string[]).includes(form) && !isAfter(from, today))
    .map(({ from, until }) => ({ from, until: until ? earlier(until, today) : today }))
}

/** A day of some windows, none before `since`; null where there is none. */
export function dayIn(chance: Chance, windows: readonly Window[], since: Day): Day | null {
  const open = windows
    .map(({ from, until }) => ({ from: isAfter(since, from) ? since : from, until }))
    .filter(({ from, until }) => !isAfter(from, until))
  if (!open.length) return null
  const { from, until } = chance.pick(open)
  return from.add({ days: chance.below(from.until(until).days + 1) })
}
