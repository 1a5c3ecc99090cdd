import type { z } from 'zod'
import type { Language } from '#web/view.ts'
import type { Policy } from '#policies/index.ts'
import type { Application } from './application.ts'
import type { applicationShape, createdShape, policyShape, statusShape } from './api-answers.ts'
import type { AttachedFile } from './drafts/attach-file.ts'
import type { QueueRow } from './queue/queue.ts'
import type { ApplicationStatus } from './status.ts'
import type { ApplicationEvent } from './store.ts'

/** An application as lists show it; the ids of people and accounts stay inside. */
export function applicationView(row: QueueRow): z.infer<typeof applicationShape> {
  const { personId: _person, takenBy: _account, draftId: _draft, kind: _kind, ...shown } = row
  return {
    ...shown,
    birthDate: row.birthDate.toString(),
    submittedOn: row.submittedOn.toString(),
    decisionDueOn: row.decisionDueOn.toString(),
    policyDueOn: row.policyDueOn.toString(),
    dueOn: row.dueOn?.toString() ?? null,
    complaint: row.complaint ?? null,
  }
}

/** An application that was just filed, without the secret. */
export const createdView = (application: Application): Omit<z.infer<typeof createdShape>, 'secret'> => ({
  applicationId: application.applicationId,
  number: application.number,
  state: application.state,
  submittedOn: application.submittedOn.toString(),
  decisionDueOn: application.decisionDueOn.toString(),
  policyDueOn: application.policyDueOn.toString(),
})

/** A certificate or a policy. */
export const policyView = ({ form, number, from, validUntil }: Policy): z.infer<typeof policyShape> => ({
  form,
  number,
  from: from.toString(),
  ...(validUntil && { validUntil: validUntil.toString() }),
})

/** What happened to an application, without who did it. */
export const eventsView = (events: ApplicationEvent[]) =>
  events.map(({ move, state, on, message }) => ({
    move,
    state,
    on: on.toString(),
    ...(message !== null && { message }),
  }))

/** Where an application stands, in a language. */
export function statusView(
  status: ApplicationStatus,
  language: Language,
  files?: AttachedFile[],
): z.infer<typeof statusShape> {
  const { application, insurer, complainTo, policy } = status
  const { applicationId, number, state, revision, submittedOn, form, insurerCode } = application
  return {
    applicationId,
    number,
    state,
    revision,
    submittedOn: submittedOn.toString(),
    dueOn: status.dueOn?.toString() ?? null,
    overdue: status.overdue,
    form,
    nextStep: { says: status.nextStep[language] },
    ...(complainTo && { complainTo: fundView(complainTo.fund) }),
    insurer: {
      code: insurerCode,
      name: insurer?.company.name[language] ?? '',
      phone: insurer?.phone ?? null,
    },
    ...(policy && { policy: policyView(policy) }),
    events: eventsView(status.events),
    ...(files && { files }),
  }
}

const fundView = ({ name, address, site, phone }: NonNullable<ApplicationStatus['complainTo']>['fund']) => ({
  name,
  address,
  site,
  phone,
})
