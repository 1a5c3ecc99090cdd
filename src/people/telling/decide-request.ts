import { logLook } from '#access/index.ts'
import type { Clock } from '#kernel/clock.ts'
import { day } from '#kernel/day.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { organisationCode, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { ChangeOf } from '../changing/change.ts'
import { changeAddress, changeDocument } from '../changing/change-facts.ts'
import { changeIdentity } from '../changing/change-identity.ts'
import { insurerLeft, refusalReasonMissing, requestDecided } from '../changing/refusals.ts'
import { requestAtDesk } from './read-requests.ts'
import type { ChangeRequest } from './request.ts'
import { insertDecision, insurerOn } from './store.ts'

interface Parts {
  sealing: Sealing
  clock: Clock
}

/** The request that is meant, by whom it is of. */
export interface RequestMeant {
  personId: string
  requestId: string
}

/** What accepting led to. */
export interface ChangeAccepted {
  request: ChangeRequest
  /** True where the policy is to be reissued. */
  reissue: boolean
  facetDiffers: boolean
}

/**
 * Accepts what a person told of: the data change as told, and everything is kept with the request. All of it, or nothing.
 * Refused where another insurer insures the person by now: it alone changes their data.
 */
export async function acceptRequest(
  tx: Tx,
  parts: Parts,
  meant: RequestMeant,
  actor: Actor,
): Promise<Outcome<ChangeAccepted>> {
  const request = await requestAtDesk(tx, parts.sealing, actor, meant)
  if (!request) return refused(requestDecided())
  const on = parts.clock.today()
  const insurer = await insurerOn(tx, meant.personId, on)
  if (insurer && insurer !== organisationCode(actor)) return refused(insurerLeft())
  if (!(await insertDecision(tx, { ...meant, accepted: true, reason: '', on, actor })))
    return refused(requestDecided())
  await logLook(tx, actor, meant.personId, 'data_change')
  const changed = await apply(tx, parts, request, actor)
  return changed.ok ? granted({ request, ...changed.value }) : changed
}

/** Refuses what a person told of, with what to do next in the clerk's words. */
export async function refuseRequest(
  tx: Tx,
  parts: Parts,
  meant: RequestMeant & { reason: string },
  actor: Actor,
): Promise<Outcome<ChangeRequest>> {
  const request = await requestAtDesk(tx, parts.sealing, actor, meant)
  if (!request) return refused(requestDecided())
  const reason = meant.reason.trim()
  if (!reason) return refused(refusalReasonMissing())
  const { personId, requestId } = meant
  const on = parts.clock.today()
  const row = { personId, requestId, accepted: false, reason, on, actor }
  return (await insertDecision(tx, row)) ? granted(request) : refused(requestDecided())
}

type Led = Omit<ChangeAccepted, 'request'>

/** Applies a request; what does not touch the identity needs no reissue. */
async function apply(tx: Tx, parts: Parts, request: ChangeRequest, actor: Actor): Promise<Outcome<Led>> {
  const { kind, answers, personId, requestId, changedOn: on } = request
  const of: ChangeOf = { personId, requestId, on, because: kind === 'error' ? 'error' : 'changed' }
  const plain: Led = { reissue: false, facetDiffers: false }
  if (kind === 'document') {
    const { documentType: type = '', series, number = '', issuedOn } = answers
    const document = { type, series, number, ...(issuedOn && { issuedOn: day(issuedOn) }) }
    const done = await changeDocument(tx, parts.sealing, { ...of, document }, actor)
    return done.ok ? granted(plain) : done
  }
  if (kind === 'residence') {
    const address = { kind: 'residence' as const, region: answers['region'], text: answers['address'] ?? '' }
    const done = await changeAddress(tx, parts.sealing, { ...of, address }, actor)
    return done.ok ? granted(plain) : done
  }
  return changeIdentity(tx, parts.clock.today(), { ...of, change: identityOf(answers) }, actor)
}

/** The answers about a name and a birth; a patronymic that was left empty is none, a birth place left empty stays. */
function identityOf({ surname, givenName, patronymic, birthDate, birthPlace }: Record<string, string>) {
  return {
    ...(surname !== undefined && { surname }),
    ...(givenName !== undefined && { givenName }),
    ...(patronymic !== undefined && { patronymic: patronymic || undefined }),
    ...(birthDate && { birthDate: day(birthDate) }),
    ...(birthPlace && { birthPlace }),
  }
}
