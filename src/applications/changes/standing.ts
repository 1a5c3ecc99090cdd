import { covering, spellsOf, type Spell } from '#insurance/index.ts'
import type { Insurer } from '#insurers/index.ts'
import type { Day } from '#kernel/day.ts'
import { readPerson, type Person } from '#people/index.ts'
import type { Tx } from '#platform/database.ts'
import { inForceOn, policiesOf, type Policy } from '#policies/index.ts'
import type { ApplicationDependencies } from '../dependencies.ts'

/** Where somebody signed in stands on a day: who they are, who insures them, what they hold. */
export interface Standing {
  on: Day
  person: Person
  /** Every spell, the newest first. */
  spells: Spell[]
  /** The spell that covers the day, or null. */
  spell: Spell | null
  insurer: Insurer | null
  /** The policy in force, or null. */
  policy: Policy | null
  /** The last policy, in force or not. */
  lastPolicy: Policy | null
  /** True where the insurance ended with military service: a return is possible. */
  served: boolean
}

/** Reads where a person stands; null where the actor may not see them. */
export async function readStanding(
  tx: Tx,
  { sealing, registers }: ApplicationDependencies,
  personId: string,
  on: Day,
): Promise<Standing | null> {
  const person = await readPerson(tx, sealing, personId, on)
  if (!person) return null
  const spells = await spellsOf(tx, personId)
  const spell = covering(spells, on)
  const policies = await policiesOf(tx, personId)
  return {
    on,
    person,
    spells,
    spell,
    insurer: spell && registers.insurer(spell.insurerCode),
    policy: inForceOn(policies, on),
    lastPolicy: policies[0] ?? null,
    served: !spell && spells[0]?.closedBecause === 'military_service',
  }
}
