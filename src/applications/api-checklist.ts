import { questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { checklistAnswerSchema, checklistRequestSchema, questionOf } from './checklist-request.ts'
import { checklistView } from './checklist-view.ts'
import { makeChecklist } from './checklist.ts'

/** `POST /api/v1/checklists`: may this person be insured, and with which documents. */
export const checklistRoute = ({ law, registers, clock }: ApiDependencies): Route =>
  questionRoute({
    method: 'POST',
    path: '/api/v1/checklists',
    access: 'public',
    summary: 'The documents a person needs for a policy, by category, age and day',
    tag: 'Applications',
    body: checklistRequestSchema,
    answer: checklistAnswerSchema,
    handle({ body, call }) {
      const zone = registers.isRegion(body.region) ? registers.timeZone(body.region) : undefined
      const list = makeChecklist(questionOf(body, clock.today(zone)), law, code => registers.isRegion(code))
      return Promise.resolve(
        list.ok ? { ok: true, value: checklistView(list.value, call.view.language) } : list,
      )
    },
  })
