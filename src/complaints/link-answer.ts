import { askCoverage } from '#coverage/index.ts'
import type { Day } from '#kernel/day.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Decision } from '#law/decisions.ts'
import { findDecision } from '#law/store.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { ComplaintDependencies } from './dependencies.ts'
import { answerUnknown } from './refusals.ts'

/** What is asked of coverage about the care that a complaint is about. */
export interface CareAsked {
  serviceId?: string | undefined
  /** A kept answer of "is it free?" that the person was shown. */
  answerId?: string | undefined
  region: string
  insuredRegion: string | null
  happenedOn: Day
  isOutside: boolean
  prescribed?: boolean | undefined
  referral?: boolean | undefined
  emergency?: boolean | undefined
}

/** The service of a complaint and the kept answer about it; both null where nothing was named. */
export interface LinkedAnswer {
  serviceId: string | null
  answerId: string | null
}

/**
 * The kept answer that a complaint rests on: the one that was shown where it is about the same place, day and clinic, and
 * a new one of the day of the care otherwise.
 */
export async function linkAnswer(
  tx: Tx,
  with_: ComplaintDependencies,
  asked: CareAsked,
  actor: Actor,
): Promise<Outcome<LinkedAnswer>> {
  const shown = asked.answerId ? await keptAnswer(tx, asked.answerId, actor) : null
  if (asked.answerId && !shown) return refused(answerUnknown())
  const serviceId = asked.serviceId ?? serviceOf(shown)
  if (!serviceId) return granted({ serviceId: null, answerId: shown?.decisionId ?? null })
  if (!with_.law.services.has(serviceId)) return refused(answerUnknown())
  if (shown && serviceOf(shown) === serviceId && isAbout(shown, asked))
    return granted({ serviceId, answerId: shown.decisionId })
  return askAnew(tx, with_, { ...told(shown), ...given(asked) }, { ...asked, serviceId }, actor)
}

async function askAnew(
  tx: Tx,
  with_: ComplaintDependencies,
  said: Record<string, boolean>,
  asked: CareAsked & { serviceId: string },
  actor: Actor,
): Promise<Outcome<LinkedAnswer>> {
  const { serviceId, region, insuredRegion, isOutside } = asked
  const question = {
    ...said,
    service: serviceId,
    region,
    on: asked.happenedOn,
    outside: isOutside,
    insured: insuredRegion !== null,
    ...(insuredRegion && { insuredRegion }),
  }
  const answered = await askCoverage(tx, with_, question, actor)
  return answered.ok ? granted({ serviceId, answerId: answered.value.decisionId }) : answered
}

/** A kept answer about coverage; null where the id is of nothing, or of another decision. */
export async function keptAnswer(tx: Tx, answerId: string, actor: Actor): Promise<Decision | null> {
  const decision = await asSystem(tx, actor, () => findDecision(tx, answerId))
  return decision?.subject === 'coverage_question' ? decision : null
}

const serviceOf = (decision: Decision | null): string | null =>
  typeof decision?.facts['service'] === 'string' ? decision.facts['service'] : null

const isAbout = ({ on, facts }: Decision, asked: CareAsked): boolean =>
  on.equals(asked.happenedOn) &&
  facts['region'] === asked.region &&
  Boolean(facts['outside']) === asked.isOutside &&
  Object.entries(given(asked)).every(([name, value]) => facts[name] === value)

const SAID = ['prescribed', 'referral', 'emergency'] as const

const given = (asked: CareAsked): Record<string, boolean> =>
  Object.fromEntries(
    SAID.flatMap(name => {
      const value = asked[name]
      return value === undefined ? [] : [[name, value] as const]
    }),
  )

const told = (decision: Decision | null): Record<string, boolean> =>
  Object.fromEntries(
    SAID.flatMap(name => {
      const value = decision?.facts[name]
      return typeof value === 'boolean' ? [[name, value] as const] : []
    }),
  )
