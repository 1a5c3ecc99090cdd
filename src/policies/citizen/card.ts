import { enpOf, spellsOf } from '#insurance/index.ts'
import type { Insurer, Region, Registers } from '#insurers/index.ts'
import type { Day } from '#kernel/day.ts'
import { readPerson, type Person } from '#people/index.ts'
import type { Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import { formatEnp } from '#web/format.ts'
import type { Policy } from '../policy.ts'
import { inForceOn, policiesOf } from '../store.ts'

/** What reading a card needs. */
export interface CardDependencies {
  registers: Registers
  sealing: Sealing
}

/** A person with the policy they show at a clinic on a day. */
export interface Card {
  person: Person
  policy: Policy
  /** 16 digits; null for an old policy whose owner never got one. */
  enp: string | null
  insurer: Insurer | null
  region: Region | null
  /** The first day with this insurer. */
  insuredFrom: Day
}

/** The card of a person on a day; null where they have no policy in force or the actor may not see them. */
export async function readCard(
  tx: Tx,
  { registers, sealing }: CardDependencies,
  personId: string,
  on: Day,
): Promise<Card | null> {
  const person = await readPerson(tx, sealing, personId, on)
  const policy = inForceOn(await policiesOf(tx, personId), on)
  if (!person || !policy) return null
  const spells = await spellsOf(tx, personId)
  const spell = spells.find(({ insurerCode }) => insurerCode === policy.insurerCode)
  return {
    person,
    policy,
    enp: await enpOf(tx, personId),
    insurer: policy.insurerCode === null ? null : registers.insurer(policy.insurerCode),
    region: registers.region(policy.region),
    insuredFrom: spell?.from ?? policy.from,
  }
}

/** The digits that a clinic scans, and how people read them; null for an old policy whose owner has no ENP. */
export function shownNumber({ policy, enp }: Card): { digits: string; grouped: string } | null {
  if (policy.form === 'certificate')
    return { digits: policy.number, grouped: policy.number.replaceAll(/(\d{3})(?=\d)/g, '$1\u00A0') }
  return enp === null ? null : { digits: enp, grouped: formatEnp(enp) }
}
