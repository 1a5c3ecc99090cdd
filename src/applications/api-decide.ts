import { z } from 'zod'
import { granted, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { creatingRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import { accept, type Accepted } from './accept.ts'
import { decidedShape } from './api-answers.ts'
import { statusOfRefusal, type ApiDependencies } from './api-dependencies.ts'
import { idParams } from './api-read.ts'
import { policyView } from './api-views.ts'
import type { Application } from './application.ts'
import { handOver, makeReady } from './hand-over.ts'
import { release, take } from './take.ts'
import { refuse, returnForCorrection } from './turn-down.ts'

const revision = z.int().min(1).max(2_147_483_647).optional().describe('The revision that was seen')
const explained = {
  revision,
  reasonCode: z
    .string()
    .regex(/^[a-z][a-z_]{0,39}$/)
    .default('other'),
  message: z
    .string()
    .max(2000)
    .regex(/^[^\p{Cc}]*(?:[\n\r\t][^\p{Cc}]*)*$/u, 'a text without control characters is needed')
    .describe('What is wrong and what to do; the person reads it'),
}

const decisionRequest = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.enum(['take', 'release', 'make_ready', 'hand_over']), revision }),
  z.strictObject({ decision: z.enum(['return', 'refuse']), ...explained }),
  z.strictObject({
    decision: z.literal('accept'),
    revision,
    person: z
      .union([z.strictObject({ id: z.uuid().toLowerCase() }), z.literal('new')])
      .optional()
      .describe('Whom the clerk found the applicant to be, after comparing'),
  }),
])

/** A decision as the API takes it. */
type DecisionRequest = z.infer<typeof decisionRequest>

/** `POST /api/v1/applications/{id}/decisions`: what a clerk does with an application. */
export const decideRoute = (with_: ApiDependencies): Route =>
  creatingRoute({
    method: 'POST',
    path: '/api/v1/applications/:id/decisions',
    access: ['clerk'],
    summary:
      'Take, release, accept, return or refuse an application, say that the policy is ready, hand it over',
    tag: 'Applications',
    body: decisionRequest,
    params: idParams,
    answer: decidedShape,
    database: with_.database,
    statusOf: statusOfRefusal,
    async handle({ body, params, call }, tx) {
      const decided = await decide(tx, with_, params.id, body, call.actor)
      return decided.ok ? granted(decidedView(decided.value)) : decided
    },
  })

function decide(
  tx: Tx,
  with_: ApiDependencies,
  applicationId: string,
  asked: DecisionRequest,
  actor: Actor,
): Promise<Outcome<Application | Accepted>> {
  const meant = { applicationId, revision: asked.revision }
  switch (asked.decision) {
    case 'take':
      return take(tx, with_, meant, actor)
    case 'release':
      return release(tx, with_, meant, actor)
    case 'make_ready':
      return makeReady(tx, with_, meant, actor)
    case 'hand_over':
      return handOver(tx, with_, meant, actor)
    case 'return':
      return returnForCorrection(tx, with_, meant, asked, actor)
    case 'refuse':
      return refuse(tx, with_, meant, asked, actor)
    case 'accept': {
      const who = typeof asked.person === 'object' ? { personId: asked.person.id } : asked.person
      return accept(tx, with_, { ...meant, who }, actor)
    }
  }
}

function decidedView(decided: Application | Accepted): z.infer<typeof decidedShape> {
  const accepted = 'application' in decided ? decided : null
  const { applicationId, state, revision: now } = accepted?.application ?? (decided as Application)
  return {
    applicationId,
    state,
    revision: now,
    ...(accepted && { enp: accepted.enp }),
    ...(accepted?.policy && {
      [accepted.policy.form === 'certificate' ? 'certificate' : 'policy']: policyView(accepted.policy),
    }),
  }
}
