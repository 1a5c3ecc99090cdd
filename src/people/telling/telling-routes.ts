import type { Refusal } from '#kernel/outcome.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { ChangingParts } from './parts.ts'
import { requestsOfPerson } from './read-requests.ts'
import { answersOf, isChangeKind, tellBy, type ChangeKind } from './request.ts'
import { tellChange } from './tell-change.ts'
import { ChangesPage } from './changes-page.tsx'
import { TellPage } from './tell-page.tsx'
import { ToldPage } from './told-page.tsx'

const CITIZEN = ['citizen'] as const

/** Telling the insurer of a change: the choice, the form, and what came of it. */
export const tellingRoutes = (parts: ChangingParts): Route[] => [
  getPage('/my/changes', CITIZEN, ({ actor, view }) =>
    parts.database.transact(actor, async tx => {
      const requests = await requestsOfPerson(tx, parts.sealing, actor.personId ?? '')
      return { page: ChangesPage({ view, registers: parts.registers, requests }) }
    }),
  ),
  getPage('/my/changes/:kind', CITIZEN, call =>
    withKind(call, kind => Promise.resolve(ask(parts, call, kind, []))),
  ),
  postForm('/my/changes/:kind', CITIZEN, call => withKind(call, kind => tell(parts, call, kind))),
]

function withKind(call: Call, work: (kind: ChangeKind) => Promise<Reply>): Promise<Reply> {
  const { kind = '' } = call.params
  return isChangeKind(kind) ? work(kind) : Promise.resolve(missing(call))
}

const typedIn = (call: Call, kind: ChangeKind): Record<string, string> =>
  Object.fromEntries(
    [...answersOf(kind).map(({ name }) => name), 'on'].map(name => [name, field(call, name)]),
  )

const ask = (
  { registers }: ChangingParts,
  call: Call,
  kind: ChangeKind,
  errors: readonly Refusal[],
): Reply => ({
  page: TellPage({ view: call.view, registers, kind, typed: typedIn(call, kind), errors }),
})

async function tell(parts: ChangingParts, call: Call, kind: ChangeKind): Promise<Reply> {
  const { actor, view } = call
  const asked = { personId: actor.personId ?? '', kind, answers: typedIn(call, kind) }
  const told = await parts.database.attempt(actor, tx => tellChange(tx, parts, asked, actor))
  if (!told.ok) return ask(parts, call, kind, told.refusals)
  const request = told.value
  const insurer =
    parts.registers.insurer(request.insurerCode)?.company.name[view.language] ?? request.insurerCode
  return { page: ToldPage({ view, request, insurer, by: tellBy(parts.law, request.changedOn) }) }
}
