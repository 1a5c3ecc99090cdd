import { z } from 'zod'
import type { Decision } from '#law/decisions.ts'
import { lawOfEdition } from '#law/kept-law.ts'
import { findDecision } from '#law/store.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { decideFine, type FineDecision } from './fine.ts'
import { decideRefund, type RefundDecision } from './refund.ts'

const refundFacts = z.strictObject({
  answer: z.enum(['free', 'free_if', 'not_covered', 'unknown']).nullable(),
  emergency: z.boolean(),
  clinicOutside: z.boolean(),
  ownWish: z.boolean(),
  noReferral: z.boolean(),
  didNotWait: z.boolean(),
  conditionsMet: z.boolean(),
  provedKopecks: z.int(),
})

const fineFacts = z.strictObject({ codes: z.array(z.string()), normKopecks: z.int().nullable() })

/** A kept rule of a complaint, and what the law that was kept with it says again. */
export interface ReplayedRule {
  decision: Decision
  again: RefundDecision | FineDecision
}

/** Decides a kept rule of a complaint again, on its own day, facts and law; null where it, or its law, is not kept. */
export const replayRule = (tx: Tx, decisionId: string, actor: Actor): Promise<ReplayedRule | null> =>
  asSystem(tx, actor, async () => {
    const decision = await findDecision(tx, decisionId)
    if (decision?.subject !== 'complaint' || decision.revision !== 1) return null
    const law = await lawOfEdition(tx, decision.lawFiles[0] ?? '')
    if (!law) return null
    const { on, facts, rule } = decision
    const again =
      rule === 'complaints/refund'
        ? decideRefund({ ...refundFacts.parse(facts), on }, law)
        : decideFine({ ...fineFacts.parse(facts), on }, law)
    return { decision, again }
  })
