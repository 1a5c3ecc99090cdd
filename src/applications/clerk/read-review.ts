import { enpOf } from '#insurance/index.ts'
import { granted, invariant, refused, type Outcome } from '#kernel/outcome.ts'
import { findByNumbers } from '#people/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { makeChecklist } from '../checklist.ts'
import type { ApplicationContent } from '../content.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { noSuchApplication } from '../refusals.ts'
import { readApplication, type ReviewedApplication } from '../read-application.ts'
import { deskChecks, type DeskCheck } from './law-checks.ts'
import { readPurpose, type PurposeReview } from './read-purpose.ts'
import { checkedDocuments, type CheckedDocument } from './checked-documents.ts'

/** An application as its clerk reviews it: what was said, what the law of its day asks, what was checked. */
export interface Review extends ReviewedApplication {
  /** The business day of its region. */
  today: Temporal.PlainDate
  content: ApplicationContent
  documents: CheckedDocument[]
  checks: DeskCheck[]
  /** The application is this clerk's; or another's; or nobody's. */
  holder: 'me' | 'other' | 'nobody'
  /** What it is for, beside what the register knows. */
  purpose: PurposeReview
}

/** Reads an application for review; a look at a person of the register is logged with it. */
export async function readReview(
  tx: Tx,
  with_: ApplicationDependencies,
  applicationId: string,
  actor: Actor,
): Promise<Outcome<Review>> {
  const read = await readApplication(tx, with_, applicationId, actor)
  if (!read.ok) return read
  const { application, content, files } = read.value
  if (!content) return refused(noSuchApplication())
  const { personId, takenBy, state } = application
  const known = await findByNumbers(tx, with_.sealing, {
    snils: content.snils,
    documents: [content.document],
  })
  const today = with_.clock.today(with_.registers.timeZone(application.region))
  return granted({
    ...read.value,
    today,
    content,
    documents: checkedDocuments(checklistOf(with_, content, application.submittedOn), content, files),
    checks: deskChecks(content, {
      today,
      known: known.length,
      enp: personId ? await enpOf(tx, personId) : null,
    }),
    holder: state !== 'in_review' ? 'nobody' : takenBy === actor.accountId ? 'me' : 'other',
    // Read last: it looks beyond the insurer's own people.
    purpose: await readPurpose(tx, with_, { application, content, known }, actor),
  })
}

function checklistOf(with_: ApplicationDependencies, content: ApplicationContent, on: Temporal.PlainDate) {
  const { category, region, identity, representative } = content
  const checklist = makeChecklist(
    { category, birthDate: identity.birthDate, region, on, representative: representative !== undefined },
    with_.law,
    code => with_.registers.isRegion(code),
  )
  invariant(checklist.ok, 'an application that was filed has a checklist')
  return checklist.value
}
