import type { Day } from '#kernel/day.ts'
import type { Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Policy } from '#policies/index.ts'
import type { Application } from '../application.ts'
import type { ApplicationContent } from '../content.ts'
import type { ApplicationDependencies } from '../dependencies.ts'

/** An application that is being accepted, and the person it turned out to be of. */
export interface Accepting {
  application: Application
  content: ApplicationContent
  personId: string
  /** The day of accepting, in the region. */
  on: Day
  actor: Actor
}

/** What accepting did. */
export interface Effect {
  enp: string
  /** What is in force now: made by this application, or standing; null where nothing is. */
  policy: Policy | null
  /** `accept`: a certificate, the policy is to be made; `issue`: a policy at once; `complete`: nothing to hand over. */
  move: 'accept' | 'issue' | 'complete'
}

/** What one kind of application does when it is accepted, inside the transaction of the acceptance. */
export type TakeEffect = (
  tx: Tx,
  with_: ApplicationDependencies,
  accepting: Accepting,
) => Promise<Outcome<Effect>>
