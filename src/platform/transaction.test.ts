import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { withDatabase } from '#test/database.ts'
import { SYSTEM, type Actor } from './actor.ts'
import { brokenConstraint, reachRegister, type Tx } from './database.ts'
import { statementNames } from './statement-names.ts'
import { atCommit, copyFrom } from './transaction.ts'

const one = (tx: Tx, value: number) =>
  sql<{ value: number }>`select ${value}::int as value`.execute(tx).then(({ rows }) => rows[0]?.value)

const setting = async (tx: Tx, name: string) =>
  (await sql<{ value: string }>`select current_setting(${name}, true) as value`.execute(tx)).rows[0]?.value

test('a statement that repeats is prepared once a connection, and one that does not is not', () =>
  withDatabase(async ({ database }) => {
    const prepared = await database.transact(SYSTEM, async tx => {
      for (let value = 0; value < 6; value++) assert.equal(await one(tx, value), value)
      await sql`select ${1}::bigint`.execute(tx)
      const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
        tx,
      )
      return rows.map(row => row.statement)
    })
    assert.deepEqual(prepared, ['select $1::int as value'])
  }))

test('at most so many texts are ever given a name', () => {
  const nameOf = statementNames(2)
  for (let round = 0; round < 4; round++) for (const text of ['a', 'b', 'c']) nameOf(text)
  assert.deepEqual(['a', 'b', 'c'].map(nameOf), ['polis 1', 'polis 2', undefined])
})

test('a prepared statement that a migration made useless costs one failure, and its connection is not used again', () =>
  withDatabase(async ({ database, owner }) => {
    await owner.query('create table shape (a int); grant select on shape to polis_program')
    const read = () => database.transact(SYSTEM, tx => sql`select * from shape where a > ${0}`.execute(tx))
    for (let time = 0; time < 5; time++) await read()
    await owner.query('alter table shape add column b int')
    await assert.rejects(read(), /cached plan must not change result type/)
    await read()
    await read()
  }, 1))

test('who acts is set with BEGIN, ends with the transaction, and cannot be written out of its quotation marks', () =>
  withDatabase(async ({ database }) => {
    const actor: Actor = { role: 'clerk', organisation: "insurer:7'; select 1 --", name: 'x' }
    await database.transact(actor, async tx => {
      assert.equal(await setting(tx, 'polis.organisation'), actor.organisation)
      assert.equal(await setting(tx, 'polis.reach'), '')
      await reachRegister(tx)
      assert.equal(await setting(tx, 'polis.reach'), 'register')
    })
    await database.transact(
      SYSTEM,
      async tx => assert.equal(await setting(tx, 'polis.reach'), 'register'),
      'register',
    )
    const { rows } = await database.pool.query(`select current_setting('polis.role', true) as role`)
    assert.deepEqual(rows, [{ role: '' }])
  }, 1))

test('a statement sent after its transaction is over is an error and lands in nobody else’s', () =>
  withDatabase(async ({ database }) => {
    const kept = await database.transact(SYSTEM, tx => Promise.resolve({ tx }))
    await assert.rejects(one(kept.tx, 1), /The transaction is over/)
    await assert.rejects(copyFrom(kept.tx, 'copy x from stdin', ''), /The transaction is over/)
  }))

test('work that throws is rolled back, and so is a COPY; the connection serves the next', () =>
  withDatabase(async ({ database }) => {
    const work = database.transact(SYSTEM, async tx => {
      await sql`create temporary table kept (a int)`.execute(tx)
      await copyFrom(tx, 'copy kept from stdin', '1\n2\n')
      const { rows } = await sql<{ rows: number }>`select count(*)::int as rows from kept`.execute(tx)
      assert.equal(rows[0]?.rows, 2)
      throw new Error('no')
    })
    await assert.rejects(work, /^Error: no$/)
    await database.transact(SYSTEM, async tx => {
      const { rows } = await sql`select to_regclass('kept') as kept`.execute(tx)
      assert.deepEqual(rows, [{ kept: null }])
    })
  }, 1))

test('a commit after a failed statement that was caught is not taken for success', () =>
  withDatabase(async ({ database }) => {
    const work = database.transact(SYSTEM, tx => sql`select ${1}::int / 0`.execute(tx).catch(() => undefined))
    await assert.rejects(work)
  }))

test('a statement kept for the commit lands with it, after everything before', () =>
  withDatabase(async ({ database }) => {
    await database.transact(SYSTEM, async tx => {
      await atCommit(tx, sql`insert into business_day (day) select max(day) + 1 from business_day`)
      await sql`insert into business_day (day) values ('2017-06-01')`.execute(tx)
    })
    const { rows } = await database.pool.query('select day::text from business_day order by day')
    assert.deepEqual(rows, [{ day: '2017-06-01' }, { day: '2017-06-02' }])
  }))

test('a statement that fails with the commit rolls everything back and says so, not that the outcome is unknown', () =>
  withDatabase(async ({ database }) => {
    const work = database.transact(SYSTEM, async tx => {
      await sql`insert into business_day (day) values ('2017-06-01')`.execute(tx)
      await atCommit(tx, sql`insert into business_day (day) values ('2017-06-01')`)
    })
    await assert.rejects(work, error => brokenConstraint(error) === 'business_day_key')
    assert.equal((await database.pool.query('select 1 from business_day')).rowCount, 0)
  }, 1))

test('work that asks the database nothing sends it nothing', () =>
  withDatabase(async ({ database }) => {
    const sent: unknown[] = []
    database.pool.on('acquire', client => {
      const query = client.query.bind(client) as (...given: unknown[]) => unknown
      Object.assign(client, { query: (...given: unknown[]) => (sent.push(given), query(...given)) })
    })
    assert.equal(await database.transact(SYSTEM, () => Promise.resolve(7)), 7)
    await assert.rejects(
      database.transact(SYSTEM, () => Promise.reject(new Error('no'))),
      /^Error: no$/,
    )
    assert.deepEqual(sent, [])
  }, 1))
