import { enpOf } from '#insurance/index.ts'
import { granted, invariant, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { issuePolicy } from '#policies/index.ts'
import { contentOf, type Accepted } from './accept.ts'
import type { Application } from './application.ts'
import type { ApplicationDependencies } from './dependencies.ts'
import { forMove, makeMove, type Meant } from './move.ts'

/** Says that the policy has been made and lies at the office. */
export async function makeReady(
  tx: Tx,
  with_: ApplicationDependencies,
  meant: Meant,
  actor: Actor,
): Promise<Outcome<Application>> {
  const found = await forMove(tx, meant, 'make_ready')
  return found.ok ? makeMove(tx, with_, found.value, 'make_ready', actor) : found
}

/** Hands the policy over with the memo (APP-16): from this day it is in force in place of the certificate. */
export async function handOver(
  tx: Tx,
  with_: ApplicationDependencies,
  meant: Meant,
  actor: Actor,
): Promise<Outcome<Accepted>> {
  const found = await forMove(tx, meant, 'hand_over')
  if (!found.ok) return found
  const application = found.value
  const { personId, region } = application
  invariant(personId, 'an application that is ready has a person')
  const content = await contentOf(tx, with_, application)
  invariant(content, 'whoever may move an application may read it')
  return asSystem(tx, actor, async () => {
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
      on: with_.clock.today(with_.registers.timeZone(region)),
      appliedOn: application.submittedOn,
      applicationId: application.applicationId,
    })
    if (!issued.ok) return issued
    const moved = await makeMove(tx, with_, application, 'hand_over', actor)
    return moved.ok ? granted({ application: moved.value, enp, policy: issued.value }) : moved
  })
}
