import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/database.ts'
import { insertDecision, insertDecisions } from './store.ts'
import type { Law } from './types.ts'

/** A decision as it is kept: with its facts, its day, the rule and the wordings of the law it used, so that it can be replayed. */
export interface Decision {
  decisionId: string
  /** What it is about, e.g. `application`. */
  subject: string
  subjectId: string
  rule: string
  revision: number
  on: Day
  facts: Record<string, unknown>
  answer: unknown
  /** SHA-256 of the law files it stands on, in law_file. */
  lawFiles: string[]
}

/** Keeps a decision; `standsOn` says which law files are behind it, by the start of their path. */
export async function keepDecision(
  tx: Tx,
  law: Law,
  decision: Omit<Decision, 'decisionId' | 'lawFiles'>,
  standsOn: readonly string[],
): Promise<void> {
  await insertDecision(tx, { ...decision, decisionId: newId(), lawFiles: hashesOf(law, standsOn) })
}

/** Keeps a decision that may stand on any of the law, and answers its id: the edition of the law is behind it. */
export async function keepWithEdition(
  tx: Tx,
  { edition }: Pick<Law, 'edition'>,
  decision: Omit<Decision, 'decisionId' | 'lawFiles'>,
): Promise<string> {
  const decisionId = newId()
  await insertDecision(tx, { ...decision, decisionId, lawFiles: [edition.sha256] })
  return decisionId
}

/** Keeps decisions of one kind as `keepDecision` keeps each, in one statement. */
export async function keepDecisions(
  tx: Tx,
  law: Law,
  decisions: readonly Omit<Decision, 'decisionId' | 'lawFiles'>[],
  standsOn: readonly string[],
): Promise<void> {
  const named = decisions.map(decision => ({ ...decision, decisionId: newId() }))
  await insertDecisions(tx, named, hashesOf(law, standsOn))
}

const hashesOf = (law: Law, standsOn: readonly string[]): string[] =>
  law.files.filter(file => standsOn.some(start => file.path.startsWith(start))).map(file => file.sha256)
