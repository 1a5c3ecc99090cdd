import { covering, spellsOf } from '#insurance/index.ts'
import type { Registers } from '#insurers/index.ts'
import type { Clock } from '#kernel/clock.ts'
import { isBefore } from '#kernel/day.ts'
import { readPerson, survivorOf } from '#people/index.ts'
import { inForceOn, policiesOf } from '#policies/index.ts'
import type { Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import { lastDayOf } from '../cover-of-card.ts'
import type { LeastFacts } from './share-link.ts'

/** What sharing stands on. */
export interface ShareDependencies {
  registers: Registers
  sealing: Sealing
  clock: Clock
}

/** Whether a person is insured today and by whom, with nothing that a school or an employer needs not know; null where there is no such person. A merged record tells of the surviving one. */
export async function leastFacts(
  tx: Tx,
  { registers, sealing, clock }: ShareDependencies,
  recordId: string,
): Promise<LeastFacts | null> {
  const today = clock.today()
  const personId = await survivorOf(tx, recordId)
  const person = await readPerson(tx, sealing, personId, today)
  if (!person) return null
  const spell = covering(await spellsOf(tx, personId), today)
  const lastDay = lastDayOf(inForceOn(await policiesOf(tx, personId), today), person)
  const insured = spell !== null && !(lastDay && isBefore(lastDay, today))
  const insurer = insured ? registers.insurer(spell.insurerCode) : null
  return {
    name: [person.identity.surname, person.identity.givenName].filter(Boolean).join(' '),
    insured,
    insurer: insurer?.company.name ?? null,
    phone: insurer?.phone ?? insurer?.company.phone?.number ?? null,
  }
}
