import { logLook } from '#access/index.ts'
import { granted, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { reachRegister, type Tx } from '#platform/database.ts'
import type { PolicyCheck } from './decide.ts'
import { answerQuestion, readQuestion, type CheckDependencies } from './question.ts'
import type { PolicyCheckRequest } from './request.ts'
import { checkFacts } from './store.ts'

export type { CheckDependencies } from './question.ts'

/**
 * Checks a policy for a registrar: one statement finds the person by an exact number, the look is logged in the same
 * transaction, and the rule says the rest. `homeRegion` is the clinic's, for when the request names no region.
 */
export async function checkPolicy(
  tx: Tx,
  with_: CheckDependencies,
  asked: PolicyCheckRequest,
  actor: Actor,
  homeRegion: string | null,
): Promise<Outcome<PolicyCheck>> {
  const question = readQuestion(asked, with_, homeRegion)
  if (!question.ok) return question
  await reachRegister(tx)
  const found = await checkFacts(tx, question.value.handle, question.value.context.on)
  const answer = answerQuestion(question.value, found)
  if (!answer.ok) return answer
  const { check, personId } = answer.value
  if (personId) await logLook(tx, actor, personId, 'policy_check')
  return granted(check)
}
