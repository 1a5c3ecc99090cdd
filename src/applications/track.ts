import { readTypedDay, type Day } from '#kernel/day.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import type { Application } from './application.ts'
import type { ApplicationDependencies } from './dependencies.ts'
import { readApplicationNumber } from './number.ts'
import { noSuchApplication } from './refusals.ts'
import { statusOf, type ApplicationStatus } from './status.ts'
import { findByNumber } from './store.ts'

/** What a person tells to see their application: both as they typed them. */
export interface Tracked {
  number: string
  birthDate: string
}

/**
 * Where an application stands, told without an account to whoever knows its number and the birth date; the words are the
 * same whichever of the two is wrong. The caller limits how often it may be asked.
 */
export const track = (
  tx: Tx,
  with_: ApplicationDependencies,
  said: Tracked,
  actor: Actor,
): Promise<Outcome<ApplicationStatus>> =>
  asSystem(tx, actor, async () => {
    const application = await findTracked(tx, said)
    return application ? granted(await statusOf(tx, with_, application)) : refused(noSuchApplication())
  })

async function findTracked(tx: Tx, said: Tracked): Promise<Application | null> {
  const number = readApplicationNumber(said.number)
  const birthDate: Day | null = readTypedDay(said.birthDate)
  const application = number && birthDate ? await findByNumber(tx, number) : null
  return application && birthDate && application.birthDate.equals(birthDate) ? application : null
}
