import { granted, invariant, refused, type Outcome } from '#kernel/outcome.ts'
import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { deathOf } from '#people/index.ts'
import type { Tx } from '#platform/database.ts'
import { alreadyInsured, personDied } from './refusals.ts'
import type { OpeningReason, Spell } from './spell.ts'
import { insertSpell, lockSpells, spellsOf } from './store.ts'

/** Insures a person with an insurer from a day on; refused where an insurer has any of those days already (326-FZ art. 16), or the person died. */
export async function openInsurance(
  tx: Tx,
  asked: {
    personId: string
    insurerCode: string
    region: string
    from: Day
    because: OpeningReason
    appliedOn?: Day
    applicationId?: string
  },
): Promise<Outcome<Spell>> {
  // A death that is written down at the same moment either waits and ends this, or is seen here.
  await lockSpells(tx, asked.personId)
  const death = await deathOf(tx, asked.personId)
  if (death) return refused(personDied(death))
  const spell: Spell = {
    personId: asked.personId,
    spellId: newId(),
    insurerCode: asked.insurerCode,
    region: asked.region,
    from: asked.from,
    until: null,
    openedBecause: asked.because,
    ...(asked.appliedOn && !asked.appliedOn.equals(asked.from) && { appliedOn: asked.appliedOn }),
    closedBecause: null,
  }
  if (await insertSpell(tx, spell, asked.applicationId ?? null)) return granted(spell)
  const standing = (await spellsOf(tx, asked.personId)).find(
    other => !other.until || !before(other.until, asked.from),
  )
  invariant(standing, 'a spell that conflicts can be read')
  return refused(alreadyInsured(standing))
}

const before = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) < 0
