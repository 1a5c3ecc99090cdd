import { covering, spellsOf, type Spell } from '#insurance/index.ts'
import { isAfter, type Day } from '#kernel/day.ts'
import { granted, invariant, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { recordDeath } from '#people/index.ts'
import { organisationCode, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { endCover } from '../end-cover.ts'
import { endInTheFuture, endWithoutSource, notInsuredHere } from '../refusals.ts'

/** Why an insurer's clerk ends somebody's insurance without another insurer. */
export const END_REASONS = ['death', 'loss_of_status'] as const
export type RecordedEnd = (typeof END_REASONS)[number]

/** What a clerk writes down: the last day of the insurance, and the document that says so. */
export interface EndToRecord {
  personId: string
  because: RecordedEnd
  /** The last day: that of the death, or of the status that gave the right. */
  on: Day
  source: string
}

/**
 * Ends insurance and policy with a day, by a document: a death, or the loss of the status that gave the right. Only the
 * insurer that insures the person today does it, or where none does, the one of that day: a former insurer must not end
 * what another one began. What is learned late ends on its own day.
 * @law fz-326 ст. 49 ч. 6
 */
export async function recordEnd(
  tx: Tx,
  today: Day,
  asked: EndToRecord,
  actor: Actor,
): Promise<Outcome<Spell>> {
  const { personId, because, on } = asked
  const source = asked.source.trim()
  const spells = await spellsOf(tx, personId)
  const standing = covering(spells, on)
  const found: Refusal[] = []
  if (isAfter(on, today)) found.push(endInTheFuture(on))
  if (!source) found.push(endWithoutSource())
  const insurer = standing && (covering(spells, today) ?? standing)
  if (insurer?.insurerCode !== organisationCode(actor)) found.push(notInsuredHere(on))
  if (found.length) return refused(...found)
  invariant(standing, 'whoever has an insurer has a spell')
  if (because === 'loss_of_status') return endCover(tx, { personId, until: on, because })
  const ends = () => endCover(tx, { personId, until: on, because })
  const recorded = await recordDeath(tx, today, { personId, on, source }, actor, [ends])
  return recorded.ok ? granted({ ...standing, until: on, closedBecause: because }) : recorded
}
