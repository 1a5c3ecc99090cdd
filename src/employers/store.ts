import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type {
  DayColumn,
  DayColumnOrNull,
  InstantColumn,
  InstantColumnOrNull,
  Tx,
} from '#platform/database.ts'
import type { Batch, Employer, ListLayout, RunState, Stage } from './batch.ts'
import type { Column } from './list/columns.ts'

type Tables = {
  employer: { employer_id: string; insurer_code: string; inn: string; name: string; added_at: InstantColumn }
  employer_batch: {
    batch_id: string
    employer_id: string
    insurer_code: string
    region_code: string
    layout: ListLayout
    titles: string[]
    columns: Column[]
    actor_role: 'clerk' | 'system'
    actor_id: string | null
    uploaded_on: DayColumn
    uploaded_at: InstantColumn
    stage: Stage
    state: RunState
    row_count: number
    checked: number
    faulty: number
    filed: number
    refused: number
    withdrawn: number
    kept: number
    passed: number
    running_since: InstantColumn
    running_from: number
    changed_at: InstantColumn
    leased_by: string | null
    leased_until: InstantColumnOrNull
    cleared_on: DayColumnOrNull
  }
  account: { account_id: string; display_name: string }
}

const on = (tx: Tx) => tx.withTables<Tables>()

/** Keeps an employer of an insurer under its INN; the name is the one given last. Answers its id. */
export async function saveEmployer(tx: Tx, employer: Employer): Promise<string> {
  const row = await on(tx)
    .insertInto('employer')
    .values({
      employer_id: employer.employerId,
      insurer_code: employer.insurerCode,
      inn: employer.inn,
      name: employer.name,
    })
    .onConflict(conflict => conflict.columns(['insurer_code', 'inn']).doUpdateSet({ name: employer.name }))
    .returning('employer_id')
    .executeTakeFirstOrThrow()
  return row.employer_id
}

const employerOf = (row: {
  employer_id: string
  insurer_code: string
  inn: string
  name: string
}): Employer => ({
  employerId: row.employer_id,
  insurerCode: row.insurer_code,
  inn: row.inn,
  name: row.name,
})

const EMPLOYER = ['employer_id', 'insurer_code', 'inn', 'name'] as const

/** The employers that the actor may see, by name. */
export async function employersSeen(tx: Tx): Promise<Employer[]> {
  const rows = await on(tx).selectFrom('employer').select(EMPLOYER).orderBy('name').limit(500).execute()
  return rows.map(employerOf)
}

/** An employer that the actor may see, or null. */
export async function findEmployer(tx: Tx, employerId: string): Promise<Employer | null> {
  const row = await on(tx)
    .selectFrom('employer')
    .select(EMPLOYER)
    .where('employer_id', '=', employerId)
    .executeTakeFirst()
  return row ? employerOf(row) : null
}

/** A list before anything is done with it. */
export type NewBatch = Omit<
  Batch,
  'uploadedAt' | 'changedAt' | 'clearedOn' | 'stage' | 'state' | 'counts' | 'passed' | 'perSecond'
> & {
  rows: number
}

/** Inserts a list; its rows are there in the same transaction. */
export async function insertBatch(tx: Tx, batch: NewBatch): Promise<void> {
  await on(tx)
    .insertInto('employer_batch')
    .values({
      batch_id: batch.batchId,
      employer_id: batch.employerId,
      insurer_code: batch.insurerCode,
      region_code: batch.region,
      layout: batch.layout,
      titles: batch.titles,
      columns: batch.columns,
      actor_role: batch.actorRole,
      actor_id: batch.actorId,
      uploaded_on: batch.uploadedOn.toString(),
      row_count: batch.rows,
      stage: 'checking',
      state: 'running',
      checked: 0,
      faulty: 0,
      filed: 0,
      refused: 0,
      withdrawn: 0,
      kept: 0,
      passed: 0,
      running_from: 0,
    })
    .execute()
}

const select = (tx: Tx) =>
  on(tx)
    .selectFrom('employer_batch')
    .selectAll()
    .select(sql<number>`extract(epoch from changed_at - running_since)::float8`.as('seconds'))

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

function fromRow(row: Row): Batch {
  const { row_count: rows, checked, faulty, filed, refused, withdrawn, kept, seconds } = row
  const done = { checking: checked, filing: filed + refused, undoing: withdrawn + kept }[row.stage]
  return {
    batchId: row.batch_id,
    employerId: row.employer_id,
    insurerCode: row.insurer_code,
    region: row.region_code,
    layout: row.layout,
    titles: row.titles,
    columns: row.columns,
    actorRole: row.actor_role,
    actorId: row.actor_id,
    uploadedOn: row.uploaded_on,
    uploadedAt: row.uploaded_at,
    changedAt: row.changed_at,
    clearedOn: row.cleared_on,
    stage: row.stage,
    state: row.state,
    counts: { rows, checked, faulty, filed, refused, withdrawn, kept },
    passed: row.passed,
    perSecond: seconds > 0 ? (done - row.running_from) / seconds : 0,
  }
}

/** A list that the actor may see, or null; `lock` waits for the chunk that is being worked on, and holds the next one back. */
export async function findBatch(tx: Tx, batchId: string, lock = false): Promise<Batch | null> {
  const query = select(tx).where('batch_id', '=', batchId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The lists of an employer, the newest first. */
export async function batchesOf(tx: Tx, employerId: string): Promise<Batch[]> {
  const rows = await select(tx)
    .where('employer_id', '=', employerId)
    .orderBy('uploaded_at', 'desc')
    .limit(100)
    .execute()
  return rows.map(fromRow)
}

/** Seconds for which a runner that has worked on a list is alone with it: a choice of Polis. */
const LEASE_SECONDS = 3

/**
 * The oldest list that runs and that no other runner holds, locked until the transaction ends; null where there is none.
 * The lock ends with the runner's connection, however the runner ends.
 */
export async function claimBatch(tx: Tx, runner: string): Promise<Batch | null> {
  const row = await select(tx)
    .where('state', '=', 'running')
    .where(({ eb, or }) =>
      or([
        eb('leased_by', '=', runner),
        eb('leased_until', 'is', null),
        eb('leased_until', '<', sql<Temporal.Instant>`now()`),
      ]),
    )
    .orderBy('uploaded_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  // A list fills its tables faster than the server counts them: a plan made while they were small must not read them whole.
  // Plans are made anew once a chunk, those of foreign keys too, and kept for its rows.
  await sql`discard plans`.execute(tx)
  await sql`select set_config('enable_seqscan', 'off', true)`.execute(tx)
  return fromRow(row)
}

/** Writes how far a list is, and keeps it for the runner a while longer. */
export async function saveProgress(tx: Tx, batch: Batch, runner: string): Promise<void> {
  const { checked, faulty, filed, refused, withdrawn, kept } = batch.counts
  await on(tx)
    .updateTable('employer_batch')
    .set({ checked, faulty, filed, refused, withdrawn, kept })
    .set({
      passed: batch.passed,
      state: batch.state,
      changed_at: sql<string>`clock_timestamp()`,
      leased_by: runner,
      leased_until: sql<string>`clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})`,
    })
    .where('batch_id', '=', batch.batchId)
    .execute()
}

/** Puts a list into a stage and a state; whoever comes next may work on it. */
export async function steerTo(
  tx: Tx,
  batchId: string,
  to: { stage: Stage; state: RunState; passed: number; runningFrom: number },
): Promise<void> {
  await on(tx)
    .updateTable('employer_batch')
    .set({ stage: to.stage, state: to.state, passed: to.passed, leased_by: null, leased_until: null })
    .$if(to.state === 'running', query =>
      query.set({
        running_from: to.runningFrom,
        running_since: sql<string>`clock_timestamp()`,
        changed_at: sql<string>`clock_timestamp()`,
      }),
    )
    .where('batch_id', '=', batchId)
    .execute()
}

/** Works in the name of another actor for a while: what they are told is their look. The transaction acts as the system. */
export async function actingFor(tx: Tx, actor: Actor, work: () => Promise<void>): Promise<void> {
  await sql`select set_config('polis.role', ${actor.role}, true),
    set_config('polis.organisation', ${actor.organisation ?? ''}, true)`.execute(tx)
  await work()
  await sql`select set_config('polis.role', 'system', true), set_config('polis.organisation', '', true)`.execute(
    tx,
  )
}

/** The name of whoever has an account, or null. */
export async function nameOfAccount(tx: Tx, accountId: string): Promise<string | null> {
  const row = await on(tx)
    .selectFrom('account')
    .select('display_name')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row?.display_name ?? null
}
