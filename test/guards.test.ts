import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { withDatabase } from './database.ts'

/** The columns that the program may change, by table: everything else is history. */
const MAY_UPDATE: Record<string, readonly string[] | 'all'> = {
  region: 'all',
  insurer: 'all',
  office: 'all',
  clinic: 'all',
  enp_series: 'all',
  account: ['password_hash', 'display_name', 'closed_at'],
  session: ['seen_at', 'expires_at'],
  api_token: ['revoked_at'],
  notice: ['read_at'],
  notice_delivery: ['state', 'attempts', 'next_attempt_at', 'finished_at', 'fault'],
  notice_preference: ['email', 'sms', 'language', 'changed_at'],
  production_batch: ['state', 'sent_on', 'delivered_on'],
  production_order: [
    'state',
    'revision',
    'form',
    'waits_until',
    'batch_id',
    'blank_number',
    'pickup_on',
    'pickup_part',
    'changed_at',
  ],
  chip_memory: ['insurer_area', 'revision'],
  proof_key: ['retired_at'],
  share_link: ['revoked_at'],
  employer: ['name'],
  employer_batch: [
    'stage',
    'state',
    'checked',
    'faulty',
    'filed',
    'refused',
    'withdrawn',
    'kept',
    'passed',
    'running_since',
    'running_from',
    'changed_at',
    'leased_by',
    'leased_until',
    'cleared_on',
  ],
  employer_batch_row: ['state', 'document_blind', 'says', 'application_id', 'cells'],
  complaint: [
    'state',
    'revision',
    'taken_by',
    'answer_id',
    'answer_due_on',
    'extended_on',
    'act_signed_on',
    'clinic_told_on',
    'owner',
    'due_on',
    'outcome',
    'outcome_words',
    'changed_at',
  ],
  complaint_inquiry: ['reminders', 'reminded_on', 'sealed_answer', 'answered_on', 'ended_on'],
  late_complaint: ['state', 'answer', 'answered_on'],
  application_draft: ['answers', 'saved_at', 'submitted_at'],
  application_file: ['removed_at'],
  complaint_draft: ['answers', 'saved_at', 'complaint_id'],
  complaint_draft_file: ['receipt_kopecks', 'removed_at'],
  application: [
    'state',
    'revision',
    'person_id',
    'taken_by',
    'content',
    'applicant',
    'birth_date',
    'category',
    'form',
    'office_id',
    'decision_due_on',
    'policy_due_on',
    'changed_at',
  ],
}

/**
 * The only rows that the program may delete: what lasts no longer than a moment, and what a merge set and its undo takes
 * back: the alias, and whose business the person became by it. The merge itself stays written.
 */
const MAY_DELETE: readonly string[] = [
  'session',
  'sign_in_failure',
  'open_application_claim',
  'person_alias',
  'person_business',
]

/** Tables with a person or an application in them that are read before anybody is known: by a blind index, a number or a login. */
const WITHOUT_ROW_SECURITY: readonly string[] = [
  'account',
  'document_claim',
  'snils_claim',
  'enp_claim',
  'policy_number_claim',
  'chip_card_serial_claim',
  'open_application_claim',
]

interface Table {
  name: string
  comment: string | null
  enabled: boolean
  forced: boolean
  columns: string[]
}

const TABLES = `
  select c.relname as name, obj_description(c.oid, 'pg_class') as comment,
    c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    (select array_agg(attname::text order by attnum) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns
  from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`

const tablesOf = async (owner: pg.Pool): Promise<Table[]> => (await owner.query<Table>(TABLES)).rows

/** True where the server says that the role has no right to do it. */
async function isDenied(pool: pg.Pool, statement: string): Promise<boolean> {
  try {
    await pool.query(statement)
    return false
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42501') return true
    throw error
  }
}

test('every table says what it is for', () =>
  withDatabase(async ({ owner }) => {
    const tables = await tablesOf(owner)
    assert.ok(tables.length > 25, `${tables.length} tables were found`)
    assert.deepEqual(
      tables.filter(({ comment }) => (comment ?? '').length < 20).map(({ name }) => name),
      [],
    )
  }))

test('whatever is of a person or of an application is under forced row security, and the program owns nothing', () =>
  withDatabase(async ({ owner, database }) => {
    const tables = await tablesOf(owner)
    const ofSomebody = tables.filter(
      ({ name, columns }) =>
        ['person_id', 'application_id', 'draft_id'].some(key => columns.includes(key)) ||
        /^(application|person|look|decision|policy)/.test(name),
    )
    assert.ok(ofSomebody.length >= 15, `${ofSomebody.length} tables are of somebody`)
    const open = ofSomebody.filter(({ enabled, forced }) => !enabled || !forced).map(({ name }) => name)
    assert.deepEqual(open.toSorted(), WITHOUT_ROW_SECURITY.toSorted())
    const owned = await owner.query(
      `select relname from pg_class c join pg_roles r on r.oid = c.relowner where rolname = 'polis_program'`,
    )
    assert.deepEqual(owned.rows, [])
    const policies = await owner.query<{ tablename: string }>('select distinct tablename from pg_policies')
    const guarded = new Set(policies.rows.map(({ tablename }) => tablename))
    assert.deepEqual(
      tables.filter(({ enabled, name }) => enabled && !guarded.has(name)).map(({ name }) => name),
      [],
    )
    for (const { name } of ofSomebody.filter(({ forced }) => forced)) {
      const { rows } = await database.pool.query<{ seen: number }>(
        `select count(*)::int as seen from ${name}`,
      )
      assert.equal(rows[0]?.seen, 0, `${name} without an actor`)
    }
  }))

test('the program cannot change or delete history: tried on every column of every table', () =>
  withDatabase(async ({ owner, database: { pool } }) => {
    for (const { name, columns } of await tablesOf(owner)) {
      const allowed = MAY_UPDATE[name] ?? (columns.includes('superseded_at') ? ['superseded_at'] : [])
      for (const column of columns) {
        const denied = await isDenied(pool, `update ${name} set ${column} = ${column} where false`)
        assert.equal(denied, allowed !== 'all' && !allowed.includes(column), `update of ${name}.${column}`)
      }
      const kept = await isDenied(pool, `delete from ${name} where false`)
      assert.equal(kept, !MAY_DELETE.includes(name), `delete from ${name}`)
      assert.ok(await isDenied(pool, `truncate ${name}`), `truncate ${name}`)
    }
    assert.ok(await isDenied(pool, 'create table mine (id int)'), 'create table')
    assert.ok(
      await isDenied(pool, 'create function mine() returns int language sql return 1'),
      'create function',
    )
  }))

test('what was superseded is never changed again, not even by the owner', () =>
  withDatabase(async ({ owner }) => {
    const corrected = (await tablesOf(owner)).filter(({ columns }) => columns.includes('superseded_at'))
    assert.ok(corrected.length >= 8, `${corrected.length} tables are corrected`)
    const { rows } = await owner.query<{ name: string }>(
      `select tgrelid::regclass::text as name from pg_trigger where tgfoid = 'supersede_once'::regproc and tgenabled = 'O'`,
    )
    assert.deepEqual(rows.map(({ name }) => name).toSorted(), corrected.map(({ name }) => name).toSorted())
    const [id, other] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002']
    await owner.query('insert into person (person_id) values ($1)', [id])
    await owner.query(
      `insert into person_snils (person_id, snils_id, sealed, blind, superseded_at) values ($1, $2, '\\x00', '\\x00', now())`,
      [id, other],
    )
    for (const value of ['null', `now() + interval '1 day'`])
      await assert.rejects(
        owner.query(`update person_snils set superseded_at = ${value}`),
        /never changed again/,
      )
  }))
