import { newId } from '#kernel/ids.ts'
import { fullName } from '#kernel/names.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { keepDecision } from '#law/decisions.ts'
import type { Actor } from '#platform/actor.ts'
import { blindDocument } from '#platform/blind-indexes.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Application, Channel } from './application.ts'
import { checkContent } from './check-content.ts'
import { checkKind } from './check-kind.ts'
import { regionNotKnown } from './checklist-words.ts'
import { purposeOf, writeContent, type ApplicationContent } from './content.ts'
import type { ApplicationDependencies } from './dependencies.ts'
import { markDraftSubmitted } from './drafts/store.ts'
import { normalContent } from './normal-content.ts'
import { newApplicationNumber } from './number.ts'
import { openApplicationStands } from './refusals.ts'
import { claimOpenApplication, findByDraft, insertApplication, insertEvent } from './store.ts'
import { tellReceived } from './tell-applicant.ts'

/** The law files behind the decision that someone may be insured. */
export const STANDS_ON = [
  'acts.yaml',
  'documents/',
  'parameters/eligibility/',
  'parameters/foreign-worker/',
] as const

/** What is filed: the answers of a draft, how they came, and whom they are about where the register knows. */
export interface ToSubmit {
  draftId: string
  content: ApplicationContent
  channel: Channel
  personId?: string | undefined
}

/**
 * Files an application to an insurer. The same draft submitted again answers with the same application; a person has one
 * open application at a time.
 * @law fz-326 ст. 16, 46
 */
export async function submit(
  tx: Tx,
  with_: ApplicationDependencies,
  asked: ToSubmit,
  actor: Actor,
): Promise<Outcome<Application>> {
  return asSystem(tx, actor, async () => {
    const earlier = await findByDraft(tx, asked.draftId)
    if (earlier) return granted(earlier)
    const content = normalContent(asked.content)
    if (!with_.registers.isRegion(content.region)) return refused(regionNotKnown(content.region))
    const on = with_.clock.today(with_.registers.timeZone(content.region))
    const checked = checkContent(content, with_, on)
    const ofKind = asked.personId ? await checkKind(tx, with_, content, asked.personId, on) : []
    if (!checked.ok || ofKind.length) return refused(...(checked.ok ? [] : checked.refusals), ...ofKind)
    const application = makeApplication(with_, { ...asked, content }, on)
    // Written before the claim: a twin of the same draft waits here, and is answered with this application.
    const written = await write(tx, with_, application, content)
    if (written !== application) return granted(written)
    if (
      !(await claimOpenApplication(
        tx,
        blindDocument(with_.sealing, content.document),
        application.applicationId,
      ))
    )
      return refused(openApplicationStands())
    await insertEvent(tx, {
      eventId: newId(),
      applicationId: application.applicationId,
      move: 'submit',
      state: 'submitted',
      on,
      actorRole: actor.role,
      actorId: actor.accountId ?? null,
      reasonCode: null,
      message: null,
    })
    await keepDecision(
      tx,
      with_.law,
      { subject: 'application', subjectId: application.applicationId, ...checked.value },
      STANDS_ON,
    )
    await markDraftSubmitted(tx, asked.draftId)
    await tellReceived(tx, with_, application, content)
    return granted(application)
  })
}

/** The application that a content becomes on a day, under a number that may prove to be taken. */
export function makeApplication(
  with_: ApplicationDependencies,
  asked: ToSubmit,
  on: Temporal.PlainDate,
): Application {
  const { content } = asked
  const term = with_.law.on(on).value<number>('policy/issue-term').value
  return {
    applicationId: newId(),
    number: newApplicationNumber(content.region),
    draftId: asked.draftId,
    kind: purposeOf(content).kind,
    channel: asked.channel,
    state: 'submitted',
    revision: 1,
    region: content.region,
    insurerCode: content.insurerCode,
    officeId: content.officeId ?? null,
    form: content.form,
    category: content.category,
    applicant: fullName(content.identity),
    birthDate: content.identity.birthDate,
    personId: asked.personId ?? null,
    takenBy: null,
    submittedOn: on,
    // The certificate or the policy is due on the day of the application; on a day off, on the next working day.
    decisionDueOn: dueSameDay(with_, on, content.region),
    policyDueOn: with_.law.calendar.addWorkingDays(on, term, content.region),
  }
}

/** The day by which an application of a day is decided. */
export function dueSameDay(
  { law }: ApplicationDependencies,
  on: Temporal.PlainDate,
  region: string,
): Temporal.PlainDate {
  return law.calendar.isWorkingDay(on, region) ? on : law.calendar.addWorkingDays(on, 1, region)
}

/** Inserts under a free number; a twin that was submitted meanwhile is answered instead. */
async function write(
  tx: Tx,
  with_: ApplicationDependencies,
  application: Application,
  content: ApplicationContent,
): Promise<Application> {
  const sealed = with_.sealing.seal(writeContent(content), 'application.content', application.applicationId)
  for (;;) {
    const result = await insertApplication(tx, application, sealed)
    if (result === 'ok') return application
    if (result === 'draft') return (await findByDraft(tx, application.draftId)) ?? application
    application.number = newApplicationNumber(application.region)
  }
}
