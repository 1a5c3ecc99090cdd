import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { isAfter } from '#kernel/day.ts'
import { notHappenedYet } from '../refusals.ts'
import { BilledPage } from './billed-page.tsx'
import { boxesOf, dateAnswer } from './date-answer.ts'
import { keepAnswers } from './keep-answers.ts'
import { CITIZEN, NEW, type CitizenParts } from './parts.ts'
import * as no from './refusals.ts'
import { dayOf } from './steps.ts'

const LONGEST_NAME = 200

/** «Что за меня выставили» (C39): «Этого не было» opens a complaint of its own kind. */
export const billedRoutes = (parts: CitizenParts): Route[] => [
  getPage('/my/billed', CITIZEN, call => Promise.resolve(show(call, []))),
  postForm('/my/billed', CITIZEN, call => take(parts, call)),
]

function show(call: Call, errors: readonly Refusal[]): Reply {
  const happenedOn = boxesOf({ happenedOn: dateAnswer(call.body) })
  const page = BilledPage({ view: call.view, service: field(call, 'service'), happenedOn, errors })
  return { status: errors.length ? 422 : 200, page }
}

async function take(parts: CitizenParts, call: Call): Promise<Reply> {
  const { view } = call
  const service = field(call, 'service').slice(0, LONGEST_NAME)
  const happenedOn = dateAnswer(call.body)
  const on = dayOf({ happenedOn })
  const errors: Refusal[] = []
  if (!service) errors.push(no.serviceMissing())
  if (!on) errors.push(no.dayMissing())
  else if (isAfter(on, view.today)) errors.push(notHappenedYet(view.today))
  if (errors.length) return show(call, errors)
  const story = view.t('complaints.citizen.story.of.not-done', { service })
  const { cookies } = await keepAnswers(parts, call, { kind: 'not_done', happenedOn, story })
  return { redirect: `${NEW}/where`, cookies }
}
