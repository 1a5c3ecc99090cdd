import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { keepDecisions } from '#law/decisions.ts'
import type { Actor } from '#platform/actor.ts'
import { blindDocument } from '#platform/blind-indexes.ts'
import type { Tx } from '#platform/database.ts'
import type { Application, Channel } from '../application.ts'
import type { CheckedContent } from '../check-content.ts'
import { writeContent, type ApplicationContent } from '../content.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { sealAnswers } from '../drafts/sealed-answers.ts'
import { hashDraftSecret, newDraftSecret } from '../drafts/secret.ts'
import { newApplicationNumber } from '../number.ts'
import { openApplicationStands } from '../refusals.ts'
import { makeApplication, STANDS_ON } from '../submit.ts'
import { tellAllReceived } from '../tell-applicant.ts'
import { checkOne } from './check-many.ts'
import {
  applicationsOfDrafts,
  claimOpenApplications,
  insertApplications,
  insertEvents,
  insertSubmittedDrafts,
} from './store.ts'

/** An application of a set; its draft is named beforehand, so that a repeat files nothing twice. */
export interface OneOfMany {
  draftId: string
  content: ApplicationContent
}

interface Prepared {
  application: Application
  content: ApplicationContent
  decided: CheckedContent
  blind: Buffer
}

/**
 * Files a set of applications as `submit` files each, a statement a table; answers by the draft which application it
 * became, or why not. The transaction acts as the system; `actor` is who the events name.
 * @law fz-326 ст. 16, 46
 */
export async function submitMany(
  tx: Tx,
  with_: ApplicationDependencies,
  asked: { applications: readonly OneOfMany[]; channel: Channel },
  actor: Pick<Actor, 'role' | 'accountId'>,
): Promise<Map<string, Outcome<string>>> {
  const answers = new Map<string, Outcome<string>>()
  const earlier = await applicationsOfDrafts(
    tx,
    asked.applications.map(one => one.draftId),
  )
  const prepared: Prepared[] = []
  for (const one of asked.applications) {
    const known = earlier.get(one.draftId)
    const made = known === undefined ? prepare(with_, one, asked.channel) : granted(known)
    if (made.ok && typeof made.value !== 'string') prepared.push(made.value)
    else if (made.ok) answers.set(one.draftId, granted(made.value as string))
    else answers.set(one.draftId, made)
  }
  const claimed = await claimOpenApplications(
    tx,
    prepared.map(({ blind, application }) => ({ blind, applicationId: application.applicationId })),
  )
  const filed = prepared.filter(({ application }) => claimed.has(application.applicationId))
  await write(tx, with_, filed, actor)
  for (const { application } of prepared) {
    const { applicationId, draftId } = application
    answers.set(
      draftId,
      claimed.has(applicationId) ? granted(applicationId) : refused(openApplicationStands()),
    )
  }
  return answers
}

function prepare(
  with_: ApplicationDependencies,
  { draftId, content }: OneOfMany,
  channel: Channel,
): Outcome<Prepared> {
  const checked = checkOne(with_, content)
  if (!checked.ok) return checked
  const { normal, on, decided } = checked.value
  return granted({
    application: makeApplication(with_, { draftId, content: normal, channel }, on),
    content: normal,
    decided,
    blind: blindDocument(with_.sealing, normal.document),
  })
}

async function write(
  tx: Tx,
  with_: ApplicationDependencies,
  filed: readonly Prepared[],
  actor: Pick<Actor, 'role' | 'accountId'>,
): Promise<void> {
  if (!filed.length) return
  const { sealing, law } = with_
  await insertSubmittedDrafts(
    tx,
    filed.map(({ application: { draftId } }) => ({
      draftId,
      secretHash: hashDraftSecret(newDraftSecret()),
      answers: sealAnswers(sealing, draftId, {}),
    })),
  )
  await insertNumbered(
    tx,
    filed.map(({ application, content }) => ({
      application,
      content: sealing.seal(writeContent(content), 'application.content', application.applicationId),
    })),
  )
  await insertEvents(
    tx,
    filed.map(({ application }) => ({
      eventId: newId(),
      applicationId: application.applicationId,
      move: 'submit',
      state: application.state,
      on: application.submittedOn,
      actorRole: actor.role,
      actorId: actor.accountId ?? null,
      reasonCode: null,
      message: null,
    })),
  )
  const decisions = filed.map(({ application, decided }) => ({
    subject: 'application',
    subjectId: application.applicationId,
    ...decided,
  }))
  await keepDecisions(tx, law, decisions, STANDS_ON)
  await tellAllReceived(tx, with_, filed)
}

/** A number that was taken is drawn again, until each has its own. */
async function insertNumbered(tx: Tx, all: Parameters<typeof insertApplications>[1]): Promise<void> {
  let left = all
  while (left.length) {
    const inserted = await insertApplications(tx, left)
    left = left.filter(({ application }) => !inserted.has(application.applicationId))
    for (const { application } of left) application.number = newApplicationNumber(application.region)
  }
}
