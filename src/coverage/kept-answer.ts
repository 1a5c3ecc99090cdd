import { isId, newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { keepWithEdition, type Decision } from '#law/decisions.ts'
import { lawOfEdition } from '#law/kept-law.ts'
import { findDecision } from '#law/store.ts'
import type { Law } from '#law/types.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { CoverageAnswer } from './coverage-answer.ts'
import type { CoverageFacts } from './coverage-facts.ts'
import { decideCoverage, decideUnnamed } from './decide-coverage.ts'
import { keptFacts } from './kept-facts.ts'
import { answerNotKept, lawNotKept } from './refusals.ts'

const SUBJECT = 'coverage_question'

/** An answer as it was given, and as the law that was kept with it gives it again. */
export interface ReplayedAnswer {
  decision: Decision
  again: CoverageAnswer
  /** True where both are the same, reasons and days too. */
  same: boolean
}

/** The rule of each revision: one that changes gets a new revision beside the old one. */
const REVISIONS = { 1: { named: decideCoverage, unnamed: decideUnnamed } } as const

/** Keeps an answer with its facts and the edition of the law, and says under which id. */
export const keepAnswer = (
  tx: Tx,
  law: Law,
  given: { service: string | null; facts: CoverageFacts; answer: CoverageAnswer },
  actor: Actor,
): Promise<string> => {
  const { on, ...facts } = given.facts
  const { rule, revision } = given.answer
  return asSystem(tx, actor, () =>
    keepWithEdition(tx, law, {
      subject: SUBJECT,
      subjectId: newId(),
      rule,
      revision,
      on,
      facts: { ...facts, service: given.service },
      answer: given.answer,
    }),
  )
}

/** Reads a kept answer and decides it again on its own day, facts and law. */
export const replayAnswer = (tx: Tx, decisionId: string, actor: Actor): Promise<Outcome<ReplayedAnswer>> =>
  asSystem(tx, actor, async () => {
    const decision = isId(decisionId) ? await findDecision(tx, decisionId) : null
    if (decision?.subject !== SUBJECT) return refused(answerNotKept())
    const law = await lawOfEdition(tx, decision.lawFiles[0] ?? '')
    const rule = decision.revision === 1 ? REVISIONS[1] : null
    if (!law || !rule) return refused(lawNotKept())
    const { service: id, ...rest } = keptFacts.parse(decision.facts)
    const facts: CoverageFacts = { ...rest, on: decision.on }
    const service = id === null ? null : law.services.get(id)
    const again = service ? rule.named(service, facts, law) : rule.unnamed(facts, law)
    const same = canonical(again) === canonical(decision.answer)
    return granted({ decision, again, same })
  })

/** A value as JSON with its keys in order, as the database gives them back in another one. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
  )

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
