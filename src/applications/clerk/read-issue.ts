import { logLook } from '#access/index.ts'
import { spellsOf, type Spell } from '#insurance/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { readCard, validUntil, type Card } from '#policies/index.ts'
import { contentOf } from '../accept.ts'
import type { Application } from '../application.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { findById } from '../store.ts'

/** An application that was accepted: the person, what they hold now, and what is to be handed over. */
export interface Issuing {
  application: Application
  card: Card
  /** The last day of the policy that is being made or was made; null where it is without limit. */
  validUntil: Temporal.PlainDate | null
  /** Every insurer of the person, from the first. */
  spells: Spell[]
}

/** Reads what is issued on an application; null where it is not the actor's or was not accepted. The look is logged. */
export async function readIssuing(
  tx: Tx,
  with_: ApplicationDependencies,
  applicationId: string,
  actor: Actor,
): Promise<Issuing | null> {
  const application = await findById(tx, applicationId)
  if (!application?.personId) return null
  const { personId, category, submittedOn, region } = application
  await logLook(tx, actor, personId, 'handover')
  const today = with_.clock.today(with_.registers.timeZone(region))
  const card = await readCard(tx, with_, personId, today)
  if (!card) return null
  const content = await contentOf(tx, with_, application)
  const until = { category, appliedOn: submittedOn, statusUntil: content?.statusUntil ?? null }
  return {
    application,
    card,
    validUntil: validUntil(with_.law, until),
    spells: (await spellsOf(tx, personId)).toReversed(),
  }
}
