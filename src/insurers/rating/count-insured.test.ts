import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { day } from '#kernel/day.ts'
import { SYSTEM } from '#platform/actor.ts'
import { brokenConstraint } from '#platform/database.ts'
import { withDatabase, type TestDatabase } from '#test/database.ts'
import { loadRegisters } from '../load.ts'
import { saveRegisters } from '../save.ts'
import { ratingCountCommand } from './command-line.ts'
import { countInsured, recountInsured } from './count-insured.ts'

const registers = await loadRegisters(join(import.meta.dirname, '../../../dictionaries'))
const asOf = day('2017-03-31')
const CLIENTS = 16

const withInsured = (run: (test: TestDatabase) => Promise<void>): Promise<void> =>
  withDatabase(async db => {
    await db.database.transact(SYSTEM, tx => saveRegisters(tx, registers))
    await insure(db, '77012', '[2017-03-31,)')
    await insure(db, '77012', '[2011-05-01,2017-04-01)')
    await insure(db, '77008', '[2017-04-01,)')
    await insure(db, '75001', '[2011-05-01,2017-03-31)')
    await run(db)
  }, CLIENTS)

async function insure({ owner }: TestDatabase, insurer: string, valid: string): Promise<void> {
  const personId = newId()
  await owner.query('insert into person (person_id) values ($1)', [personId])
  await owner.query(
    `insert into insurance_spell (person_id, spell_id, insurer_code, region_code, valid, opened_because, closed_because)
     values ($1, $2, $3, $4, $5, 'first', case when upper_inf($5::daterange) then null else 'moved' end)`,
    [personId, newId(), insurer, insurer.slice(0, 2), valid],
  )
}

suite('the number insured', () => {
  test('is counted from the register on the last day of the quarter; an insurer of a counted region without people has 0 (SMO-07)', () =>
    withInsured(async ({ database }) => {
      const count = await countInsured(database, asOf)
      assert.deepEqual([count.get('77012'), count.get('77008'), count.get('75001')], [2, 0, undefined])
      assert.equal(count.size, registers.insurersIn('77').length)
    }))

  test('stays as it was shown, until it is counted again; the earlier count is kept (SMO-07)', () =>
    withInsured(async db => {
      await countInsured(db.database, asOf)
      await insure(db, '77012', '[2017-01-01,)')
      assert.equal((await countInsured(db.database, asOf)).get('77012'), 2)
      assert.equal((await recountInsured(db.database, asOf)).get('77012'), 3)
      assert.equal((await countInsured(db.database, asOf)).get('77012'), 3)
      const { rows } = await db.owner.query<{ value: number; revision: number }>(
        `select value::int, revision from rating_input where insurer_code = '77012' order by revision`,
      )
      assert.deepEqual(rows, [
        { value: 2, revision: 1 },
        { value: 3, revision: 2 },
      ])
    }))

  test(`${CLIENTS} readers who ask first at once make one count between them and all read it (SMO-07)`, () =>
    withInsured(async ({ database, owner }) => {
      const counts = await Promise.all(Array.from({ length: CLIENTS }, () => countInsured(database, asOf)))
      for (const count of counts) assert.equal(count.get('77012'), 2)
      const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from rating_input')
      assert.equal(rows[0]?.n, registers.insurersIn('77').length)
    }))

  test('is never less than nothing nor of another day than the end of a quarter: the table holds it', () =>
    withInsured(async ({ owner }) => {
      const insert = (on: string, value: number) =>
        owner
          .query('insert into rating_input values ($1, $2, $3, 1, $4)', ['77012', 'insured', on, value])
          .then(
            () => null,
            (error: unknown) => brokenConstraint(error),
          )
      assert.equal(await insert('2017-03-31', -1), 'rating_input_is_not_negative')
      assert.equal(await insert('2017-03-30', 1), 'rating_input_is_of_the_end_of_a_quarter')
      assert.equal(await insert('2017-06-30', 1), null)
    }))

  test('is counted again from the command line, which says the day and the numbers (SMO-07)', () =>
    withInsured(async ({ database }) => {
      const out: string[] = []
      const terminal = { out: (text: string) => out.push(text), error: () => 0, env: {} }
      const open = () =>
        Promise.resolve({
          database,
          clock: { today: () => day('2017-05-29') },
          close: () => Promise.resolve(),
        })
      assert.equal(await ratingCountCommand(open).run([], terminal), 0)
      const said = JSON.parse(out.join('')) as { asOf: string; insured: Record<string, number> }
      assert.deepEqual([said.asOf, said.insured['77012']], ['2017-03-31', 2])
      assert.equal(await ratingCountCommand(open).run(['--on', 'завтра'], terminal), 2)
    }))
})
