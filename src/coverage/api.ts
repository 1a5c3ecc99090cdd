import { z } from 'zod'
import { day } from '#kernel/day.ts'
import { granted } from '#kernel/outcome.ts'
import { questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import { answerView } from './answer-view.ts'
import { matchesOf } from './answer-question.ts'
import { questionAnswer, questionBody } from './api-shapes.ts'
import { askCoverage } from './ask.ts'
import type { CoverageDependencies } from './dependencies.ts'
import { replayAnswer } from './kept-answer.ts'
import type { CoverageQuestion } from './question/read-question.ts'

/** "Is it free for me?" for programs: the question, the search, and a kept answer decided again. */
export const coverageApi = (with_: CoverageDependencies): Route[] => [
  questionRoute({
    method: 'POST',
    path: '/api/v1/coverage-questions',
    access: 'public',
    summary: 'Is a service free for a person, here, on a day: who pays, why, how long to wait, what to say',
    tag: 'Coverage',
    body: questionBody,
    answer: questionAnswer,
    async handle({ body, call }) {
      const question = questionOf(with_, body)
      const asked = await with_.database.attempt(call.actor, tx =>
        askCoverage(tx, with_, question, call.actor),
      )
      return asked.ok ? granted(answerView(asked.value, with_.law, call.view.language)) : asked
    },
  }),
  questionRoute({
    method: 'GET',
    path: '/api/v1/coverage-services',
    access: 'public',
    summary: 'The services that a text may mean, the best first',
    tag: 'Coverage',
    query: z.object({ text: z.string().max(600) }),
    answer: z.object({ matches: questionAnswer.shape.matches }),
    handle({ query, call }) {
      const matches = matchesOf(with_.law, query.text).map(match => ({
        service: match.service.id,
        name: match.service.name[call.view.language],
        phrase: match.phrase,
        covered: Math.round(match.covered * 100) / 100,
      }))
      return Promise.resolve(granted({ matches }))
    },
  }),
  questionRoute({
    method: 'GET',
    path: '/api/v1/coverage-questions/:answerId/replay',
    access: 'public',
    summary: 'A kept answer decided again on its own day, facts and law: the same, or not',
    tag: 'Coverage',
    params: z.object({ answerId: z.uuid() }),
    answer: z.object({ same: z.boolean(), on: z.iso.date(), given: z.unknown(), again: z.unknown() }),
    statusOf: refusals =>
      refusals.some(({ code }) => code === 'coverage.answer-not-kept') ? 404 : undefined,
    async handle({ params, call }) {
      const replayed = await with_.database.attempt(call.actor, tx =>
        replayAnswer(tx, params.answerId, call.actor),
      )
      if (!replayed.ok) return replayed
      const { same, decision, again } = replayed.value
      return granted({ same, on: decision.on.toString(), given: decision.answer, again })
    },
  }),
]

/** The question that a valid body asks; without a day it asks about the business day of the region. */
function questionOf(
  { registers, clock }: CoverageDependencies,
  body: z.infer<typeof questionBody>,
): CoverageQuestion {
  const { on, birthDate, text, service, ...said } = body
  const zone = registers.isRegion(body.region) ? registers.timeZone(body.region) : undefined
  const told = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null))
  return {
    ...(told as Omit<typeof said, 'insuredRegion'> & { insuredRegion?: string }),
    ...(text !== undefined && { text }),
    ...(service !== undefined && { service }),
    ...(birthDate && { birthDate: day(birthDate) }),
    on: on ? day(on) : clock.today(zone),
  } as CoverageQuestion
}
