import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import { logLook, logLooks, looksOfPerson } from '../index.ts'
import { withAccess } from '../test-support/with-access.ts'

const PERSON = newId()
const NOW = Temporal.Now.instant()
const citizen = (personId: string): Actor => ({ role: 'citizen', personId, name: 'Иванов' })
const REGISTRAR: Actor = { role: 'registrar', organisation: 'clinic:770001', name: 'Сидорова Е. П.' }
const CLERK: Actor = { role: 'clerk', organisation: 'insurer:77001', name: 'Петрова А. В.' }
const FUND: Actor = { role: 'fund', organisation: 'fund:77', name: 'Фонд' }

const looksAs = async (database: Database, actor: Actor, personId = PERSON) =>
  (await database.transact(actor, tx => looksOfPerson(tx, personId, NOW))).looks

test('a person sees who looked at them, in which role, for which organisation, when and why (C37)', async () => {
  await withAccess(async ({ database, owner }) => {
    await owner.query(
      `insert into region values ('77', 'Москва', 'Moscow', '45000', 'Europe/Moscow', 'МГФОМС', null, null, '2022-01-01')`,
    )
    await owner.query(`insert into clinic values ('770001', '77', 'Поликлиника № 1', null, true)`)
    await database.transact(REGISTRAR, tx => logLook(tx, REGISTRAR, PERSON, 'policy_check'))
    const [look, ...others] = await looksAs(database, citizen(PERSON))
    assert.equal(others.length, 0)
    assert.ok(look?.lookedAt instanceof Temporal.Instant)
    assert.deepEqual(
      { ...look, lookedAt: null },
      {
        lookedAt: null,
        who: 'Сидорова Е. П.',
        role: 'registrar',
        organisation: 'Поликлиника № 1',
        why: { ru: 'Проверка полиса в регистратуре', en: 'Policy check at a clinic' },
      },
    )
  })
})

test('looks are seen by their person only: not by another citizen, a clerk, a registrar or a fund', async () => {
  await withAccess(async ({ database }) => {
    await database.transact(CLERK, tx => logLook(tx, CLERK, PERSON, 'person_card'))
    for (const other of [citizen(newId()), CLERK, REGISTRAR, FUND, { role: 'anonymous', name: '' } as const])
      assert.deepEqual(await looksAs(database, other), [], other.role)
    assert.equal((await looksAs(database, citizen(PERSON))).length, 1)
  })
})

test('nobody can write a look in the name of another role or organisation', async () => {
  await withAccess(async ({ database }) => {
    const forge = (actor: Actor, as: Actor) =>
      database.transact(actor, tx => logLook(tx, as, PERSON, 'policy_check'))
    await assert.rejects(forge(CLERK, REGISTRAR), /row-level security/)
    await assert.rejects(forge(CLERK, { ...CLERK, organisation: 'insurer:77002' }), /row-level security/)
  })
})

test('the program can neither change nor delete a look, whoever acts', async () => {
  await withAccess(async ({ database, owner }) => {
    await database.transact(CLERK, tx => logLook(tx, CLERK, PERSON, 'person_card'))
    for (const statement of [`update look set who = 'nobody'`, 'delete from look', 'truncate look'])
      await assert.rejects(database.pool.query(statement), { code: '42501' }, statement)
    assert.equal((await owner.query('select from look')).rowCount, 1)
  })
})

test('a look is written together with what was looked at, or not at all', async () => {
  await withAccess(async ({ database }) => {
    const broken = database.transact(CLERK, async tx => {
      await logLook(tx, CLERK, PERSON, 'person_card')
      throw new Error('nothing was shown')
    })
    await assert.rejects(broken, /nothing was shown/)
    assert.deepEqual(await looksAs(database, citizen(PERSON)), [])
  })
})

test('looks at many people are written in one statement, one a person', async () => {
  await withAccess(async ({ database }) => {
    const people = Array.from({ length: 500 }, () => newId())
    await database.transact(REGISTRAR, tx => logLooks(tx, REGISTRAR, people, 'batch_check'))
    await database.transact(REGISTRAR, tx => logLooks(tx, REGISTRAR, [], 'batch_check'))
    for (const personId of [people[0]!, people[499]!]) {
      const looks = await looksAs(database, citizen(personId), personId)
      assert.deepEqual(
        looks.map(look => look.why.en),
        ['Check of a list of policies'],
      )
    }
  })
})

test('reading one’s own data is no look', async () => {
  await withAccess(async ({ database }) => {
    const self = citizen(PERSON)
    await database.transact(self, tx => logLook(tx, self, PERSON, 'person_card'))
    assert.deepEqual(await looksAs(database, self), [])
  })
})

test('the list goes back twelve months, fifty looks a page', async () => {
  await withAccess(async ({ database, owner }) => {
    await owner.query(
      `insert into look select $1, gen_random_uuid(), $2::timestamptz - make_interval(weeks => n), 'clerk', 'insurer:77001', n::text, 'person_card'
       from generate_series(0, 60) n`,
      [PERSON, NOW.toString()],
    )
    const page = (number: number) =>
      database.transact(citizen(PERSON), tx => looksOfPerson(tx, PERSON, NOW, number))
    const first = await page(1)
    assert.deepEqual([first.looks.length, first.pages, first.looks[0]?.who], [50, 2, '0'])
    const second = await page(2)
    assert.deepEqual([second.looks.map(look => look.who), second.pages], [['50', '51', '52'], 2])
  })
})
