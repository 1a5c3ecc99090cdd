import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openAccount } from '#access/index.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/actor.ts'
import { openInsurance } from '#insurance/index.ts'
import { issuePolicy, issueCertificate } from '#policies/index.ts'
import { aPerson, withNotices, type NoticeTest } from '../test-support/with-notices.ts'
import { remind } from './remind.ts'

type More = Parameters<typeof aPerson>[2]

/** Someone insured in Moscow since 1 June 2026. */
async function insured(place: NoticeTest, seed: number, more: More = {}): Promise<string> {
  const personId = await aPerson(place, seed, more)
  const opened = await place.database.transact(SYSTEM, tx =>
    openInsurance(tx, {
      personId,
      insurerCode: '77012',
      region: '77',
      from: day('2026-06-01'),
      because: 'first_choice',
    }),
  )
  assert.ok(opened.ok)
  return personId
}

const told = async ({ owner }: NoticeTest, reason: string): Promise<string[]> => {
  const { rows } = await owner.query<{ said: string }>(
    `select concat_ws(' ', person_id, facts ->> 'day') as said from notice where reason = $1 order by told_at, notice_id`,
    [reason],
  )
  return rows.map(({ said }) => said)
}

/** Which of the days the job tells something for the reason. */
async function toldOn(place: NoticeTest, reason: string, days: string[]): Promise<string[]> {
  const on: string[] = []
  for (const today of days) {
    place.clock.startDay(today)
    const before = (await told(place, reason)).length
    await remind(place)
    if ((await told(place, reason)).length > before) on.push(today)
  }
  return on
}

test('a status that ends is remembered 30 and 7 days before, once each, also when a day was missed', () =>
  withNotices(async place => {
    const personId = await insured(place, 1, { statusUntil: '2026-12-31' })
    const days = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-23', '2026-12-24', '2026-12-25']
    assert.deepEqual(await toldOn(place, 'status_ends', days), ['2026-12-01', '2026-12-24'])
    assert.deepEqual(await told(place, 'status_ends'), [`${personId} 2026-12-31`, `${personId} 2026-12-31`])
    await insured(place, 2, { statusUntil: '2027-01-31' })
    assert.deepEqual(await toldOn(place, 'status_ends', ['2027-01-05', '2027-01-28', '2027-02-01']), [
      '2027-01-05',
      '2027-01-28',
    ])
  }))

test('a policy that ends is remembered for itself, and the status behind it is not told apart', () =>
  withNotices(async place => {
    const personId = await insured(place, 1, { statusUntil: '2026-12-31' })
    const issued = await place.database.transact(SYSTEM, tx =>
      issuePolicy(tx, place.law, {
        personId,
        enp: '7700000000000000',
        form: 'digital',
        insurerCode: '77012',
        region: '77',
        category: 'stateless_temporary',
        statusUntil: day('2026-12-31'),
        on: day('2026-06-01'),
        appliedOn: day('2026-06-01'),
        applicationId: newId(),
      }),
    )
    assert.ok(issued.ok && issued.value.validUntil, JSON.stringify(issued))
    const last = issued.value.validUntil
    const before = (days: number) => last.subtract({ days }).toString()
    const days = [before(31), before(30), before(8), before(7), before(0)]
    assert.deepEqual(await toldOn(place, 'policy_ends', days), [before(30), before(7)])
    assert.deepEqual(await told(place, 'status_ends'), [])
  }))

test('a temporary certificate is remembered in its last week alone (TMP-11)', () =>
  withNotices(async place => {
    const personId = await insured(place, 1)
    const on = day('2026-06-01')
    const issued = await place.database.transact(SYSTEM, tx =>
      issueCertificate(tx, place.law, {
        personId,
        insurerCode: '77012',
        region: '77',
        on,
        appliedOn: day('2017-06-01'),
        applicationId: newId(),
      }),
    )
    assert.ok(issued.ok && issued.value.validUntil)
    const last = issued.value.validUntil
    const before = (days: number) => last.subtract({ days }).toString()
    assert.deepEqual(await toldOn(place, 'certificate_ends', [before(30), before(8), before(7), before(1)]), [
      before(7),
    ])
  }))

test('whoever has a document that ended is told to bring the new one within a month (RPL-05)', () =>
  withNotices(async place => {
    const personId = await insured(place, 1, { documentUntil: '2026-10-20' })
    const days = ['2026-10-20', '2026-10-21', '2026-11-20']
    assert.deepEqual(await toldOn(place, 'tell_of_change', days), ['2026-10-21'])
    assert.deepEqual(await told(place, 'tell_of_change'), [`${personId} 2026-11-20`])
    await insured(place, 2, { documentUntil: '2026-10-19' })
    assert.deepEqual(await toldOn(place, 'tell_of_change', ['2026-11-20']), [], 'the month has passed')
  }))

test('whoever moved to where their insurer does not work is told to choose within a month (CHG-02)', () =>
  withNotices(async place => {
    const { registers, owner } = place
    const inn = registers.insurer('77012')?.company.inn
    const served = new Set(
      registers.insurers.filter(({ company }) => company.inn === inn).map(one => one.region),
    )
    const away = registers.regions.find(({ code }) => !served.has(code))?.code
    const near = [...served].find(code => code !== '77')
    assert.ok(away)
    const move = async (seed: number, region: string): Promise<string> => {
      const personId = await insured(place, seed)
      await owner.query(
        `insert into person_address (person_id, address_id, kind, region_code, sealed, recorded_at)
         values ($1, $2, 'residence', $3, '\\x00', '2099-03-05T12:00:00Z')`,
        [personId, newId(), region],
      )
      return personId
    }
    const moved = await move(1, away)
    if (near) await move(2, near)
    await move(3, '77')
    assert.deepEqual(await toldOn(place, 'choose_after_move', ['2099-03-04', '2099-03-05', '2099-03-06']), [
      '2099-03-05',
    ])
    assert.deepEqual(await told(place, 'choose_after_move'), [`${moved} 2099-04-05`])
  }))

test('before 1 November whoever signs in is told once that the insurer may be changed, that day included (CHG-01)', () =>
  withNotices(async place => {
    const personId = await insured(place, 1)
    await insured(place, 2)
    await place.database.transact(SYSTEM, tx =>
      openAccount(tx, {
        role: 'citizen',
        personId,
        login: 'one',
        password: 'only-for-tests',
        displayName: 'Р. А.',
      }),
    )
    assert.deepEqual(await toldOn(place, 'change_window', ['2026-10-01', '2026-10-02', '2026-11-01']), [
      '2026-10-02',
    ])
    assert.deepEqual(await told(place, 'change_window'), [`${personId} 2026-11-01`])
    assert.deepEqual(await toldOn(place, 'change_window', ['2026-11-02', '2027-11-01', '2027-11-02']), [
      '2027-11-01',
    ])
  }))

test('16 jobs at once tell everybody who is due, and nobody twice', () =>
  withNotices(async place => {
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, seed) => insured(place, seed, { statusUntil: '2026-12-05' })),
    )
    place.clock.startDay('2026-12-01')
    await Promise.all(Array.from({ length: 16 }, () => remind(place)))
    const found = await told(place, 'status_ends')
    assert.equal(found.length, people.length)
    assert.equal(new Set(found).size, people.length)
  }, 16))

test('a change of name or address that somebody else recorded is to be told to the insurer within a month (RPL-05)', () =>
  withNotices(async place => {
    const { owner } = place
    const change = (
      personId: string,
      what: string,
      organisation: string | null,
      on: string,
      because = 'changed',
    ) =>
      owner.query(
        `insert into person_change (person_id, change_id, what, because, changed_on, row_ids, superseded_ids, changed_by_name, organisation)
         values ($1, $2, $3, $4, $5, '{}', '{}', 'Орлова', $6)`,
        [personId, newId(), what, because, on, organisation],
      )
    const people = []
    for (let seed = 1; seed <= 6; seed += 1) people.push(await insured(place, seed))
    const [moved = '', renamed = '', own = '', later = '', error = '', old = ''] = people
    await change(moved, 'address', 'fund:77', '2026-11-01')
    await change(renamed, 'identity', 'insurer:77008', '2026-10-23')
    await change(own, 'identity', 'insurer:77012', '2026-11-01')
    await change(later, 'address', null, '2026-11-01')
    await change(later, 'address', 'insurer:77012', '2026-11-02')
    await change(error, 'identity', 'fund:77', '2026-11-01', 'error')
    await change(old, 'address', 'fund:77', '2026-10-22')
    await remind(place)
    await remind(place)
    const expected = [`${moved} 2026-12-01`, `${renamed} 2026-11-23`]
    assert.deepEqual((await told(place, 'tell_of_change')).toSorted(), expected.toSorted())
  }))
