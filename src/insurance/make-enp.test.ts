import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkEnp } from '#codes/enp.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/actor.ts'
import { withDatabase } from '#test/database.ts'
import { makeEnp } from './make-enp.ts'

const NUMBERS = 10_000
const WORKERS = 16
const A_TRANSACTION = 25
const born = day('1985-03-27')

test('ten thousand ENPs of one region and facet made by sixteen workers are all different and valid', () =>
  withDatabase(async ({ database, owner }) => {
    const made: string[] = []
    let left = NUMBERS / A_TRANSACTION
    const work = async (): Promise<void> => {
      while (left-- > 0)
        made.push(
          ...(await database.transact(SYSTEM, async tx => {
            const enps: string[] = []
            for (let one = 0; one < A_TRANSACTION; one++)
              enps.push(await makeEnp(tx, { personId: newId(), sex: 'm', birthDate: born, region: '77' }))
            return enps
          })),
        )
    }
    await Promise.all(Array.from({ length: WORKERS }, work))
    assert.equal(made.length, NUMBERS)
    assert.equal(new Set(made).size, NUMBERS)
    assert.ok(made.every(enp => checkEnp(enp, { birthDate: born, sex: 'm' }).valid))
    const { rows } = await owner.query<{ claims: number }>('select count(*)::int as claims from enp_claim')
    assert.equal(rows[0]?.claims, NUMBERS)
  }, WORKERS))

test('of many who make an ENP for one person at once, each gets the same one', () =>
  withDatabase(async ({ database, owner }) => {
    const person = { personId: newId(), sex: 'f' as const, birthDate: born, region: '50' }
    const made = await Promise.all(
      Array.from({ length: 32 }, () => database.transact(SYSTEM, tx => makeEnp(tx, person))),
    )
    assert.equal(new Set(made).size, 1)
    const { rows } = await owner.query<{ enp: string }>('select enp from enp_claim')
    assert.deepEqual(
      rows.map(({ enp }) => enp),
      [made[0]],
    )
  }, WORKERS))

test('a number that came from elsewhere is passed over', () =>
  withDatabase(async ({ database }) => {
    const asked = { sex: 'm' as const, birthDate: born, region: '77' }
    const make = (personId: string) => database.transact(SYSTEM, tx => makeEnp(tx, { ...asked, personId }))
    const first = await make(newId())
    const series = await database.transact(SYSTEM, tx => makeEnp(tx, { ...asked, personId: newId() }))
    assert.notEqual(first, series)
    const checked = checkEnp(series)
    assert.ok(checked.valid && checked.sequence === 2)
  }))
