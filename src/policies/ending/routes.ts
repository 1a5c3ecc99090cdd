import { isId } from '#kernel/ids.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { seenAtDesk } from '#people/index.ts'
import type { Database } from '#platform/database.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { readDateField } from '#web/components/read-date-field.ts'
import type { CheckDependencies } from '../check/check-policy.ts'
import { answerMissing } from '../refusals.ts'
import { EndPage } from './end-page.tsx'
import { END_REASONS, recordEnd } from './record-end.ts'

type Parts = CheckDependencies & { database: Database }

/** The end of somebody's insurance at the insurer's desk: a death, the loss of the status that gave the right. */
export const endingRoutes = (parts: Parts): Route[] => [
  getPage('/clerk/people/:id/end', ['clerk'], call => show(parts, call, [])),
  postForm('/clerk/people/:id/end', ['clerk'], call => end(parts, call)),
]

async function show(parts: Parts, call: Call, errors: readonly Refusal[]): Promise<Reply> {
  const { view } = call
  const person = await seenAtDesk(parts, call, 'person_card', (_tx, seen) => Promise.resolve(seen))
  if (!person) return missing(call)
  const on = readDateField(call.body, 'on')
  const typed = {
    because: field(call, 'because'),
    source: field(call, 'source'),
    ...(!on.isEmpty && { on }),
  }
  const page = EndPage({ view, personId: person.personId, person, typed, errors })
  return { status: errors.length ? 422 : 200, page }
}

async function end(parts: Parts, call: Call): Promise<Reply> {
  const { actor, view, params } = call
  const { id = '' } = params
  const because = END_REASONS.find(reason => reason === field(call, 'because'))
  const { on } = readDateField(call.body, 'on')
  if (!isId(id) || !because || !on) {
    const errors = [...(because ? [] : [answerMissing('because')]), ...(on ? [] : [answerMissing('on')])]
    return show(parts, call, errors)
  }
  const source = field(call, 'source')
  const ended = await parts.database.attempt(actor, tx =>
    recordEnd(tx, view.today, { personId: id, because, on, source }, actor),
  )
  return ended.ok ? { redirect: `/clerk/people/${id}` } : show(parts, call, ended.refusals)
}
