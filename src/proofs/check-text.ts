import { readLists, type ListDependencies } from './lists.ts'
import { verifyProof, type ProofLists, type Verdict } from './offline/read-proof.js'

/** Judges a text by the lists as they are now. */
export async function checkText(
  with_: ListDependencies,
  text: string,
): Promise<{ verdict: Verdict; lists: ProofLists }> {
  const lists = await readLists(with_)
  const now = Math.floor(with_.clock.now().epochMilliseconds / 1000)
  return { verdict: await verifyProof(text, lists, now), lists }
}

/** The number that a rightly signed proof carries, whether or not it is still valid: the register is asked about it anew. */
export async function numberIn(with_: ListDependencies, text: string): Promise<string | null> {
  if (!/^POLIS1:/i.test(text)) return null
  const { verdict } = await checkText(with_, text)
  return verdict.proof?.number ?? null
}
