import { facet, makeEnp as enpFrom } from '#codes/enp.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { claimEnp, enpOf, nextSequence } from './store.ts'

/** The ENP of a person: the one they have, or a new one of their region and facet. Never two, never one twice. */
export async function makeEnp(
  tx: Tx,
  person: { personId: string; sex: 'm' | 'f'; birthDate: Day; region: string },
): Promise<string> {
  for (;;) {
    const standing = await enpOf(tx, person.personId)
    if (standing) return standing
    const sequence = await nextSequence(tx, person.region, facet(person.birthDate, person.sex))
    const enp = enpFrom({ region: person.region, birthDate: person.birthDate, sex: person.sex, sequence })
    if (await claimEnp(tx, enp, person.personId)) return enp
  }
}
