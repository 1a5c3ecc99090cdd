import { inForceOn, policiesOf, type Policy } from '#policies/index.ts'
import type { Insurer } from '#insurers/index.ts'
import type { Fund, Office } from '#insurers/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Citation, Words } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import { dueOn, isOverdue, type Application } from './application.ts'
import type { ApplicationDependencies } from './dependencies.ts'
import { nextStep } from './status-words.ts'
import { eventsOf, type ApplicationEvent } from './store.ts'

/** Where an application stands, as its person is told. */
export interface ApplicationStatus {
  application: Application
  insurer: Insurer | null
  office: Office | null
  /** The day by which the insurer does the next step; null where nothing is awaited of the insurer. */
  dueOn: Day | null
  overdue: boolean
  nextStep: Words
  /** To whom to complain, where the insurer is late. */
  complainTo: { fund: Fund; because: Citation[] } | null
  events: ApplicationEvent[]
  /** The certificate or the policy that is in force, once there is one. */
  policy: Policy | null
}

/** Puts together where an application stands on this day; the transaction may see the application and its person. */
export async function statusOf(
  tx: Tx,
  { law, registers, clock }: ApplicationDependencies,
  application: Application,
): Promise<ApplicationStatus> {
  const { region, insurerCode, officeId, personId } = application
  const on = clock.today(registers.timeZone(region))
  const insurer = registers.insurer(insurerCode)
  const office = registers.offices(insurerCode).find(({ id }) => id === officeId) ?? null
  const overdue = isOverdue(application, on)
  const fund = overdue ? registers.fund(region) : null
  const stamped = law.on(application.submittedOn).find<string>('policy/after-move')?.value === 'stamp'
  const because = law.on(on).find('complaint/late-policy-to')?.source ?? []
  return {
    application,
    insurer,
    office,
    dueOn: dueOn(application),
    overdue,
    nextStep: nextStep(application, { overdue, stamped, office, fund }),
    complainTo: fund && { fund, because },
    events: await eventsOf(tx, application.applicationId),
    policy: personId ? inForceOn(await policiesOf(tx, personId), on) : null,
  }
}
