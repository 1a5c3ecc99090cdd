import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { ACCOUNTS, balanceOf, post } from '#ledger/index.ts'
import { logLook } from '#access/index.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { handlerOf, type Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { forMove, makeMove, todayOf, type ComplaintMeant } from '../move.ts'
import { noSuchComplaint, notYourMove } from '../refusals.ts'
import { findComplaint } from '../store.ts'
import { tellPerson } from '../tell-person.ts'
import { closingDue } from '../terms.ts'
import { clinicAccount, finingCode } from './accounts.ts'
import { enterPayment } from './enter-money.ts'
import { nothingOwed, paymentIsNotTheDebt } from './refusals.ts'
import { standingDecision } from './store.ts'

/** Records that the clinic returned the money, the whole of it; its entries are posted in the same transaction, once. */
export async function recordPayment(
  tx: Tx,
  with_: ComplaintDependencies,
  { kopecks, ...meant }: ComplaintMeant & { kopecks: number },
  actor: Actor,
): Promise<Outcome<Complaint>> {
  const found = await forMove(tx, meant, 'record_payment', actor)
  if (!found.ok) return found
  const complaint = found.value
  const on = todayOf(with_, complaint)
  const isEntered = await asSystem(tx, actor, async (): Promise<Outcome<true>> => {
    const owed = -(await balanceOf(tx, ACCOUNTS.patient(complaint.complaintId)))
    const standing = await standingDecision(tx, complaint.complaintId)
    if (owed <= 0 || !standing) return refused(nothingOwed())
    if (kopecks !== owed) return refused(paymentIsNotTheDebt(owed))
    await enterPayment(tx, complaint, standing, on)
    return granted(true as const)
  })
  if (!isEntered.ok) return isEntered
  const dueOn = closingDue(with_.law, on, complaint.region, null)
  const moving = complaint.state === 'money_due' ? { to: 'settled' as const, dueOn } : {}
  const moved = await makeMove(tx, with_, complaint, 'record_payment', actor, moving)
  if (moved.ok) await tellPerson(tx, with_, moved.value, 'case_paid', actor)
  return moved
}

/** Records that the fine of a case was withheld from what the clinic is paid; the case itself does not move, and may be closed. */
export async function recordFine(
  tx: Tx,
  with_: ComplaintDependencies,
  { complaintId }: ComplaintMeant,
  actor: Actor,
): Promise<Outcome<{ kopecks: number }>> {
  const complaint = await findComplaint(tx, complaintId)
  if (!complaint) return refused(noSuchComplaint())
  if (actor.organisation !== handlerOf(complaint)) return refused(notYourMove())
  await logLook(tx, actor, complaint.personId, 'complaint')
  return asSystem(tx, actor, async () => {
    const standing = await standingDecision(tx, complaintId)
    const kopecks = standing?.fineKopecks ?? 0
    if (!standing || kopecks === 0) return refused(nothingOwed())
    const { insurerCode, region } = complaint
    const isNew = await post(tx, {
      subject: 'complaint',
      subjectId: complaintId,
      kind: 'fine_withheld',
      occasionId: standing.decisionId,
      on: todayOf(with_, complaint),
      insurerCode,
      region,
      entries: [
        { account: ACCOUNTS.withheld(finingCode(complaint)), kopecks },
        { account: clinicAccount(complaint), kopecks: -kopecks },
      ],
    })
    return isNew ? granted({ kopecks }) : refused(nothingOwed())
  })
}
