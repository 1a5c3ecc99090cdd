import { invariant, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { readTypedDay } from '#kernel/day.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/database.ts'
import { getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { regionOf } from '../check/api.ts'
import { checkPolicy, type CheckDependencies } from '../check/check-policy.ts'
import type { PolicyCheck } from '../check/decide.ts'
import type { PolicyCheckRequest } from '../check/request.ts'
import type { CardProofs } from '../citizen/card-proofs.ts'
import { CheckPage } from './check-page.tsx'
import { typedOf, type TypedCheck } from './typed-check.ts'
import { readNumber, type NotRead } from './read-number.ts'

type Dependencies = CheckDependencies & { database: Database; proofs: Pick<CardProofs, 'numberIn'> }

/** The registrar's window: one box, one answer (R01, R02). */
export const registrarRoutes = (with_: Dependencies): Route[] => [
  getPage('/registrar', ['registrar'], call => Promise.resolve(show(with_, call, typedOf(call), null, []))),
  postForm('/registrar', ['registrar'], call => check(with_, call)),
]

/** The question is sent by POST, so that no number ever stands in an address. */
async function check(with_: Dependencies, call: Call): Promise<Reply> {
  const sent = typedOf(call)
  // A scanned proof is asked about by its number: with a network the register knows better than any code.
  const typed = { ...sent, number: (await with_.proofs.numberIn(sent.number)) ?? sent.number }
  const requests = requestsOf(typed)
  if (typeof requests === 'string') return show(with_, call, typed, null, [notRead(call, requests)])
  const checked = await with_.database.attempt(call.actor, tx => firstFound(tx, with_, requests, call.actor))
  return checked.ok
    ? show(with_, call, typed, checked.value, [])
    : show(
        with_,
        call,
        typed,
        null,
        checked.refusals.map(refusal => ({ ...refusal, field: 'number' })),
      )
}

/** The first reading of the number that somebody has; the last one's answer where nobody has any. */
async function firstFound(
  tx: Tx,
  with_: Dependencies,
  requests: PolicyCheckRequest[],
  actor: Actor,
): Promise<Outcome<PolicyCheck>> {
  const [request, ...others] = requests
  invariant(request, 'a number that was read asks at least one question')
  const checked = await checkPolicy(tx, with_, request, actor, regionOf(actor))
  return others.length > 0 && checked.ok && !checked.value.found
    ? firstFound(tx, with_, others, actor)
    : checked
}

function requestsOf(typed: TypedCheck): PolicyCheckRequest[] | NotRead {
  if (typed.number || !typed.documentNumber) return readNumber(typed)
  const birthDate = readTypedDay(typed.born)
  if (!birthDate) return 'born-needed'
  const on = readTypedDay(typed.on)
  const request = {
    document: {
      type: typed.documentType || 'passport',
      ...(typed.documentSeries && { series: typed.documentSeries }),
      number: typed.documentNumber,
    },
    surname: typed.surname,
    givenName: typed.givenName,
    birthDate: birthDate.toString(),
    ...(on && { on: on.toString() }),
  }
  return [request]
}

const notRead = ({ view }: Call, why: NotRead): Refusal => ({
  code: `policies.${why}`,
  says: {
    ru: view.t(`policies.registrar.not-read.${why}`),
    en: view.t(`policies.registrar.not-read.${why}`),
  },
  field: why === 'born-needed' ? 'born' : 'number',
})

const show = (
  { law }: Dependencies,
  call: Call,
  typed: TypedCheck,
  checked: PolicyCheck | null,
  errors: Refusal[],
): Reply => ({
  ...(errors.length > 0 && { status: 422 }),
  page: CheckPage({ view: call.view, typed, checked, errors, acts: law.acts }),
})
