import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Complaint } from './complaint.ts'
import type { ComplaintDependencies } from './dependencies.ts'
import { forMove, makeMove, type ComplaintMeant } from './move.ts'
import { tellPerson } from './tell-person.ts'
import { faultsOfWords, tidyWords } from './words.ts'

/** Gives the first consultation: the person reads it, and asks for an inspection or lets the case rest. */
export async function consult(
  tx: Tx,
  with_: ComplaintDependencies,
  { words: said, ...meant }: ComplaintMeant & { words: string },
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const found = await forMove(tx, meant, 'consult', actor)
  if (!found.ok) return found
  const words = tidyWords(said)
  const faults = faultsOfWords(words, 'words')
  if (faults.length) return refused(...faults)
  const moved = await makeMove(tx, with_, found.value, 'consult', actor, { to: 'consulted', words })
  if (moved.ok) await tellPerson(tx, with_, moved.value, 'case_answered', actor)
  return moved
}
