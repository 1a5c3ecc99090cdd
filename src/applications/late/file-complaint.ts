import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { tell } from '#notices/index.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { dueOn, isOverdue } from '../application.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { noSuchApplication } from '../refusals.ts'
import { findById } from '../store.ts'
import { awaitedOf, type LateComplaint } from './late-complaint.ts'
import { notLate } from './refusals.ts'
import { findComplaint, insertComplaint, insertStep } from './store.ts'

/**
 * Files a complaint to the fund about an insurer that let a term pass: everything in it is known already. An application
 * has one complaint, and asked twice the same one is answered. The caller has made sure that the application is the
 * person's who asks.
 * @law fz-326 ст. 16
 */
export const fileComplaint = (
  tx: Tx,
  with_: ApplicationDependencies,
  applicationId: string,
  actor: Actor,
): Promise<Outcome<LateComplaint>> =>
  asSystem(tx, actor, async () => {
    const application = await findById(tx, applicationId)
    if (!application) return refused(noSuchApplication())
    const earlier = await findComplaint(tx, applicationId)
    if (earlier) return granted(earlier)
    const { region, insurerCode, personId } = application
    const filedOn = with_.clock.today(with_.registers.timeZone(region))
    const due = dueOn(application)
    if (!due || !isOverdue(application, filedOn)) return refused(notLate())
    const term = with_.law.on(filedOn).value<number>('complaint/fund-answer')
    const complaint: LateComplaint = {
      applicationId,
      region,
      insurerCode,
      awaited: awaitedOf(application),
      termPassedOn: due,
      filedOn,
      answerDueOn: filedOn.add({ days: term.value }),
      state: 'filed',
      answer: null,
      answeredOn: null,
    }
    // A twin that was filed meanwhile is waited for by the constraint, and answered instead.
    if (!(await insertComplaint(tx, complaint)))
      return granted((await findComplaint(tx, applicationId)) ?? complaint)
    await insertStep(tx, { applicationId, state: 'filed', on: filedOn, actor })
    await tell(tx, with_, {
      personId,
      applicationId,
      reason: 'complaint_filed',
      subjectId: applicationId,
      facts: { day: complaint.answerDueOn.toString() },
      insurerCode,
      region,
    })
    return granted(complaint)
  })
