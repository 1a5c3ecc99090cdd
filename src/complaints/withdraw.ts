import { refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { endCase } from './close.ts'
import type { Complaint } from './complaint.ts'
import type { ComplaintDependencies } from './dependencies.ts'
import { forMove, type ComplaintMeant } from './move.ts'
import { faultsOfWords, tidyWords } from './words.ts'

/** Takes a complaint back: its person alone, and not while money is owed to them. */
export async function withdraw(
  tx: Tx,
  with_: ComplaintDependencies,
  { words: said, ...meant }: ComplaintMeant & { words: string },
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const found = await forMove(tx, meant, 'withdraw', actor)
  if (!found.ok) return found
  const words = tidyWords(said)
  const faults = faultsOfWords(words, 'words')
  if (faults.length) return refused(...faults)
  return endCase(tx, with_, found.value, { move: 'withdraw', outcome: 'withdrawn', words }, actor)
}
