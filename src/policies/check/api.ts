import { organisationCode, type Actor } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import { questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import { checkPolicy, type CheckDependencies } from './check-policy.ts'
import { policyCheckAnswer, policyCheckRequest } from './request.ts'
import { policyCheckView } from './view.ts'

/** `POST /api/v1/policy-checks`: is this person insured, by whom, under which programme. */
export const policyCheckRoute = (with_: CheckDependencies & { database: Database }): Route =>
  questionRoute({
    method: 'POST',
    path: '/api/v1/policy-checks',
    access: ['registrar', 'clerk', 'fund', 'admin'],
    summary: 'Check a policy: insured or not on a day, by whom, under which programme, and why',
    tag: 'Policies',
    body: policyCheckRequest,
    answer: policyCheckAnswer,
    async handle({ body, call }) {
      const checked = await with_.database.attempt(
        call.actor,
        tx => checkPolicy(tx, with_, body, call.actor, regionOf(call.actor)),
        'register',
      )
      return checked.ok ? { ok: true, value: policyCheckView(checked.value, call.view.language) } : checked
    },
  })

/** The region of an organisation is in the first two digits of its code. */
export const regionOf = (actor: Actor): string | null => organisationCode(actor)?.slice(0, 2) ?? null
