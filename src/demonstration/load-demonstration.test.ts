import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CATEGORIES } from '#insurance/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { TestDatabase } from '#test/database.ts'
import { DEMO_ACCOUNTS } from './accounts.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { onDay, withDemonstration } from './test-support/with-demonstration.ts'

const column = async ({ owner }: TestDatabase, query: string): Promise<string[]> =>
  (await owner.query<{ value: string }>(query)).rows.map(({ value }) => value)

const FORMS =
  'select distinct form as value from policy where superseded_at is null and upper_inf(in_force) order by 1'
const STATES = 'select distinct state as value from application order by 1'

test('in 2017 there are old, paper, plastic and chip policies and certificates, and no digital ones (POL-01, TMP-01)', () =>
  withDemonstration('2017-05-29', async (_parts, db) => {
    assert.deepEqual(await column(db, FORMS), ['certificate', 'old', 'paper', 'plastic', 'universal_card'])
    assert.deepEqual(await column(db, STATES), [
      'accepted',
      'handed_over',
      'in_review',
      'ready',
      'refused',
      'returned',
      'submitted',
      'withdrawn',
    ])
  }))

test('in 2026 there are digital policies, and certificates are all past', () =>
  withDemonstration('2026-11-23', async (_parts, db) => {
    const forms = await column(db, FORMS)
    assert.deepEqual(forms, ['certificate', 'digital', 'old', 'paper', 'plastic', 'universal_card'])
    const late = await column(
      db,
      `select valid_until::text as value from policy where form = 'certificate' and upper_inf(in_force)`,
    )
    assert.ok(late.length > 0 && late.every(until => until < '2023-03-01'), late.join())
    const states = await column(db, STATES)
    assert.ok(states.includes('issued') && !states.includes('accepted'))
  }))

for (const today of ['2017-05-29', '2026-11-23'])
  test(`on ${today} every category, kind and sign-in is there, and an application is overdue`, () =>
    withDemonstration(today, async (_parts, db) => {
      const categories = await column(db, 'select distinct category as value from person_status')
      assert.deepEqual(categories.toSorted(), [...CATEGORIES].toSorted())
      const [people = '0'] = await column(db, 'select count(*)::text as value from person')
      assert.ok(Number(people) >= 200 && Number(people) <= 900, people)
      const [applications = '0'] = await column(db, 'select count(*)::text as value from application')
      assert.ok(Number(applications) >= 35 && Number(applications) <= 60, applications)
      const overdue = await column(
        db,
        `select number as value from application where state in ('submitted', 'in_review') and decision_due_on < '${today}'`,
      )
      assert.equal(overdue.length, 1)
      assert.deepEqual(
        (await column(db, 'select login as value from account')).toSorted(),
        DEMO_ACCOUNTS.map(({ login }) => login).toSorted(),
      )
      const surrendered = await column(
        db,
        `select 1 as value from policy where ended_because = 'surrendered'`,
      )
      const newborns = await column(
        db,
        `select 1 as value from insurance_spell where opened_because = 'newborn'`,
      )
      const renamed = await column(
        db,
        'select person_id as value from person_identity group by 1 having count(*) > 1',
      )
      assert.ok(surrendered.length && newborns.length && renamed.length)
      const clinics = await column(
        db,
        'select code as value from clinic where demonstration and left(code, 2) = region_code',
      )
      assert.equal(clinics.length, 12)
    }))

test('loading twice loads once', () =>
  withDemonstration('2017-05-29', async (parts, db) => {
    const people = await column(db, 'select count(*)::text as value from person')
    assert.equal(await loadDemonstration(parts, { today: parts.clock.today() }), true)
    assert.deepEqual(await column(db, 'select count(*)::text as value from person'), people)
  }))

test('a database with people of its own never gets the demonstration', () =>
  onDay('2017-05-29', async (parts, db) => {
    await db.owner.query(`insert into person (person_id) values ('018f0000-0000-7000-8000-000000000000')`)
    assert.equal(await loadDemonstration(parts, { today: parts.clock.today() }), false)
    assert.deepEqual(await column(db, 'select login as value from account'), [])
  }))

test('a load that fails half way leaves nothing, and the next start loads it whole', () =>
  onDay('2017-05-29', async (parts, db) => {
    const broken = { ...parts, sealing: { ...parts.sealing, blind: failingAfter(300, parts.sealing.blind) } }
    await assert.rejects(loadDemonstration(broken, { today: parts.clock.today() }), /half way/)
    assert.deepEqual(
      await column(db, 'select person_id as value from person union select account_id from account'),
      [],
    )
    assert.equal(await loadDemonstration(parts, { today: parts.clock.today() }), true)
    const seen = await parts.database.transact(SYSTEM, () => column(db, 'select login as value from account'))
    assert.ok(seen.length > 10)
  }))

function failingAfter<A extends unknown[], R>(calls: number, work: (...args: A) => R): (...args: A) => R {
  let left = calls
  return (...args) => {
    left -= 1
    if (left < 0) throw new Error('stopped half way')
    return work(...args)
  }
}

test('an insurer’s clerk finds a list that was filed and one that was only checked and has faults (APP-08, J24)', () =>
  withDemonstration('2026-11-23', async (_parts, db) => {
    const lists = await column(
      db,
      `select concat_ws(' ', insurer_code, stage, state, filed, faulty) as value from employer_batch order by filed desc`,
    )
    assert.deepEqual(lists, ['77012 filing done 3 0', '77012 checking done 0 4'])
    const people = await column(db, `select applicant as value from application where channel = 'employer'`)
    assert.equal(people.length, 3)
  }))

for (const [today, states] of [
  ['2017-05-29', 'agreed at_office delivered handed_over in_batch ordered sent waiting'],
  ['2026-11-23', 'agreed at_office handed_over'],
] as const)
  test(`on ${today} an insurer in each region has policies in every state of making that the day knows (POL-03, POL-16)`, () =>
    withDemonstration(today, async (_parts, db) => {
      for (const insurer of ['77012', '50046', '75004']) {
        const found = await column(
          db,
          `select distinct state as value from production_order where insurer_code = '${insurer}' order by 1`,
        )
        assert.equal(found.join(' '), states, insurer)
      }
    }))
