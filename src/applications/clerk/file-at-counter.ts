import { isId } from '#kernel/ids.ts'
import { foldName } from '#kernel/names.ts'
import { granted, type Outcome } from '#kernel/outcome.ts'
import { readPerson } from '#people/index.ts'
import type { Actor } from '#platform/actor.ts'
import { reachRegister, type Tx } from '#platform/database.ts'
import { accept, type WhoItIs } from '../accept.ts'
import type { Application } from '../application.ts'
import type { ApplicationContent } from '../content.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { newDraftSecret } from '../drafts/secret.ts'
import { startDraft } from '../drafts/start-draft.ts'
import { findByDraft } from '../store.ts'
import { submit } from '../submit.ts'
import { take } from '../take.ts'
import { contentAtCounter } from './content-at-counter.ts'
import type { CounterForm } from './counter-form.ts'

/**
 * Files, takes and accepts an application at the counter, all of it or nothing; the same page sent again answers with the
 * application it has filed.
 */
export async function fileAtCounter(
  tx: Tx,
  with_: ApplicationDependencies,
  form: CounterForm,
  actor: Actor,
): Promise<Outcome<Application>> {
  const { draftId, answers } = form
  const earlier = await findByDraft(tx, draftId)
  if (earlier) return granted(earlier)
  const content = contentAtCounter(answers)
  if (!content.ok) return content
  const who = await whoIn(tx, with_, form, content.value)
  // Told at once what its kind may not do; a first policy is decided when it is accepted.
  const personId = who && who !== 'new' && content.value.purpose ? who.personId : undefined
  await startDraft(tx, with_.sealing, actor, answers, { draftId, secret: newDraftSecret() })
  const filed = await submit(
    tx,
    with_,
    { draftId, content: content.value, channel: 'office', personId },
    actor,
  )
  if (!filed.ok) return filed
  const { applicationId } = filed.value
  const taken = await take(tx, with_, { applicationId }, actor)
  if (!taken.ok) return taken
  const accepted = await accept(tx, with_, { applicationId, who }, actor)
  return accepted.ok ? granted(accepted.value.application) : accepted
}

/** Whom the clerk chose; or whom the scan found, as long as the page still has their name and birth date. */
async function whoIn(
  tx: Tx,
  with_: ApplicationDependencies,
  { who, personId }: CounterForm,
  { identity }: ApplicationContent,
): Promise<WhoItIs> {
  if (who === 'new') return 'new'
  if (isId(who)) return { personId: who }
  if (!personId) return undefined
  await reachRegister(tx)
  const person = await readPerson(tx, with_.sealing, personId, with_.clock.today())
  const isThem =
    person?.identity.birthDate.equals(identity.birthDate) === true &&
    foldName(person.identity.surname) === foldName(identity.surname) &&
    foldName(person.identity.givenName) === foldName(identity.givenName)
  return isThem ? { personId } : undefined
}
