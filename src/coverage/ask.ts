import { isBefore, type Day } from '#kernel/day.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { answerQuestion, type AnsweredQuestion } from './answer-question.ts'
import type { CoverageDependencies } from './dependencies.ts'
import { keepAnswer } from './kept-answer.ts'
import type { CoverageQuestion } from './question/read-question.ts'
import { bornLater, nothingAsked, unknownRegion, unknownService } from './refusals.ts'

/** An answered question and the id under which the answer is kept. */
export interface KeptAnswer extends AnsweredQuestion {
  decisionId: string
}

/** Answers a question and keeps the answer with its facts, its day and its law; refused with every reason where it is none. */
export async function askCoverage(
  tx: Tx,
  with_: CoverageDependencies,
  question: CoverageQuestion,
  actor: Actor,
): Promise<Outcome<KeptAnswer>> {
  const refusals = refusalsOf(with_, question)
  if (refusals.length) return refused(...refusals)
  const answered = answerQuestion(with_.law, question)
  const { service, facts, answer } = answered
  const decisionId = await keepAnswer(tx, with_.law, { service: service?.id ?? null, facts, answer }, actor)
  return granted({ ...answered, decisionId })
}

/** Everything that is wrong with a question. */
export function refusalsOf(
  { law, registers }: Pick<CoverageDependencies, 'law' | 'registers'>,
  { text, service, region, insuredRegion, birthDate, on }: CoverageQuestion,
): Refusal[] {
  const isBornLater = (born: Day): boolean => isBefore(on, born)
  return [
    ...(text?.trim() || service ? [] : [nothingAsked()]),
    ...(service && !law.services.has(service) ? [unknownService()] : []),
    ...(registers.isRegion(region) ? [] : [unknownRegion('region')]),
    ...(insuredRegion && !registers.isRegion(insuredRegion) ? [unknownRegion('insuredRegion')] : []),
    ...(birthDate && isBornLater(birthDate) ? [bornLater()] : []),
  ]
}
