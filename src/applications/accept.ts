import { makeEnp, openInsurance } from '#insurance/index.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import {
  findByNumbers,
  findLikelyDuplicates,
  makeBusinessOf,
  readPerson,
  registerPerson,
} from '#people/index.ts'
import type { Actor } from '#platform/actor.ts'
import { asSystem, type Tx } from '#platform/database.ts'
import { issueCertificate, issuePolicy, type Policy } from '#policies/index.ts'
import type { Application } from './application.ts'
import { readContent, type ApplicationContent } from './content.ts'
import type { ApplicationDependencies } from './dependencies.ts'
import { forMove, makeMove, type Meant } from './move.ts'
import { likelyDuplicates, noSuchApplication, notThatPerson } from './refusals.ts'
import { sealedContentOf } from './store.ts'

/** Whom a clerk found the applicant to be: someone in the register, or someone new after comparing. */
export type WhoItIs = { personId: string } | 'new' | undefined

/** What accepting gave. */
export interface Accepted {
  application: Application
  enp: string
  /** The temporary certificate or the policy, by the law of the application's day. */
  policy: Policy
}

/**
 * Accepts an application: the person is found or written down, gets an ENP and an insurer from this day, and a temporary
 * certificate or a digital policy as the law of the application's day says. All of it happens, or nothing.
 * @law fz-326 ст. 46
 */
export async function accept(
  tx: Tx,
  with_: ApplicationDependencies,
  meant: Meant & { who?: WhoItIs },
  actor: Actor,
): Promise<Outcome<Accepted>> {
  const certificates = (application: Application): boolean =>
    with_.law.on(application.submittedOn).find<boolean>('temporary-certificate/issued')?.value ?? false
  const found = await forMove(tx, meant, 'accept')
  if (!found.ok) return found
  const application = found.value
  const content = await contentOf(tx, with_, application)
  if (!content) return refused(noSuchApplication())
  return asSystem(tx, actor, async () => {
    const who = await decideWho(tx, with_, content, meant.who, application)
    if (!who.ok) return who
    const insured = await insure(tx, with_, application, content, who.value, certificates(application))
    if (!insured.ok) return insured
    const move = certificates(application) ? 'accept' : 'issue'
    const moved = await makeMove(tx, with_, application, move, actor, { changes: { personId: who.value } })
    return moved.ok ? granted({ application: moved.value, ...insured.value }) : moved
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

/** A number of theirs that is already someone's decides; a likeness is for the clerk to decide. */
async function decideWho(
  tx: Tx,
  with_: ApplicationDependencies,
  content: ApplicationContent,
  who: WhoItIs,
  application: Application,
): Promise<Outcome<string>> {
  const known = await findByNumbers(tx, with_.sealing, {
    snils: content.snils,
    documents: [content.document],
  })
  if (who !== undefined && who !== 'new') {
    const isThem = known.every(personId => personId === who.personId)
    const standing = isThem
      ? await readPerson(tx, with_.sealing, who.personId, application.submittedOn)
      : null
    return standing ? granted(who.personId) : refused(notThatPerson())
  }
  if (known.length) return refused(likelyDuplicates(known))
  if (who === undefined) {
    const alike = await findLikelyDuplicates(tx, with_.sealing, content.identity)
    if (alike.length) return refused(likelyDuplicates(alike.map(candidate => candidate.personId)))
  }
  return registerPerson(
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
}

async function insure(
  tx: Tx,
  with_: ApplicationDependencies,
  application: Application,
  content: ApplicationContent,
  personId: string,
  certificates: boolean,
): Promise<Outcome<{ enp: string; policy: Policy }>> {
  const { insurerCode, region, applicationId } = application
  const on = with_.clock.today(with_.registers.timeZone(region))
  const opened = await openInsurance(tx, {
    personId,
    insurerCode,
    region,
    from: on,
    because: 'first_choice',
    applicationId,
  })
  if (!opened.ok) return opened
  await makeBusinessOf(tx, personId, [`insurer:${insurerCode}`, `fund:${region}`])
  const { sex, birthDate } = content.identity
  const enp = await makeEnp(tx, { personId, sex, birthDate, region })
  const issued = certificates
    ? await issueCertificate(tx, with_.law, {
        personId,
        insurerCode,
        region,
        on,
        appliedOn: application.submittedOn,
        applicationId,
      })
    : await issuePolicy(tx, with_.law, {
        personId,
        enp,
        form: application.form,
        insurerCode,
        region,
        category: application.category,
        statusUntil: content.statusUntil ?? null,
        on,
        appliedOn: application.submittedOn,
        applicationId,
      })
  return issued.ok ? granted({ enp, policy: issued.value }) : issued
}
