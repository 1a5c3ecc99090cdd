import { isWithin, type Day } from '#kernel/day.ts'
import type { Need, Service } from '#law/types.ts'
import type { CoverageAnswer, Verdict } from '../coverage-answer.ts'
import type { CoverageFacts } from '../coverage-facts.ts'
import { decideCoverage, type CoverageLaw } from '../decide-coverage.ts'
import { ageBands, isByExactAge } from './age-bands.ts'
import { ASKABLE, choicesOf, toldAnswer, withAnswer, type QuestionName } from './answers.ts'
import type { Asked } from './asked.ts'
import { factsAsked } from './facts-asked.ts'

/** More than this nobody is asked. */
const MOST_QUESTIONS = 3
const OLDEST = 100
const GROUPS: readonly Need[] = ['benefit', 'disability', 'listed_disease']

/**
 * The next question, or null where the verdict stands. One is asked where one of its answers would better the verdict or take
 * away a condition; what could only worsen it is said beside the verdict, for the reader to answer if it is so.
 */
export function nextQuestion(law: CoverageLaw, service: Service, asked: Asked, on: Day): QuestionName | null {
  if (Object.keys(asked.answers).length >= MOST_QUESTIONS) return null
  const facts = factsAsked(asked, on)
  const now = decideCoverage(service, facts, law)
  if (now.answer === 'free') return null
  // Whoever typed what they need types no age besides: the verdict says the condition and leads to the check-ups.
  const isSecondField = (name: QuestionName): boolean =>
    name === 'age' && asked.words !== '' && isByExactAge(service, on)
  const isOpen = (name: QuestionName): boolean =>
    asked.answers[name] === undefined &&
    !isSecondField(name) &&
    toldAnswer(facts, name) === null &&
    isAbout(name, service, facts)
  return (
    ASKABLE.find(
      name =>
        isOpen(name) &&
        possibleAnswers(name, service, on).some(value =>
          isBetter(decideCoverage(service, withAnswer(facts, name, value), law), now),
        ),
    ) ?? null
  )
}

/** True where a service is one for which the question has a meaning. */
function isAbout(name: QuestionName, { payments, forms }: Service, facts: CoverageFacts): boolean {
  const needs = payments
    .filter(({ from, until }) => isWithin(facts.on, from, until))
    .flatMap(payment => payment.needs)
  if (name === 'prescribed') return needs.includes('prescribed')
  // Nobody has an emergency of his own wish.
  if (name === 'emergency') return forms.includes('emergency') && facts.prescribed !== false
  return name !== 'benefit' || needs.some(need => GROUPS.includes(need))
}

/** The answers that a question may get, apart from «не знаю». */
export function possibleAnswers(name: QuestionName, service: Service, on: Day): string[] {
  if (name !== 'age') return choicesOf(name).filter(value => value !== 'unknown')
  return isByExactAge(service, on)
    ? Array.from({ length: OLDEST + 1 }, (_, age) => String(age))
    : ageBands(service, on).map(({ from }) => String(from))
}

const RANK: Readonly<Record<Verdict, number>> = { free: 0, free_if: 1, unknown: 2, not_covered: 3 }

/** True where a verdict is better for the person, or as good with a condition less. */
function isBetter(then: CoverageAnswer, now: CoverageAnswer): boolean {
  if (RANK[then.answer] !== RANK[now.answer]) return RANK[then.answer] < RANK[now.answer]
  const codes = new Set(then.conditions.map(({ code }) => code))
  return (
    now.answer === 'free_if' &&
    codes.size < now.conditions.length &&
    now.conditions.some(({ code }) => !codes.has(code))
  )
}

/** True where one of the answers of a question would make another verdict for the person, whoever else pays. */
export function wouldChange(
  law: CoverageLaw,
  service: Service,
  facts: CoverageFacts,
  name: QuestionName,
): boolean {
  const now = keyOf(decideCoverage(service, facts, law))
  return possibleAnswers(name, service, facts.on).some(
    value => keyOf(decideCoverage(service, withAnswer(facts, name, value), law)) !== now,
  )
}

const keyOf = ({ answer, conditions }: CoverageAnswer): string =>
  JSON.stringify([answer, conditions.map(({ code, says }) => [code, says.ru])])
