import { isBefore, isWithin, day } from '#kernel/day.ts'
import type { Confidence, Law, LawOfDay, Payer, Payment, Service } from '#law/types.ts'
import * as because from './because.ts'
import { policyShown } from './conditions.ts'
import type { CoverageAnswer, Verdict } from './coverage-answer.ts'
import type { CoverageFacts } from './coverage-facts.ts'
import { standingOf, type PaymentStanding } from './payment-standing.ts'
import { waitingLimit } from './waiting-limit.ts'

/** What a decision stands on. */
export type CoverageLaw = Pick<Law, 'on' | 'services' | 'programmes' | 'calendar'>

const FIRST_DAY = day('2011-01-01')

/**
 * Decides what a person pays for a service on a day: of the payments of that day the best for the person counts, and free
 * from any purse is free. Every reason comes with its source.
 * @law fz-326 ст. 16, 35, 36
 * @law fz-323 ст. 11, 19, 80
 */
export function decideCoverage(service: Service, facts: CoverageFacts, law: CoverageLaw): CoverageAnswer {
  const ofDay = law.on(facts.on)
  if (isBefore(facts.on, FIRST_DAY)) return nothing('unknown', [because.beforeTheLaw])
  const payments = service.payments.filter(({ from, until }) => isWithin(facts.on, from, until))
  if (!payments.length) return nothing('unknown', [because.nothingKnown])
  const isNeverPaid = !service.circumstance && payments.every(({ by }) => by === 'person')
  if ((facts.emergency || service.emergency) && !isNeverPaid)
    return inEmergency(service, facts, law, payments)
  if (facts.outside && payments.some(({ by }) => by !== 'person' && by !== 'employer'))
    return { ...nothing('not_covered', because.outside(ofDay)), paidBy: 'person', insteadOf: service.id }
  const standings = payments.map(payment => standingOf(service, payment, facts, ofDay))
  const answer = bestOf(standings, facts, ofDay, law)
  const isFree = answer.answer === 'free' || answer.answer === 'free_if'
  return {
    ...answer,
    waitingLimit: isFree ? waitingLimit(service, facts, law) : null,
    insteadOf: isFree ? null : service.insteadOf,
  }
}

/** Decides where the service is not known: an emergency is free whatever it is, and nothing else can be said. */
export const decideUnnamed = (facts: CoverageFacts, law: CoverageLaw): CoverageAnswer =>
  facts.emergency && !isBefore(facts.on, FIRST_DAY)
    ? { ...nothing('free', because.emergency(law.on(facts.on))), paidBy: purseOfEmergency(facts) }
    : nothing('unknown', [because.notUnderstood])

function bestOf(
  standings: readonly PaymentStanding[],
  facts: CoverageFacts,
  law: LawOfDay,
  { programmes }: CoverageLaw,
): CoverageAnswer {
  const free = (standing: PaymentStanding): CoverageAnswer => paidFor(standing, facts, law, programmes)
  const others = standings.filter(({ payment }) => payment.by !== 'person' && payment.by !== 'ask')
  const person = standings.find(({ payment, is }) => payment.by === 'person' && is !== 'failed')
  const asked = standings.find(({ payment, is }) => payment.by === 'ask' && is !== 'failed')
  const met = others.find(({ is }) => is === 'met')
  if (met) return free(met)
  const open = others.find(({ is }) => is === 'open')
  if (open) return free(open)
  const elsewhere = others.find(({ is }) => is === 'elsewhere')
  if (elsewhere && !person) return free(elsewhere)
  if (asked) return nothing('unknown', because.ofPayment(asked.payment))
  const failed = others.flatMap(({ is, conditions }) => (is === 'failed' ? conditions : []))
  return {
    ...nothing('not_covered', [
      ...because.notFulfilled(failed, law),
      ...(person ? because.ofPayment(person.payment) : []),
    ]),
    paidBy: 'person',
    conditions: elsewhere ? elsewhere.conditions : failed,
    since: person?.payment.from ?? null,
    confidence: person?.payment.confidence ?? 'B',
  }
}

function paidFor(
  { payment, conditions }: PaymentStanding,
  facts: CoverageFacts,
  law: LawOfDay,
  programmes: CoverageLaw['programmes'],
): CoverageAnswer {
  const mustShow = facts.policyAtHand === false && because.policyMustBeShown(law)
  const all = [...conditions, ...(mustShow ? [policyShown] : [])]
  return {
    ...nothing(all.length ? 'free_if' : 'free', [
      ...because.ofPayment(payment),
      ...because.ofProgramme(payment, facts, law, programmes),
    ]),
    paidBy: payer(payment.by),
    conditions: all,
    since: payment.from,
    confidence: payment.confidence,
  }
}

function inEmergency(
  service: Service,
  facts: CoverageFacts,
  law: CoverageLaw,
  payments: readonly Payment[],
): CoverageAnswer {
  const budget = payments.find(({ by }) => by === 'budget')
  const [first] = payments
  return {
    ...nothing('free', because.emergency(law.on(facts.on))),
    paidBy: budget && first === budget ? 'budget' : purseOfEmergency(facts),
    waitingLimit: service.care === 'ambulance' ? waitingLimit(service, facts, law) : null,
    since: first?.from ?? null,
  }
}

const purseOfEmergency = ({ insured }: CoverageFacts): 'budget' | 'chi' =>
  insured === false ? 'budget' : 'chi'

const payer = (by: Payer): CoverageAnswer['paidBy'] => (by === 'ask' ? null : by)

const nothing = (
  answer: Verdict,
  reasons: CoverageAnswer['because'],
  confidence: Confidence = 'B',
): CoverageAnswer => ({
  answer,
  paidBy: null,
  because: reasons,
  conditions: [],
  waitingLimit: null,
  insteadOf: null,
  since: null,
  confidence,
  rule: 'coverage/decide',
  revision: 1,
})
