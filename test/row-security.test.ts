import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { ANONYMOUS, type Actor } from '#platform/actor.ts'
import { DAY, hireStrangers, setScene } from './access/scene.ts'
import { withServer, type TestServer } from './server.ts'

/** Tables of nobody’s data: registers, the law, counters, accounts found by their secret, and numbers that are claimed once. */
const OPEN: ReadonlySet<string> = new Set([
  'migration',
  'business_day',
  'law_file',
  'idempotent_answer',
  'account',
  'session',
  'api_token',
  'sign_in_failure',
  'insurer',
  'office',
  'region',
  'clinic',
  'enp_series',
  'enp_claim',
  'policy_number_claim',
  'document_claim',
  'snils_claim',
  'chip_card_serial_claim',
  'open_application_claim',
  'proof_key',
  'production_move',
  'complaint_move',
  'fine_norm',
  'rating_input',
  'person_alias',
])

/** What an administrator reads to find out who looked at whom, and how Polis decided. */
const FOR_ADMINS: ReadonlySet<string> = new Set(['look', 'decision'])

const tablesOf = async ({ owner }: TestServer) =>
  (
    await owner.query<{ name: string; forced: boolean; columns: string[] }>(
      `select c.relname::text as name, c.relforcerowsecurity as forced,
        array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0) as columns
       from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
    )
  ).rows

test('every table with somebody’s rows is under row level security, its owner too', () =>
  withServer(DAY, async server => {
    const tables = await tablesOf(server)
    const bare = tables.filter(({ name, forced }) => !forced && !OPEN.has(name)).map(({ name }) => name)
    assert.deepEqual(bare, [])
  }))

test('whoever acts for another insurer, fund, clinic or person sees no row of somebody, in any table', () =>
  withServer(DAY, async server => {
    await hireStrangers(server)
    const scene = await setScene(server)
    const people = [scene.personId, scene.twinId, scene.mergedId]
    const { rows } = await server.owner.query<{ person_id: string }>(
      `select person_id from account where login = 'citizen'`,
    )
    const strangers: Actor[] = [
      { role: 'clerk', organisation: 'insurer:77008', name: '' },
      { role: 'fund', organisation: 'fund:78', name: '' },
      { role: 'registrar', organisation: 'clinic:770001', name: '' },
      { role: 'citizen', personId: rows[0]?.person_id ?? '', name: '' },
      { role: 'admin', name: '' },
      ANONYMOUS,
    ]
    const tables = (await tablesOf(server)).filter(({ forced, name }) => forced && !OPEN.has(name))
    let filled = 0
    for (const { name, columns } of tables) {
      const of = columns.includes('person_id')
        ? sql`person_id = any(${people}::uuid[])`
        : columns.includes('application_id')
          ? sql`application_id = ${scene.applicationId}`
          : columns.includes('batch_id')
            ? sql`batch_id in (${scene.listId}, ${scene.productionBatchId})`
            : columns.includes('employer_id')
              ? sql`employer_id = ${scene.employerId}`
              : null
      if (!of) continue
      const count = (actor: Actor) =>
        server.database.transact(actor, async tx => {
          const found = await sql<{
            n: number
          }>`select count(*)::int as n from ${sql.table(name)} where ${of}`.execute(tx)
          return found.rows[0]?.n
        })
      if (await count({ role: 'system', name: '' })) filled++
      for (const actor of strangers.filter(({ role }) => role !== 'admin' || !FOR_ADMINS.has(name)))
        assert.equal(await count(actor), 0, `${name} to ${actor.role}`)
    }
    assert.ok(filled > 15, `${filled} tables have rows of the scene`)
  }))
