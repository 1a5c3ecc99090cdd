import { isId } from '#kernel/ids.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { mayMove, type Application } from '../application.ts'
import { answerMissing, reasonMissing } from '../refusals.ts'
import { findById } from '../store.ts'
import { refuse, returnForCorrection } from '../turn-down.ts'
import { asHolder, decide } from './decision-routes.ts'
import { CLERK, pageOf, type ClerkParts } from './parts.ts'
import { REASONS, type TurnDown } from './reasons.ts'
import { TurnDownPage } from './turn-down-page.tsx'

const COMMANDS = { return: returnForCorrection, refuse } as const

/** Returning and refusing with a reason (K09): asked, shown as the person reads it, sent. */
export const turnDownRoutes = (parts: ClerkParts): Route[] =>
  (['return', 'refuse'] as const).flatMap(move => [
    getPage(`/clerk/applications/:id/${move}`, CLERK, call =>
      withMine(parts, call, move, application =>
        show(call, application, move, { reason: '', message: '' }, []),
      ),
    ),
    postForm(`/clerk/applications/:id/${move}`, CLERK, call => answer(parts, call, move)),
  ])

async function answer(parts: ClerkParts, call: Call, move: TurnDown): Promise<Reply> {
  const reason = field(call, 'reason')
  const message = field(call, 'message') || template(call, move, reason)
  const refusals = faults(move, reason, message)
  if (refusals.length || field(call, 'step') !== 'send')
    return withMine(parts, call, move, application =>
      show(call, application, move, { reason, message }, refusals, refusals.length === 0),
    )
  return decide(
    parts,
    call,
    async (tx, meant) => {
      const mine = await asHolder(tx, meant, call)
      return mine.ok ? COMMANDS[move](tx, parts, meant, { reasonCode: reason, message }, call.actor) : mine
    },
    () => '/clerk',
  )
}

/** The words that a reason from the list begins with; «other» has none. */
const template = ({ view }: Call, move: TurnDown, reason: string): string =>
  isOf(move, reason) && reason !== 'other' ? view.t(`desk.reason-text.${reason}`) : ''

const isOf = (move: TurnDown, reason: string): boolean =>
  (REASONS[move] as readonly string[]).includes(reason)

function faults(move: TurnDown, reason: string, message: string): Refusal[] {
  const refusals: Refusal[] = []
  if (!isOf(move, reason)) refusals.push(answerMissing('reason', REASON_WORDS))
  if (message.length < 10) refusals.push(reasonMissing())
  return refusals
}

const REASON_WORDS = { ru: 'причину из списка', en: 'a reason from the list' }

async function withMine(
  parts: ClerkParts,
  call: Call,
  move: TurnDown,
  then: (application: Application) => Reply,
): Promise<Reply> {
  const { id = '' } = call.params
  if (!isId(id)) return missing(call)
  const application = await parts.database.transact(call.actor, tx => findById(tx, id))
  if (!application) return missing(call)
  const isMine = mayMove(move, application.state) && application.takenBy === call.actor.accountId
  return isMine ? then(application) : { redirect: pageOf(id) }
}

const show = (
  { view }: Call,
  application: Application,
  move: TurnDown,
  typed: { reason: string; message: string },
  errors: Refusal[],
  preview = false,
): Reply => ({
  ...(errors.length > 0 && { status: 422 }),
  page: TurnDownPage({ view, application, move, typed, preview, errors }),
})
