import type { Law, Service } from '#law/types.ts'
import { decideCoverage, decideUnnamed, type CoverageLaw } from './decide-coverage.ts'
import type { CoverageAnswer } from './coverage-answer.ts'
import type { CoverageFacts } from './coverage-facts.ts'
import { withoutCues } from './question/cues.ts'
import { factsOf, type CoverageQuestion } from './question/read-question.ts'
import { findServices, isSure, type Match } from './search/find-services.ts'
import { indexOf, type ServiceIndex } from './search/service-index.ts'
import { foldText, tokensOf } from './search/tokens.ts'

/** The answer to a question, the service that it was taken to be about, and what else it may mean. */
export interface AnsweredQuestion {
  /** Null where the text names nothing that the programmes know. */
  service: Service | null
  facts: CoverageFacts
  answer: CoverageAnswer
  matches: Match[]
}

/** Below this part of a phrase a text is not taken to mean it. */
const LEAST_COVERED = 0.55
/** Below this part of a short text it is about something else. */
const LEAST_EXPLAINED = 0.2
/** A text of more words than this is a story: most of it is not about the service. */
const SHORT = 3

/** From this part of the best score on another match may be meant as well. */
const NEARLY = 0.9

/** True where a text is taken to mean the service of a match. */
function isMeant(text: string, match: Match): boolean {
  const words = tokensOf(text).filter(({ tells }) => tells).length
  const isExplained = words > SHORT || match.explains >= LEAST_EXPLAINED
  return match.covered >= LEAST_COVERED && (isExplained || match.stems.size > 2)
}

const indexes = new WeakMap<Law['services'], ServiceIndex>()

/** The index of the services of a law, made once. */
export function indexOfLaw({ services }: Pick<Law, 'services'>): ServiceIndex {
  const index = indexes.get(services) ?? indexOf(services.values())
  indexes.set(services, index)
  return index
}

/** The services that a text may mean: first by what names a service, then by every word. */
export function matchesOf(law: Pick<Law, 'services'>, text: string): Match[] {
  const index = indexOfLaw(law)
  const named = findServices(index, withoutCues(foldText(text)))
  return named[0] && isMeant(text, named[0]) ? named : findServices(index, text)
}

/** Answers a question by the law of its day: finds the service, reads what the text tells, decides. */
export function answerQuestion(law: CoverageLaw, question: CoverageQuestion): AnsweredQuestion {
  const facts = factsOf(question)
  const service = question.service ? law.services.get(question.service) : undefined
  if (service) return { service, facts, answer: decideCoverage(service, facts, law), matches: [] }
  const { text = '' } = question
  const matches = matchesOf(law, text)
  const [best] = matches
  const unnamed = { service: null, facts, answer: decideUnnamed(facts, law), matches }
  if (!best || !isMeant(text, best)) return unnamed
  const answer = decideCoverage(best.service, facts, law)
  if (answer.answer !== 'not_covered') return { service: best.service, facts, answer, matches }
  // Nobody is told to pay for what may not be meant, but for what the text itself says: a clinic outside, an own wish.
  if (facts.outside || facts.prescribed === false) return { service: best.service, facts, answer, matches }
  const kinder = matches
    .filter(match => match !== best && isSure(match) && match.score >= best.score * NEARLY)
    .map(match => ({
      service: match.service,
      facts,
      answer: decideCoverage(match.service, facts, law),
      matches,
    }))
    .find(other => other.answer.answer !== 'not_covered')
  return kinder ?? (isSure(best) ? { service: best.service, facts, answer, matches } : unnamed)
}
