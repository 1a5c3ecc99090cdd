import { covering, lockSpells, spellsOf, type Spell } from '#insurance/index.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { insuranceIsEnding, insuredElsewhere } from '../refusals.ts'
import type { Accepting } from './effect.ts'

/**
 * The spell of the person with the insurer of the application, which nobody else ends until the transaction does; refused
 * where another insures them, nobody, or it is ending.
 */
export async function insuredHere(
  tx: Tx,
  { application, personId, on }: Pick<Accepting, 'application' | 'personId' | 'on'>,
): Promise<Outcome<Spell>> {
  await lockSpells(tx, personId)
  const spell = covering(await spellsOf(tx, personId), on)
  if (spell?.insurerCode !== application.insurerCode)
    return refused(insuredElsewhere(spell?.insurerCode ?? null))
  return spell.until ? refused(insuranceIsEnding(spell.until)) : granted(spell)
}
