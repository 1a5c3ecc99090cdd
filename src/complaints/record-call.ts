import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { endCase } from './close.ts'
import type { Complaint, ComplaintOutcome } from './complaint.ts'
import type { ComplaintDependencies } from './dependencies.ts'
import { forMove, makeMove, type ComplaintMeant } from './move.ts'
import { notAtOnce } from './refusals.ts'
import { faultsOfWords, tidyWords } from './words.ts'

/** What a call to the clinic brought; an outcome ends the case. */
export interface CallMade extends ComplaintMeant {
  words: string
  outcome?: Extract<ComplaintOutcome, 'clinic_took' | 'clinic_did_not_take'> | undefined
}

/** Records what the clinic said on the phone; a call from the spot may end with it at once. */
export async function recordCall(
  tx: Tx,
  with_: ComplaintDependencies,
  { words: said, outcome, ...meant }: CallMade,
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const found = await forMove(tx, meant, 'record_call', actor)
  if (!found.ok) return found
  const words = tidyWords(said)
  const faults = faultsOfWords(words, 'words')
  if (outcome && found.value.channel !== 'hotline') faults.push(notAtOnce())
  if (faults.length) return refused(...faults)
  if (outcome) return endCase(tx, with_, found.value, { move: 'record_call', outcome, words }, actor)
  return makeMove(tx, with_, found.value, 'record_call', actor, { words })
}
