import { fullName } from '#kernel/names.ts'
import { refused, type Outcome } from '#kernel/outcome.ts'
import { keepDecision } from '#law/decisions.ts'
import type { Actor } from '#platform/actor.ts'
import { blindDocument } from '#platform/blind-indexes.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Application } from './application.ts'
import { checkContent } from './check-content.ts'
import { checkKind } from './check-kind.ts'
import { writeContent, type ApplicationContent } from './content.ts'
import type { ApplicationDependencies } from './dependencies.ts'
import { forMove, makeMove, type Meant } from './move.ts'
import { normalContent } from './normal-content.ts'
import { insurerIsFixed, openApplicationStands } from './refusals.ts'
import { claimOpenApplication, releaseOpenApplication } from './store.ts'
import { dueSameDay, STANDS_ON } from './submit.ts'
import { tellReceived } from './tell-applicant.ts'

/**
 * Sends a returned application again with its corrected content, under the same number; whoever calls has made sure that
 * the person asks. The law of the first day goes on to apply; the insurer's terms run from this day, because the time
 * that the person needed is not the insurer's (a choice of Polis: no source says).
 */
export async function resubmit(
  tx: Tx,
  with_: ApplicationDependencies,
  asked: Meant & { content: ApplicationContent },
  actor: Actor,
): Promise<Outcome<Application>> {
  return asSystem(tx, actor, async () => {
    const found = await forMove(tx, asked, 'resubmit')
    if (!found.ok) return found
    const application = found.value
    const content = normalContent(asked.content)
    const { region, insurerCode } = application
    if (content.region !== region || content.insurerCode !== insurerCode) return refused(insurerIsFixed())
    const { applicationId, personId, submittedOn } = application
    const checked = checkContent(content, with_, submittedOn)
    const ofKind = personId ? await checkKind(tx, with_, content, personId, submittedOn) : []
    if (!checked.ok || ofKind.length) return refused(...(checked.ok ? [] : checked.refusals), ...ofKind)
    await releaseOpenApplication(tx, applicationId)
    if (!(await claimOpenApplication(tx, blindDocument(with_.sealing, content.document), applicationId)))
      return refused(openApplicationStands())
    await keepDecision(
      tx,
      with_.law,
      { subject: 'application', subjectId: applicationId, ...checked.value },
      STANDS_ON,
    )
    const moved = await makeMove(tx, with_, application, 'resubmit', actor, {
      changes: changesOf(with_, application, content),
    })
    if (moved.ok) await tellReceived(tx, with_, moved.value, content)
    return moved
  })
}

function changesOf(with_: ApplicationDependencies, application: Application, content: ApplicationContent) {
  const { law, sealing, clock, registers } = with_
  const { applicationId, region, submittedOn } = application
  const on = clock.today(registers.timeZone(region))
  const term = law.on(submittedOn).value<number>('policy/issue-term').value
  return {
    content: sealing.seal(writeContent(content), 'application.content', applicationId),
    applicant: fullName(content.identity),
    birthDate: content.identity.birthDate,
    category: content.category,
    form: content.form,
    officeId: content.officeId ?? null,
    decisionDueOn: dueSameDay(with_, on, region),
    policyDueOn: law.calendar.addWorkingDays(on, term, region),
  }
}
