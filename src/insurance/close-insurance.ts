import { granted, invariant, refused, type Outcome } from '#kernel/outcome.ts'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { notInsured } from './refusals.ts'
import { covering, type ClosingReason, type Spell } from './spell.ts'
import { insertSpell, spellsOf, supersedeSpell } from './store.ts'

/** Ends the insurance of a person after `until`, with the reason; the earlier record is superseded, not changed. */
export async function closeInsurance(
  tx: Tx,
  asked: { personId: string; until: Day; because: ClosingReason; applicationId?: string },
): Promise<Outcome<Spell>> {
  const spell = covering(await spellsOf(tx, asked.personId), asked.until)
  if (!spell || spell.until) return refused(notInsured(asked.until))
  if (!(await supersedeSpell(tx, spell.personId, spell.spellId))) return refused(notInsured(asked.until))
  const closed: Spell = { ...spell, until: asked.until, closedBecause: asked.because }
  invariant(
    await insertSpell(tx, closed, asked.applicationId ?? null),
    'a shortened spell fits where the longer one was',
  )
  return granted(closed)
}
