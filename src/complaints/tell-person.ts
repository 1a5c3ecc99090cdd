import { tell, type NoticeReason } from '#notices/index.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Complaint } from './complaint.ts'
import type { ComplaintDependencies } from './dependencies.ts'

/** The reasons of this subject for a notice. */
export type CaseReason = Extract<NoticeReason, `case_${string}`>

/** Tells the person of a complaint something, once a reason and revision; the words of the case stay out of the notice. */
export const tellPerson = (
  tx: Tx,
  with_: ComplaintDependencies,
  { personId, complaintId, revision, insurerCode, region, dueOn }: Complaint,
  reason: CaseReason,
  actor: Actor,
): Promise<void> =>
  asSystem(tx, actor, () =>
    tell(tx, with_, {
      personId,
      reason,
      subjectId: `${complaintId}:${revision}`,
      ...(dueOn && { facts: { day: dueOn.toString() } }),
      insurerCode,
      region,
    }),
  )
