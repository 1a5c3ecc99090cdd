import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day, isBefore } from '#kernel/day.ts'
import { fullName } from '#kernel/names.ts'
import type { TestDatabase } from '#test/database.ts'
import { aRecord, ANNA, CLERK, withRegisters } from '../test-support/a-record.ts'
import type { Identity } from '../person.ts'
import { readPerson } from '../reading/read-person.ts'
import { searchPeople } from '../search/search-people.ts'
import type { ChangeBecause } from './change.ts'
import { changeIdentity } from './change-identity.ts'
import { standingIdentities } from './store.ts'

const TODAY = day('2017-06-01')

const change = (
  { database }: TestDatabase,
  personId: string,
  asked: { on: string; because?: ChangeBecause; change: Partial<Identity> },
) =>
  database.attempt(CLERK, tx =>
    changeIdentity(tx, TODAY, { personId, because: 'changed', ...asked, on: day(asked.on) }, CLERK),
  )

const nameOn = async ({ database, sealing }: TestDatabase, personId: string, on: string): Promise<string> => {
  const person = await database.transact(CLERK, tx => readPerson(tx, sealing, personId, day(on)))
  return person ? person.identity.surname : ''
}

const finds = async ({ database, sealing }: TestDatabase, text: string): Promise<string[]> => {
  const found = await database.transact(CLERK, tx => searchPeople(tx, sealing, text))
  return [...new Set(found.candidates.map(({ personId }) => personId))]
}

test('a changed surname holds from its day on, and the former one stays and finds the person (RPL-01)', () =>
  withRegisters(async db => {
    const { personId } = await aRecord(db)
    const changed = await change(db, personId, { on: '2017-03-01', change: { surname: 'Снегирёва' } })
    assert.ok(changed.ok)
    assert.deepEqual([changed.value.reissue, changed.value.facetDiffers], [true, false])
    assert.deepEqual(
      [await nameOn(db, personId, '2017-02-28'), await nameOn(db, personId, '2017-03-01')],
      ['Берёзкина', 'Снегирёва'],
    )
    assert.deepEqual(
      [await finds(db, 'берёзкина анна'), await finds(db, 'снегирёва анна')],
      [[personId], [personId]],
    )
  }))

test('each ground of a reissue is known: surname, given name, patronymic, birth date, birth place (RPL-01)', () =>
  withRegisters(async db => {
    const grounds: [Partial<Identity>, boolean][] = [
      [{ surname: 'Иная' }, true],
      [{ givenName: 'Иная' }, true],
      [{ patronymic: 'Иная' }, true],
      [{ birthDate: day('1985-03-28') }, true],
      [{ birthPlace: 'г. Иной' }, true],
      [{ citizenship: 'BLR' }, false],
    ]
    for (const [to, reissue] of grounds) {
      const { personId } = await aRecord(db)
      const changed = await change(db, personId, { on: '2017-03-01', change: to })
      assert.ok(changed.ok)
      assert.equal(changed.value.reissue, reissue, JSON.stringify(to))
    }
  }))

test('a corrected error replaces the wrong surname for its whole time: it never was, and finds nobody (RPL-02)', () =>
  withRegisters(async db => {
    const { personId } = await aRecord(db, { identity: { surname: 'Бирюзкова' } })
    const fixed = await change(db, personId, {
      on: '2017-06-01',
      because: 'error',
      change: { surname: 'Снегирёва' },
    })
    assert.ok(fixed.ok && fixed.value.reissue)
    assert.equal(await nameOn(db, personId, '2016-01-01'), 'Снегирёва')
    assert.deepEqual(await finds(db, 'бирюзкова анна'), [])
    const rows = await db.owner.query('select from person_identity where person_id = $1', [personId])
    assert.equal(rows.rowCount, 2, 'the wrong row is superseded, not gone')
  }))

test('a birth date that was wrong is corrected in every row; the ENP stays and its facet is a warning (RPL-02)', () =>
  withRegisters(async db => {
    const { personId, enp } = await aRecord(db)
    assert.ok((await change(db, personId, { on: '2017-03-01', change: { surname: 'Снегирёва' } })).ok)
    const right = { birthDate: day('1985-03-28') }
    const fixed = await change(db, personId, { on: '2017-06-01', because: 'error', change: right })
    assert.ok(fixed.ok)
    assert.equal(fixed.value.facetDiffers, true)
    const rows = await db.database.transact(CLERK, tx => standingIdentities(tx, personId))
    assert.deepEqual(
      rows.map(({ value }) => [value.surname, value.birthDate.toString()]),
      [
        ['Берёзкина', '1985-03-28'],
        ['Снегирёва', '1985-03-28'],
      ],
    )
    const kept = await db.owner.query<{ enp: string }>('select enp from enp_claim where person_id = $1', [
      personId,
    ])
    assert.deepEqual(
      kept.rows.map(row => row.enp),
      [enp],
    )
  }))

test('who changed it, why and by which application is kept with the change', () =>
  withRegisters(async db => {
    const { personId } = await aRecord(db)
    assert.ok((await change(db, personId, { on: '2017-03-01', change: { surname: 'Снегирёва' } })).ok)
    const kept = await db.owner.query<Record<string, unknown>>(
      `select what, because, changed_by_name, organisation, cardinality(row_ids) as rows from person_change`,
    )
    assert.deepEqual(kept.rows, [
      {
        what: 'identity',
        because: 'changed',
        changed_by_name: CLERK.name,
        organisation: 'insurer:77012',
        rows: 2,
      },
    ])
  }))

test('a change of tomorrow, from before the birth, of nothing, or to no name is refused, all reasons at once', () =>
  withRegisters(async db => {
    const { personId } = await aRecord(db)
    const codes = async (on: string, to: Partial<Identity>) => {
      const outcome = await change(db, personId, { on, change: to })
      return outcome.ok ? [] : outcome.refusals.map(({ code }) => code)
    }
    assert.deepEqual(await codes('2017-06-01', {}), ['people.nothing-changes'])
    assert.deepEqual(await codes('2017-06-02', { surname: 'Иная' }), ['people.change-in-the-future'])
    assert.deepEqual(await codes('1985-03-26', { surname: '', givenName: '' }), [
      'people.change-before-birth',
      'people.name-missing',
    ])
    assert.deepEqual(await codes('2017-06-01', { birthDate: day('2017-06-02') }), [
      'people.change-before-birth',
      'people.born-in-the-future',
    ])
  }))

test('clerks who change one name at once: one wins, the others are told, and there is one name a day', () =>
  withRegisters(async db => {
    const { personId } = await aRecord(db)
    const outcomes = await Promise.all(
      ['Первая', 'Вторая', 'Третья', 'Четвёртая'].map(surname =>
        change(db, personId, { on: '2017-03-01', change: { surname } }),
      ),
    )
    const refusals = outcomes.flatMap(outcome => (outcome.ok ? [] : outcome.refusals))
    const winners = outcomes.filter(({ ok }) => ok).length
    assert.ok(winners >= 1)
    assert.equal(winners + refusals.length, 4)
    for (const { code } of refusals) assert.equal(code, 'people.changed-meanwhile')
  }))

test('after any changes and corrections every day has one name, the one a list of days would have', () =>
  withRegisters(async db => {
    const step = fc.record({
      on: fc.integer({ min: -8, max: 0 }).map(steps => TODAY.add({ days: steps * 50 })),
      because: fc.constantFrom<ChangeBecause>('changed', 'error'),
      surname: fc.constantFrom('Берёзкина', 'Снегирёва', 'Облакова', 'Рассветная'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 5 }), async steps => {
        const { personId } = await aRecord(db, { from: '2016-04-01' })
        let model = [{ from: day('2016-04-01'), surname: ANNA.surname }]
        for (const { on, because, surname } of steps) {
          const place = model.findLastIndex(({ from }) => !isBefore(on, from))
          const standing = model[place]
          assert.ok(standing)
          const done = await change(db, personId, { on: on.toString(), because, change: { surname } })
          assert.equal(done.ok, standing.surname !== surname)
          if (!done.ok) continue
          if (because === 'error') model = model.with(place, { ...standing, surname })
          else if (standing.from.equals(on)) model = model.with(place, { from: on, surname })
          else model = model.toSpliced(place + 1, 0, { from: on, surname })
        }
        for (const { from, surname } of model)
          assert.equal(await nameOn(db, personId, from.toString()), surname)
        const last = model.at(-1)
        assert.equal(await nameOn(db, personId, '2017-06-01'), last?.surname)
        const found = await finds(db, fullName({ ...ANNA, surname: last?.surname ?? '' }))
        assert.ok(found.includes(personId) || found.length >= 10)
      }),
      { seed: 20261123, numRuns: 25 },
    )
  }))
