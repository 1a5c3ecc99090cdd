import { isAfter, isWithin, type Day } from '#kernel/day.ts'
import { granted, invariant, refused, type Outcome } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { endsBeforeItBegins, notInsured } from './refusals.ts'
import type { ClosingReason, Spell } from './spell.ts'
import { insertSpell, lockSpells, spellsOf, supersedeSpell } from './store.ts'

/**
 * Ends insurance, for good, for a time or for another insurer to begin: `until` is its last day. What was written for
 * later days is superseded, so that a death that is learned of late leaves nobody insured after it; all of it stays in
 * the history.
 */
export async function endInsurance(
  tx: Tx,
  asked: { personId: string; until: Day; because: ClosingReason; applicationId?: string },
): Promise<Outcome<Spell>> {
  const { personId, until } = asked
  await lockSpells(tx, personId)
  const spells = await spellsOf(tx, personId)
  const standing = spells.find(spell => isWithin(until, spell.from, spell.until))
  const later = spells.filter(spell => isAfter(spell.from, until))
  if (!standing) return refused(later.length ? endsBeforeItBegins(until) : notInsured(until))
  for (const spell of [standing, ...later])
    invariant(await supersedeSpell(tx, personId, spell.spellId), 'the spells are locked')
  const closed: Spell = { ...standing, until, closedBecause: asked.because }
  invariant(
    await insertSpell(tx, closed, asked.applicationId ?? null),
    'a shortened spell fits where the longer one was',
  )
  return granted(closed)
}
