import { logLook } from '#access/index.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { tell } from '#notices/index.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { findById } from '../store.ts'
import type { LateComplaint } from './late-complaint.ts'
import {
  complaintAnswered,
  complaintAnswerLong,
  complaintAnswerMissing,
  noSuchComplaint,
} from './refusals.ts'
import { findComplaint, insertStep, markAnswered } from './store.ts'

/** How long an answer may be, in characters; the database holds it too. */
export const LONGEST_ANSWER = 3000

/**
 * Answers a complaint of the fund's region, once: the person is told that there is an answer and reads it where the
 * application is tracked. The words themselves stay out of the notice, because a fund may write what no message carries.
 */
export async function answerComplaint(
  tx: Tx,
  with_: ApplicationDependencies,
  said: { applicationId: string; answer: string },
  actor: Actor,
): Promise<Outcome<LateComplaint>> {
  const { applicationId } = said
  const answer = said.answer.trim().replaceAll('\r\n', '\n')
  const complaint = await findComplaint(tx, applicationId)
  const application = complaint && (await findById(tx, applicationId))
  if (!complaint || !application || actor.organisation !== `fund:${complaint.region}`)
    return refused(noSuchComplaint())
  if (complaint.state === 'answered') return refused(complaintAnswered())
  if (!answer) return refused(complaintAnswerMissing())
  if (answer.length > LONGEST_ANSWER) return refused(complaintAnswerLong(LONGEST_ANSWER))
  const { region, insurerCode } = complaint
  const { personId } = application
  const on = with_.clock.today(with_.registers.timeZone(region))
  if (!(await markAnswered(tx, applicationId, answer, on))) return refused(complaintAnswered())
  await insertStep(tx, { applicationId, state: 'answered', on, actor })
  if (personId) await logLook(tx, actor, personId, 'complaint')
  await asSystem(tx, actor, () =>
    tell(tx, with_, {
      personId,
      applicationId,
      reason: 'complaint_answered',
      subjectId: applicationId,
      insurerCode,
      region,
    }),
  )
  return granted({ ...complaint, state: 'answered', answer, answeredOn: on })
}
