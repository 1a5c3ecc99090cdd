import { enpOf } from '#insurance/index.ts'
import { granted, invariant, type Outcome } from '#kernel/outcome.ts'
import { survivorOf } from '#people/index.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { issuePolicy } from '#policies/index.ts'
import { closeOrder, putAtOffice } from '#production/index.ts'
import { contentOf, type Accepted } from './accept.ts'
import type { Application } from './application.ts'
import type { ApplicationDependencies } from './dependencies.ts'
import { insuredHere } from './effects/insured-here.ts'
import { forMove, makeMove, type Meant } from './move.ts'

/** Says that the policy has been made and lies at the office. */
export async function makeReady(
  tx: Tx,
  with_: ApplicationDependencies,
  meant: Meant,
  actor: Actor,
): Promise<Outcome<Application>> {
  const found = await forMove(tx, meant, 'make_ready')
  if (!found.ok) return found
  const atOffice = await putAtOffice(tx, with_, meant.applicationId, actor)
  return atOffice.ok ? makeMove(tx, with_, found.value, 'make_ready', actor) : atOffice
}

/** Says that the policy was spoilt at the office: its order goes back to the beginning, and the person hears of it. */
export async function remake(
  tx: Tx,
  with_: ApplicationDependencies,
  applicationId: string,
  actor: Actor,
): Promise<Outcome<Application>> {
  const found = await forMove(tx, { applicationId }, 'remake')
  return found.ok ? makeMove(tx, with_, found.value, 'remake', actor) : found
}

/**
 * Hands the policy over with the memo (APP-16): from this day it is in force in place of the certificate. Refused where the
 * insurance has ended since the application was accepted: no policy is in force without one.
 */
export async function handOver(
  tx: Tx,
  with_: ApplicationDependencies,
  meant: Meant,
  actor: Actor,
): Promise<Outcome<Accepted>> {
  const found = await forMove(tx, meant, 'hand_over')
  if (!found.ok) return found
  const application = found.value
  const { region } = application
  const applicantId = application.personId
  invariant(applicantId, 'an application that is ready has a person')
  const content = await contentOf(tx, with_, application)
  invariant(content, 'whoever may move an application may read it')
  return asSystem(tx, actor, async () => {
    // Their record may have been merged since then.
    const personId = await survivorOf(tx, applicantId)
    const on = with_.clock.today(with_.registers.timeZone(region))
    const here = await insuredHere(tx, { application, personId, on })
    if (!here.ok) return here
    const enp = await enpOf(tx, personId)
    invariant(enp, 'a person with a certificate has an ENP')
    const issued = await issuePolicy(tx, with_.law, {
      personId,
      enp,
      form: application.form,
      insurerCode: application.insurerCode,
      region,
      category: application.category,
      statusUntil: content.statusUntil ?? null,
      on,
      appliedOn: application.submittedOn,
      applicationId: application.applicationId,
    })
    if (!issued.ok) return issued
    const closed = await closeOrder(tx, with_, application.applicationId, actor)
    if (!closed.ok) return closed
    const moved = await makeMove(tx, with_, application, 'hand_over', actor)
    return moved.ok ? granted({ application: moved.value, enp, policy: issued.value }) : moved
  })
}
