import type { Day } from '#kernel/day.ts'
import type { Law, Service } from '#law/types.ts'
import type { CoverageAnswer } from '../coverage-answer.ts'
import type { CoverageFacts } from '../coverage-facts.ts'
import { decideCoverage } from '../decide-coverage.ts'
import { ASKABLE, toldAnswer, type QuestionName } from './answers.ts'
import type { Asked } from './asked.ts'
import { factsAsked } from './facts-asked.ts'
import { wouldChange } from './next-question.ts'

/** The verdict on what was asked, and everything that the page says beside it. */
export interface ReachedVerdict {
  service: Service
  asked: Asked
  facts: CoverageFacts
  answer: CoverageAnswer
  on: Day
  isEmergency: boolean
  /** What was answered, or told by the words of the search. */
  said: { name: QuestionName; value: string }[]
  /** What nobody was asked and what would make another verdict. */
  assumed: QuestionName[]
}

/** What is taken to be so until the reader says otherwise. */
const ASSUMED: readonly QuestionName[] = ['clinic', 'insured']

/** The verdict by the law of a day. */
export function reachVerdict(law: Law, service: Service, asked: Asked, on: Day): ReachedVerdict {
  const facts = factsAsked(asked, on)
  const answer = decideCoverage(service, facts, law)
  const said = ASKABLE.flatMap(name => {
    const value = asked.answers[name] ?? toldAnswer(facts, name)
    return value === null ? [] : [{ name, value }]
  })
  const isSaid = (name: QuestionName): boolean => said.some(one => one.name === name)
  const isFree = answer.answer === 'free' || answer.answer === 'free_if'
  return {
    service,
    asked,
    facts,
    answer,
    on,
    isEmergency: facts.emergency === true || service.emergency,
    said,
    assumed: isFree ? ASSUMED.filter(name => !isSaid(name) && wouldChange(law, service, facts, name)) : [],
  }
}
