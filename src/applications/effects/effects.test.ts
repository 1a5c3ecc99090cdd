import assert from 'node:assert/strict'
import { test } from 'node:test'
import { covering, spellsOf } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { readPerson } from '#people/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { inForceOn, policiesOf } from '#policies/index.ts'
import { accept } from '../accept.ts'
import type { ApplicationContent } from '../content.ts'
import { handOver, makeReady } from '../hand-over.ts'
import type { Purpose } from '../purpose.ts'
import { statusOf } from '../status.ts'
import { take } from '../take.ts'
import { aContent, codes, fileAs, value, withDesk, type Desk } from '../test-support/an-application.ts'

/** Files, takes and accepts at once: what a clerk of the insurer does with a clean application. */
async function accepting(desk: Desk, purpose: Purpose, changes: Partial<ApplicationContent> = {}) {
  const clerk = changes.insurerCode === '77008' ? desk.stranger : desk.clerk
  const office = changes.insurerCode === '77008' ? { officeId: undefined } : {}
  const { applicationId } = value(await fileAs(desk, aContent(1, { purpose, ...changes, ...office })))
  value(await desk.database.attempt(clerk, tx => take(tx, desk, { applicationId }, clerk)))
  return desk.database.attempt(clerk, tx => accept(tx, desk, { applicationId }, clerk))
}

/** Somebody with a first policy of a form, handed over where it had to be made. */
async function insured(desk: Desk, form: 'paper' | 'digital' = 'paper') {
  const { application } = value(await accepting(desk, { kind: 'first' }, { form }))
  const { applicationId, personId } = application
  assert.ok(personId)
  if (application.state === 'accepted') {
    value(await desk.database.attempt(desk.clerk, tx => makeReady(tx, desk, { applicationId }, desk.clerk)))
    value(await desk.database.attempt(desk.clerk, tx => handOver(tx, desk, { applicationId }, desk.clerk)))
  }
  return personId
}

const standing = (desk: Desk, personId: string) =>
  desk.database.transact(SYSTEM, async tx => {
    const on = desk.clock.today()
    const spell = covering(await spellsOf(tx, personId), on)
    const policy = inForceOn(await policiesOf(tx, personId), on)
    return [spell?.insurerCode ?? null, policy?.form ?? null]
  })

const WISH: Purpose = { kind: 'change_of_insurer', because: 'wish' }

test('a change of insurer leaves the paper policy in force and no day without an insurer (CHG-01, RPL-06, ELG-15)', () =>
  withDesk('2017-05-29', async desk => {
    const personId = await insured(desk)
    desk.clock.moveTo('2017-08-14')
    const { application, policy } = value(await accepting(desk, WISH, { insurerCode: '77008' }))
    assert.deepEqual([application.kind, application.state], ['change_of_insurer', 'completed'])
    assert.equal(policy?.form, 'paper')
    assert.deepEqual(await standing(desk, personId), ['77008', 'paper'])
    const spells = await desk.database.transact(SYSTEM, tx => spellsOf(tx, personId))
    assert.deepEqual(
      spells.map(({ from, until }) => [from.toString(), until?.toString() ?? null]),
      [
        ['2017-08-14', null],
        ['2017-05-29', '2017-08-13'],
      ],
    )
  }))

for (const [today, form, told] of [
  ['2022-11-30', 'paper', /отметку новой компании/],
  ['2022-12-01', 'digital', /сведения внесены в регистр/],
] as const)
  test(`whoever changes the insurer is told of a stamp only while the law of the day stamps policies: ${today} (RPL-06)`, () =>
    withDesk('2022-10-31', async desk => {
      await insured(desk)
      desk.clock.moveTo(today)
      const moved: Purpose = { kind: 'change_of_insurer', because: 'residence_changed' }
      const { application } = value(await accepting(desk, moved, { insurerCode: '77008', form }))
      const status = await desk.database.transact(SYSTEM, tx => statusOf(tx, desk, application))
      assert.match(status.nextStep.ru, told)
    }))

test('a second change of the year is refused, and one because of a move is not (CHG-01, CHG-02)', () =>
  withDesk('2017-05-29', async desk => {
    await insured(desk)
    desk.clock.moveTo('2017-06-14')
    value(await accepting(desk, WISH, { insurerCode: '77008' }))
    desk.clock.moveTo('2017-07-14')
    assert.deepEqual(codes(await accepting(desk, WISH)), ['insurance.change-not-allowed'])
  }))

test('a change applied for in one year and accepted in the next leaves the change of the next year (CHG-01)', () =>
  withDesk('2017-05-29', async desk => {
    await insured(desk)
    desk.clock.moveTo('2017-10-30')
    const changes = { purpose: WISH, insurerCode: '77008', officeId: undefined }
    const { applicationId } = value(await fileAs(desk, aContent(1, changes)))
    desk.clock.moveTo('2018-01-09')
    const { stranger } = desk
    value(await desk.database.attempt(stranger, tx => take(tx, desk, { applicationId }, stranger)))
    value(await desk.database.attempt(stranger, tx => accept(tx, desk, { applicationId }, stranger)))
    desk.clock.moveTo('2018-02-01')
    assert.equal(value(await accepting(desk, WISH)).application.state, 'completed')
  }))

test('a move lets the insurer be changed again in the same year, after 1 November too (CHG-02)', () =>
  withDesk('2017-05-29', async desk => {
    const personId = await insured(desk)
    desk.clock.moveTo('2017-06-14')
    value(await accepting(desk, WISH, { insurerCode: '77008' }))
    desk.clock.moveTo('2017-11-20')
    value(await accepting(desk, { kind: 'change_of_insurer', because: 'residence_changed' }))
    assert.deepEqual(await standing(desk, personId), ['77012', 'paper'])
  }))

test('a changed surname is in the register, and in 2017 gives a certificate until the new policy (RPL-01, TMP-01)', () =>
  withDesk('2017-05-29', async desk => {
    const personId = await insured(desk)
    desk.clock.moveTo('2017-08-14')
    const identity = { ...aContent(1).identity, surname: 'Новиков' }
    const { application } = value(await accepting(desk, { kind: 'reissue', because: 'name' }, { identity }))
    assert.equal(application.state, 'accepted')
    assert.deepEqual(await standing(desk, personId), ['77012', 'certificate'])
    const surnames = await desk.database.transact(SYSTEM, async tx => [
      (await readPerson(tx, desk.sealing, personId, day('2017-08-13')))?.identity.surname,
      (await readPerson(tx, desk.sealing, personId, day('2017-08-14')))?.identity.surname,
    ])
    assert.deepEqual(surnames, ['Тополев', 'Новиков'])
  }))

test('an error is corrected for its whole time (RPL-02)', () =>
  withDesk('2017-05-29', async desk => {
    const personId = await insured(desk)
    desk.clock.moveTo('2017-08-14')
    const identity = { ...aContent(1).identity, surname: 'Тополёв' }
    value(await accepting(desk, { kind: 'reissue', because: 'error' }, { identity }))
    const before = await desk.database.transact(SYSTEM, tx =>
      readPerson(tx, desk.sealing, personId, day('2017-05-30')),
    )
    assert.equal(before?.identity.surname, 'Тополёв')
  }))

for (const because of ['wear', 'loss'] as const)
  test(`a policy is made anew after its ${because} in 2017; a digital one needs nothing (RPL-03, RPL-04)`, async () => {
    await withDesk('2017-05-29', async desk => {
      const personId = await insured(desk)
      desk.clock.moveTo('2017-08-14')
      value(await accepting(desk, { kind: 'duplicate', because }))
      const [certificate, lost] = await desk.database.transact(SYSTEM, tx => policiesOf(tx, personId))
      assert.deepEqual(
        [certificate?.form, lost?.endedBecause],
        ['certificate', because === 'loss' ? 'lost' : 'replaced'],
      )
    })
    await withDesk('2026-11-23', async desk => {
      const personId = await insured(desk, 'digital')
      const { application } = value(
        await accepting(desk, { kind: 'duplicate', because }, { form: 'digital' }),
      )
      assert.equal(application.state, 'completed')
      assert.equal((await desk.database.transact(SYSTEM, tx => policiesOf(tx, personId))).length, 1)
    })
  })

test('another form is free of the day of the year; the same form is refused (POL-14, RPL-07)', () =>
  withDesk('2017-05-29', async desk => {
    await insured(desk)
    desk.clock.moveTo('2017-12-14')
    assert.deepEqual(codes(await accepting(desk, { kind: 'change_of_form' })), [
      'applications.form-is-the-same',
    ])
  }))

test('only the insurer of the person reissues, and nobody unknown changes anything (RPL-07)', () =>
  withDesk('2017-05-29', async desk => {
    assert.deepEqual(codes(await accepting(desk, { kind: 'duplicate', because: 'loss' })), [
      'applications.not-in-the-register',
    ])
  }))

test('on military service insurance and policy end with the day before; since 2019 the same policy is in force on return (RPL-10, DOC-19)', () =>
  withDesk('2020-05-29', async desk => {
    const personId = await insured(desk)
    desk.clock.moveTo('2020-06-20')
    const serviceFrom = day('2020-07-01')
    const { policy } = value(await accepting(desk, { kind: 'surrender', serviceFrom }))
    assert.equal(policy, null)
    desk.clock.moveTo('2020-06-30')
    assert.deepEqual(await standing(desk, personId), ['77012', 'paper'])
    desk.clock.moveTo('2020-07-01')
    assert.deepEqual(await standing(desk, personId), [null, null])
    desk.clock.moveTo('2021-07-02')
    const { application } = value(await accepting(desk, { kind: 'return' }))
    assert.equal(application.state, 'completed')
    assert.deepEqual(await standing(desk, personId), ['77012', 'paper'])
  }))

test('a policy given back before 2019 is made anew on return (RPL-10)', () =>
  withDesk('2017-05-29', async desk => {
    const personId = await insured(desk)
    value(await accepting(desk, { kind: 'surrender', serviceFrom: day('2017-07-01') }))
    desk.clock.moveTo('2018-07-02')
    const { application } = value(await accepting(desk, { kind: 'return' }))
    assert.equal(application.state, 'accepted')
    assert.deepEqual(await standing(desk, personId), ['77012', 'certificate'])
  }))
