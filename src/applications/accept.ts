import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Policy } from '#policies/index.ts'
import { placeOrder } from '#production/index.ts'
import type { Application } from './application.ts'
import { readContent, type ApplicationContent } from './content.ts'
import type { ApplicationDependencies } from './dependencies.ts'
import { EFFECTS } from './effects/index.ts'
import { forMove, makeMove, type Meant } from './move.ts'
import { policyToMake } from './making/policy-to-make.ts'
import { noSuchApplication } from './refusals.ts'
import { sealedContentOf } from './store.ts'
import { whoApplies, type WhoItIs } from './who-applies.ts'

export type { WhoItIs } from './who-applies.ts'

/** What accepting gave. */
export interface Accepted {
  application: Application
  enp: string
  /** What is in force now: the certificate or the policy that was made, or the one that stands; null where none is. */
  policy: Policy | null
}

/**
 * Accepts an application: the person is found, or written down where the policy is their first, and what its kind is for
 * happens by the law of the application's day: an insurer, another one, a document. All of it happens, or nothing.
 * @law fz-326 ст. 46
 */
export async function accept(
  tx: Tx,
  with_: ApplicationDependencies,
  meant: Meant & { who?: WhoItIs },
  actor: Actor,
): Promise<Outcome<Accepted>> {
  const found = await forMove(tx, meant, 'accept')
  if (!found.ok) return found
  const application = found.value
  const content = await contentOf(tx, with_, application)
  if (!content) return refused(noSuchApplication())
  return asSystem(tx, actor, async () => {
    const who = await whoApplies(tx, with_, application, content, meant.who, actor)
    if (!who.ok) return who
    const personId = who.value
    const on = with_.clock.today(with_.registers.timeZone(application.region))
    const effect = await EFFECTS[application.kind](tx, with_, { application, content, personId, on, actor })
    if (!effect.ok) return effect
    const { enp, policy, move } = effect.value
    const moved = await makeMove(tx, with_, application, move, actor, { changes: { personId } })
    if (!moved.ok) return moved
    if (move === 'accept')
      await placeOrder(tx, with_, policyToMake(moved.value, personId, enp, content, with_), actor)
    return granted({ application: moved.value, enp, policy })
  })
}

/** The content of an application, unsealed; null where the actor may not see it. */
export async function contentOf(
  tx: Tx,
  with_: ApplicationDependencies,
  application: Application,
): Promise<ApplicationContent | null> {
  const sealed = await sealedContentOf(tx, application.applicationId)
  return sealed
    ? readContent(with_.sealing.open(sealed, 'application.content', application.applicationId).toString())
    : null
}
