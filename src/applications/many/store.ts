import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { MOVES, type Application, type State } from '../application.ts'
import type { ApplicationEvent } from '../store.ts'

/** The drafts of applications that nobody typed: submitted as they are made. */
export async function insertSubmittedDrafts(
  tx: Tx,
  drafts: readonly { draftId: string; secretHash: Buffer; answers: Buffer }[],
): Promise<void> {
  await sql`insert into application_draft (draft_id, secret_hash, answers, submitted_at)
    select draft_id, secret_hash, answers, now()
    from unnest(${drafts.map(draft => draft.draftId)}::uuid[], ${drafts.map(draft => draft.secretHash)}::bytea[],
      ${drafts.map(draft => draft.answers)}::bytea[]) as t (draft_id, secret_hash, answers)
    on conflict (draft_id) do nothing`.execute(tx)
}

/** The applications that drafts have become, by the draft. */
export async function applicationsOfDrafts(
  tx: Tx,
  draftIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ draft_id: string; application_id: string }>`
    select draft_id, application_id from application where draft_id = any(${draftIds}::uuid[])`.execute(tx)
  return new Map(rows.map(row => [row.draft_id, row.application_id]))
}

/** Claims for several people at once that each has an open application; answers the applications whose claim holds. */
export async function claimOpenApplications(
  tx: Tx,
  claims: readonly { blind: Buffer; applicationId: string }[],
): Promise<Set<string>> {
  // In one order everywhere, so that two sets wait for each other and never in a ring.
  const sorted = claims.toSorted((one, other) => Buffer.compare(one.blind, other.blind))
  const { rows } = await sql<{ application_id: string }>`
    insert into open_application_claim (blind, application_id)
    select * from unnest(${sorted.map(claim => claim.blind)}::bytea[], ${sorted.map(claim => claim.applicationId)}::uuid[])
    on conflict do nothing returning application_id`.execute(tx)
  return new Set(rows.map(row => row.application_id))
}

/** Which of these blind indexes of documents have an open application, as hex. */
export async function openAmong(tx: Tx, blinds: readonly Buffer[]): Promise<Set<string>> {
  const { rows } = await sql<{ blind: Buffer }>`
    select blind from open_application_claim where blind = any(${blinds}::bytea[])`.execute(tx)
  return new Set(rows.map(row => row.blind.toString('hex')))
}

/** Who of these, by the blind indexes of document and SNILS, is insured on a day; a merged record is the surviving one. */
export async function insuredByNumbers(
  tx: Tx,
  numbers: readonly { index: number; document: Buffer | null; snils: Buffer | null }[],
  on: Day,
): Promise<{ index: number; personId: string }[]> {
  const { rows } = await sql<{ index: number; personId: string }>`
    with asked as (
      select * from unnest(${numbers.map(one => one.index)}::int[], ${numbers.map(one => one.document)}::bytea[],
        ${numbers.map(one => one.snils)}::bytea[]) as t (index, document, snils)
    ), claimed as (
      select index, person_id from asked join document_claim c on c.blind = asked.document
      union select index, person_id from asked join snils_claim c on c.blind = asked.snils
    ), known as (
      select distinct index, coalesce(a.other_id, c.person_id) as person_id from claimed c
      left join person_alias a on a.person_id = c.person_id and a.stands_as = 'alias'
    )
    select distinct index, s.person_id as "personId" from known join insurance_spell s using (person_id)
    where s.superseded_at is null and s.valid @> ${on.toString()}::date order by index`.execute(tx)
  return rows
}

/** An application with its sealed content. */
export interface SealedApplication {
  application: Application
  content: Buffer
}

/** Inserts applications; answers those whose number was free. */
export async function insertApplications(tx: Tx, all: readonly SealedApplication[]): Promise<Set<string>> {
  const texts = (of: (application: Application) => string | null) =>
    all.map(({ application }) => of(application))
  const { rows } = await sql<{ application_id: string }>`
    insert into application (application_id, number, draft_id, kind, channel, state, revision, region_code, insurer_code,
      office_id, form, category, applicant, birth_date, content, submitted_on, decision_due_on, policy_due_on)
    select * from unnest(${texts(a => a.applicationId)}::uuid[], ${texts(a => a.number)}::text[],
      ${texts(a => a.draftId)}::uuid[], ${texts(a => a.kind)}::text[], ${texts(a => a.channel)}::text[],
      ${texts(a => a.state)}::text[], ${all.map(({ application }) => application.revision)}::int[],
      ${texts(a => a.region)}::text[], ${texts(a => a.insurerCode)}::text[], ${texts(a => a.officeId)}::text[],
      ${texts(a => a.form)}::text[], ${texts(a => a.category)}::text[], ${texts(a => a.applicant)}::text[],
      ${texts(a => a.birthDate.toString())}::date[], ${all.map(({ content }) => content)}::bytea[],
      ${texts(a => a.submittedOn.toString())}::date[], ${texts(a => a.decisionDueOn.toString())}::date[],
      ${texts(a => a.policyDueOn.toString())}::date[])
    on conflict (number) do nothing returning application_id`.execute(tx)
  return new Set(rows.map(row => row.application_id))
}

/** Writes events; events are never changed. */
export async function insertEvents(tx: Tx, events: readonly ApplicationEvent[]): Promise<void> {
  const texts = (of: (event: ApplicationEvent) => string | null) => events.map(event => of(event))
  await sql`insert into application_event (application_id, event_id, move, state, on_day, actor_role, actor_id, reason_code, message)
    select * from unnest(${texts(e => e.applicationId)}::uuid[], ${texts(e => e.eventId)}::uuid[],
      ${texts(e => e.move)}::text[], ${texts(e => e.state)}::text[], ${texts(e => e.on.toString())}::date[],
      ${texts(e => e.actorRole)}::text[], ${texts(e => e.actorId)}::uuid[], ${texts(e => e.reasonCode)}::text[],
      ${texts(e => e.message)}::text[])`.execute(tx)
}

/** Withdraws those that nobody has touched since they were filed, and lets their people file again; answers which. */
export async function withdrawUntouched(tx: Tx, applicationIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ application_id: string }>`
    with untouched as (
      select application_id from application
      where application_id = any(${applicationIds}::uuid[]) and state = 'submitted' and revision = 1
      order by application_id for update)
    update application a set state = ${MOVES.withdraw.to}, revision = a.revision + 1, changed_at = now()
    from untouched u where a.application_id = u.application_id returning a.application_id`.execute(tx)
  const ids = rows.map(row => row.application_id)
  await sql`delete from open_application_claim where application_id = any(${ids}::uuid[])`.execute(tx)
  return new Set(ids)
}

/** The states in which applications are now. */
export async function statesOf(tx: Tx, applicationIds: readonly string[]): Promise<Map<string, State>> {
  const { rows } = await sql<{ application_id: string; state: State }>`
    select application_id, state from application where application_id = any(${applicationIds}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map(row => [row.application_id, row.state]))
}
