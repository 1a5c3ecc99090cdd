import { sql } from 'kysely'
import type { Category } from '#insurance/index.ts'
import type { Day } from '#kernel/day.ts'
import { isId } from '#kernel/ids.ts'
import type { DayColumn, InstantColumn, Tx } from '#platform/database.ts'
import type { Kind } from './purpose.ts'
import type { ChosenForm } from '#policies/index.ts'
import { MOVES, type Application, type Channel, type Move, type State } from './application.ts'

export type ApplicationTables = {
  application: {
    application_id: string
    number: string
    draft_id: string
    kind: Kind
    channel: Channel
    state: State
    revision: number
    region_code: string
    insurer_code: string
    office_id: string | null
    form: ChosenForm
    category: Category
    applicant: string
    birth_date: DayColumn
    content: Buffer
    person_id: string | null
    taken_by: string | null
    submitted_on: DayColumn
    decision_due_on: DayColumn
    policy_due_on: DayColumn
    submitted_at: InstantColumn
    changed_at: InstantColumn
  }
  application_event: {
    application_id: string
    event_id: string
    move: Move
    state: State
    on_day: DayColumn
    happened_at: InstantColumn
    actor_role: string
    actor_id: string | null
    reason_code: string | null
    message: string | null
  }
  open_application_claim: { blind: Buffer; application_id: string }
}

const on = (tx: Tx) => tx.withTables<ApplicationTables>()

/** Inserts an application with its sealed content; 'number' where the number is taken, 'draft' where the draft was submitted before. */
export async function insertApplication(
  tx: Tx,
  application: Application,
  content: Buffer,
): Promise<'ok' | 'number' | 'draft'> {
  const inserted = await on(tx)
    .insertInto('application')
    .values({
      application_id: application.applicationId,
      number: application.number,
      draft_id: application.draftId,
      kind: application.kind,
      channel: application.channel,
      state: application.state,
      revision: application.revision,
      region_code: application.region,
      insurer_code: application.insurerCode,
      office_id: application.officeId,
      form: application.form,
      category: application.category,
      applicant: application.applicant,
      birth_date: application.birthDate.toString(),
      content,
      person_id: application.personId,
      taken_by: application.takenBy,
      submitted_on: application.submittedOn.toString(),
      decision_due_on: application.decisionDueOn.toString(),
      policy_due_on: application.policyDueOn.toString(),
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 1n) return 'ok'
  return (await findByDraft(tx, application.draftId)) ? 'draft' : 'number'
}

/** Claims that a person, known by a blind index of their document, has an open application; false where another stands. */
export async function claimOpenApplication(tx: Tx, blind: Buffer, applicationId: string): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('open_application_claim')
    .values({ blind, application_id: applicationId })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Lets the person of an application that has ended file another. */
export async function releaseOpenApplication(tx: Tx, applicationId: string): Promise<void> {
  await on(tx).deleteFrom('open_application_claim').where('application_id', '=', applicationId).execute()
}

/** What a move changes beside the state. */
export interface MoveChanges {
  personId?: string
  takenBy?: string | null
  decisionDueOn?: Day
  policyDueOn?: Day
  category?: Category
  form?: ChosenForm
  officeId?: string | null
  content?: Buffer
  applicant?: string
  birthDate?: Day
}

/** Makes a move on one revision of an application; false where somebody was first or the state does not allow it. */
export async function applyMove(
  tx: Tx,
  application: Application,
  move: Move,
  changes: MoveChanges = {},
): Promise<boolean> {
  const updated = await on(tx)
    .updateTable('application')
    .set({
      state: MOVES[move].to,
      revision: sql<number>`revision + 1`,
      changed_at: sql<string>`now()`,
      ...(changes.personId !== undefined && { person_id: changes.personId }),
      ...(changes.takenBy !== undefined && { taken_by: changes.takenBy }),
      ...(changes.decisionDueOn && { decision_due_on: changes.decisionDueOn.toString() }),
      ...(changes.category && { category: changes.category }),
      ...(changes.form && { form: changes.form }),
      ...(changes.officeId !== undefined && { office_id: changes.officeId }),
      ...(changes.policyDueOn && { policy_due_on: changes.policyDueOn.toString() }),
      ...(changes.content && { content: changes.content }),
      ...(changes.applicant && { applicant: changes.applicant }),
      ...(changes.birthDate && { birth_date: changes.birthDate.toString() }),
    })
    .where('application_id', '=', application.applicationId)
    .where('revision', '=', application.revision)
    .where('state', 'in', [...MOVES[move].from])
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Changes the form of the policy that an accepted application asks for; false where somebody was first. */
export async function setForm(tx: Tx, application: Application, form: ChosenForm): Promise<boolean> {
  const updated = await on(tx)
    .updateTable('application')
    .set({ form, revision: sql<number>`revision + 1`, changed_at: sql<string>`now()` })
    .where('application_id', '=', application.applicationId)
    .where('revision', '=', application.revision)
    .where('state', '=', 'accepted')
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** One thing that happened to an application. */
export interface ApplicationEvent {
  eventId: string
  applicationId: string
  move: Move
  state: State
  on: Day
  actorRole: string
  actorId: string | null
  reasonCode: string | null
  message: string | null
}

/** Writes an event; events are never changed. */
export async function insertEvent(tx: Tx, event: ApplicationEvent): Promise<void> {
  await on(tx)
    .insertInto('application_event')
    .values({
      application_id: event.applicationId,
      event_id: event.eventId,
      move: event.move,
      state: event.state,
      on_day: event.on.toString(),
      actor_role: event.actorRole,
      actor_id: event.actorId,
      reason_code: event.reasonCode,
      message: event.message,
    })
    .execute()
}

/** What happened to an application, the oldest first, for those who may see it. */
export async function eventsOf(tx: Tx, applicationId: string): Promise<ApplicationEvent[]> {
  const rows = await on(tx)
    .selectFrom('application_event')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('happened_at')
    .orderBy('event_id')
    .execute()
  return rows.map(row => ({
    eventId: row.event_id,
    applicationId: row.application_id,
    move: row.move,
    state: row.state,
    on: row.on_day,
    actorRole: row.actor_role,
    actorId: row.actor_id,
    reasonCode: row.reason_code,
    message: row.message,
  }))
}

/** The application of a draft, or null. */
export const findByDraft = (tx: Tx, draftId: string): Promise<Application | null> =>
  findOne(tx, 'draft_id', draftId)
/** The application of an id that the actor may see, or null. */
export const findById = (tx: Tx, applicationId: string): Promise<Application | null> =>
  isId(applicationId) ? findOne(tx, 'application_id', applicationId) : Promise.resolve(null)
/** The application of a ten-digit number that the actor may see, or null. */
export const findByNumber = (tx: Tx, number: string): Promise<Application | null> =>
  findOne(tx, 'number', number)

async function findOne(
  tx: Tx,
  column: 'draft_id' | 'application_id' | 'number',
  value: string,
): Promise<Application | null> {
  const row = await on(tx).selectFrom('application').selectAll().where(column, '=', value).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The latest application of a person or of a record merged into theirs, one that has not ended first; or null. */
export async function latestOfPerson(tx: Tx, personId: string): Promise<Application | null> {
  const row = await on(tx)
    .selectFrom('application')
    .selectAll()
    .where(
      sql<boolean>`person_id = any(array(select other_id from person_alias
        where person_id = ${personId} and stands_as = 'survivor') || ${personId}::uuid)`,
    )
    .orderBy(sql`state not in ('submitted', 'in_review', 'returned', 'accepted', 'ready'), submitted_at desc`)
    .limit(1)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The sealed content of an application, or null. */
export async function sealedContentOf(tx: Tx, applicationId: string): Promise<Buffer | null> {
  const row = await on(tx)
    .selectFrom('application')
    .select('content')
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
  return row?.content ?? null
}

type Row = Awaited<ReturnType<typeof selectRow>>
const selectRow = (tx: Tx) => on(tx).selectFrom('application').selectAll().executeTakeFirstOrThrow()

/** An application from its row. */
export const fromRow = (row: Row): Application => ({
  applicationId: row.application_id,
  number: row.number,
  draftId: row.draft_id,
  kind: row.kind,
  channel: row.channel,
  state: row.state,
  revision: row.revision,
  region: row.region_code,
  insurerCode: row.insurer_code,
  officeId: row.office_id,
  form: row.form,
  category: row.category,
  applicant: row.applicant,
  birthDate: row.birth_date,
  personId: row.person_id,
  takenBy: row.taken_by,
  submittedOn: row.submitted_on,
  decisionDueOn: row.decision_due_on,
  policyDueOn: row.policy_due_on,
})
