import { ACCOUNTS, balanceOf } from '#ledger/index.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Complaint } from '../complaint.ts'
import { paidBack, standingDecision } from './store.ts'

/** Where a case goes on after an appeal: money is owed, nothing is owed any more, or the person was refused. */
export const stateAfter = (
  tx: Tx,
  { complaintId }: Complaint,
  actor: Actor,
): Promise<'money_due' | 'settled' | 'refused'> =>
  asSystem(tx, actor, async () => {
    if ((await balanceOf(tx, ACCOUNTS.patient(complaintId))) < 0) return 'money_due'
    const isUpheld = (await standingDecision(tx, complaintId))?.verdict === 'upheld'
    return isUpheld || (await paidBack(tx, complaintId)) > 0 ? 'settled' : 'refused'
  })
