import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import {
  decideNotDuplicate,
  findByNumbers,
  findLikelyDuplicates,
  readPerson,
  registerPerson,
  survivorOf,
} from '#people/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Application } from './application.ts'
import { purposeOf, type ApplicationContent } from './content.ts'
import type { ApplicationDependencies } from './dependencies.ts'
import { likelyDuplicates, notInTheRegister, notThatPerson } from './refusals.ts'

/** Whom a clerk found the applicant to be: someone in the register, or someone new after comparing. */
export type WhoItIs = { personId: string } | 'new' | undefined

/**
 * Decides who applies. A number of theirs that is already someone's decides; a likeness is for the clerk to decide. Only a
 * first policy is for somebody new: every other kind is about someone in the register.
 */
export async function whoApplies(
  tx: Tx,
  with_: ApplicationDependencies,
  application: Application,
  content: ApplicationContent,
  who: WhoItIs,
  actor: Actor,
): Promise<Outcome<string>> {
  const { snils, document } = content
  const known = await findByNumbers(tx, with_.sealing, { snils, documents: [document] })
  const chosen = who !== undefined && who !== 'new' ? who.personId : application.personId
  const named = chosen && (await survivorOf(tx, chosen))
  if (named) {
    const isThem = known.every(personId => personId === named)
    const standing = isThem ? await readPerson(tx, with_.sealing, named, application.submittedOn) : null
    return standing ? granted(named) : refused(notThatPerson())
  }
  if (purposeOf(content).kind !== 'first') {
    const [only, ...others] = known
    if (only && !others.length) return granted(only)
    return refused(known.length ? likelyDuplicates(known) : notInTheRegister())
  }
  if (known.length) return refused(likelyDuplicates(known))
  const alike = await findLikelyDuplicates(tx, with_.sealing, content.identity)
  const otherIds = alike.map(candidate => candidate.personId)
  if (who === undefined && otherIds.length) return refused(likelyDuplicates(otherIds))
  const registered = await registerNew(tx, with_, application, content)
  if (registered.ok) await decideNotDuplicate(tx, { personId: registered.value, otherIds }, actor)
  return registered
}

const registerNew = (
  tx: Tx,
  with_: ApplicationDependencies,
  application: Application,
  content: ApplicationContent,
): Promise<Outcome<string>> =>
  registerPerson(
    tx,
    with_.sealing,
    {
      identity: content.identity,
      documents: [content.document, ...(content.statusDocuments ?? [])],
      snils: content.snils,
      phone: content.phone,
      email: content.email,
      addresses: [content.address],
      status: { category: content.category, working: content.working, statusUntil: content.statusUntil },
    },
    application.submittedOn,
  )
