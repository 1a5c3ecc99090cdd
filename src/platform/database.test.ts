import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { refused } from '#kernel/outcome.ts'
import { withDatabase } from '#test/database.ts'
import { SYSTEM, type Actor } from './actor.ts'
import { asSystem, brokenConstraint, reachRegister } from './database.ts'
import { refuseOwner } from './program-role.ts'

const clerk: Actor = { role: 'clerk', organisation: 'insurer:77001', name: 'Сотрудник' }
const NOTHING = { code: 'test.no', says: { ru: 'Нет', en: 'No' } }
const setting = sql<{ role: string; reach: string }>`select acting_role() as role, acting_reach() as reach`

test('a refused command leaves nothing behind', () =>
  withDatabase(async ({ database, owner }) => {
    const outcome = await database.attempt(SYSTEM, async tx => {
      await sql`insert into business_day (day) values ('2017-06-01')`.execute(tx)
      return refused(NOTHING)
    })
    assert.deepEqual(outcome, refused(NOTHING))
    assert.equal((await owner.query('select 1 from business_day')).rowCount, 0)
  }))

test('who acts is known inside the transaction and forgotten by the connection after it', () =>
  withDatabase(async ({ database }) => {
    const inside = await database.transact(clerk, async tx => {
      await reachRegister(tx)
      return (await setting.execute(tx)).rows[0]
    })
    assert.deepEqual(inside, { role: 'clerk', reach: 'register' })
    const { rows } = await database.pool.query(
      "select coalesce(current_setting('polis.role', true), '') as role",
    )
    assert.equal((rows as { role: string }[])[0]?.role, '')
  }, 1))

test('acting as Polis itself lasts for one piece of work', () =>
  withDatabase(async ({ database }) => {
    const roles = await database.transact(clerk, async tx => {
      const within = await asSystem(tx, clerk, () => setting.execute(tx))
      return [within.rows[0]?.role, (await setting.execute(tx)).rows[0]?.role]
    })
    assert.deepEqual(roles, ['system', 'clerk'])
  }))

test('a lost race is told by the name of its constraint', () =>
  withDatabase(async ({ database }) => {
    const insert = () =>
      database.transact(SYSTEM, tx => sql`insert into business_day (day) values ('2017-06-01')`.execute(tx))
    await insert()
    const error: unknown = await insert().catch((thrown: unknown) => thrown)
    assert.equal(brokenConstraint(error), 'business_day_key')
    assert.equal(brokenConstraint(new Error('x')), null)
  }))

test('the program runs as a role that owns nothing, and refuses to run as the owner', () =>
  withDatabase(async ({ database, owner }) => {
    assert.equal(await refuseOwner(database.pool), null)
    assert.match((await refuseOwner(owner)) ?? '', /runs only as polis_program/)
  }))
