import { policyPaper } from '#policies/index.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { mayMove } from '../application.ts'
import { paperProof } from '../paper-proof.ts'
import { track } from '../track.ts'
import { withdraw } from '../turn-down.ts'
import { CasePage } from './case-page.tsx'
import { forCase, type Case } from './case.ts'
import { complaintRoutes } from './complaint-routes.ts'
import { dateAnswer } from './date-answer.ts'
import { deadlineCalendar } from './deadline-calendar.ts'
import { tooManyTries } from './page-refusals.ts'
import type { CitizenParts } from './parts.ts'
import { TrackPage } from './track-page.tsx'
import { trackingCookie, TRACKING_COOKIE } from './tracking-cookie.ts'
import { tryLimit, type TryLimit } from './try-limit.ts'
import { WithdrawPage } from './withdraw-page.tsx'

const TRIES = 20
const MINUTES = 10

/** Tracking an application without an account (C12): found by POST, remembered by a sealed cookie for half an hour. */
export function statusRoutes(parts: CitizenParts): Route[] {
  const limit = tryLimit(TRIES, MINUTES)
  const mine = (then: (found: Case, call: Call) => Promise<Reply> | Reply) => (call: Call) =>
    forCase(parts, call, then)
  return [
    getPage('/track', 'public', () => Promise.resolve({ redirect: '/applications/status' })),
    getPage('/applications/status', 'public', call => Promise.resolve(ask(call, '', '', []))),
    postForm('/applications/status', 'public', call => find(parts, limit, call)),
    getPage(
      '/applications/mine',
      'public',
      mine((found, { view }) => ({ page: CasePage({ view, found }) })),
    ),
    getPage(
      '/applications/mine/paper',
      'public',
      mine((found, call) => paper(parts, found, call)),
    ),
    getPage('/applications/mine/deadline.ics', 'public', mine(calendar)),
    ...complaintRoutes(parts),
    getPage('/applications/mine/withdraw', 'public', mine(askWithdraw)),
    postForm(
      '/applications/mine/withdraw',
      'public',
      mine((found, call) => doWithdraw(parts, found, call)),
    ),
  ]
}

function ask({ view, cookies, actor }: Call, number: string, birthDate: string, errors: Refusal[]): Reply {
  const known = cookies[TRACKING_COOKIE] !== undefined || actor.personId !== undefined
  return { status: errors.length ? 422 : 200, page: TrackPage({ view, number, birthDate, errors, known }) }
}

async function find(parts: CitizenParts, limit: TryLimit, call: Call): Promise<Reply> {
  const { view, actor, address } = call
  const number = field(call, 'number')
  const birthDate = dateAnswer(call.body, 'birthDate')
  if (!limit.mayTry(address, view.now))
    return {
      ...ask(call, number, birthDate, [tooManyTries(limit.minutes)]),
      status: 429,
      headers: retry(limit),
    }
  const found = await parts.database.attempt(actor, tx => track(tx, parts, { number, birthDate }, actor))
  if (!found.ok)
    return ask(
      call,
      number,
      birthDate,
      found.refusals.map(one => ({ ...one, field: 'number' })),
    )
  limit.forgive(address)
  const { applicationId } = found.value.application
  return { redirect: '/applications/mine', cookies: [trackingCookie(parts.sealing, applicationId, view.now)] }
}

const retry = ({ minutes }: TryLimit): Record<string, string> => ({ 'retry-after': String(minutes * 60) })

async function paper(parts: CitizenParts, { card }: Case, { actor, view }: Call): Promise<Reply> {
  const proof = card && (await paperProof(parts, card, view.today, actor))
  const made = card && (await policyPaper(card, parts.registers, view.today, proof))
  if (!made) return missing({ view })
  return { bytes: made.bytes, contentType: 'application/pdf', fileName: made.fileName }
}

function calendar({ status }: Case, { view }: Call): Reply {
  const { application, dueOn } = status
  if (!dueOn) return missing({ view })
  const text = deadlineCalendar({
    id: application.applicationId,
    on: dueOn,
    sequence: application.revision,
    summary: view.t('applications.calendar.summary'),
    description: view.t('applications.calendar.description'),
    now: view.now,
  })
  return {
    bytes: Buffer.from(text),
    contentType: 'text/calendar; charset=utf-8',
    fileName: 'polis-deadline.ics',
  }
}

const askWithdraw = ({ status }: Case, { view }: Call): Reply =>
  mayMove('withdraw', status.application.state)
    ? { page: WithdrawPage({ view, errors: [] }) }
    : { redirect: '/applications/mine' }

async function doWithdraw(parts: CitizenParts, { status }: Case, { view, actor }: Call): Promise<Reply> {
  const { applicationId, revision } = status.application
  const done = await parts.database.attempt(actor, tx =>
    withdraw(tx, parts, { applicationId, revision }, actor),
  )
  if (done.ok) return { redirect: '/applications/mine' }
  return { status: 409, page: WithdrawPage({ view, errors: done.refusals }) }
}
