import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enpOf, spellsOf } from '#insurance/index.ts'
import { policiesOf } from '#policies/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { accept } from './accept.ts'
import { handOver, makeReady } from './hand-over.ts'
import {
  aContent,
  aSnils,
  aTakenApplication,
  anApplication,
  codes,
  value,
  withDesk,
  type Desk,
} from './test-support/an-application.ts'

const accepting = (desk: Desk, applicationId: string, who?: { personId: string } | 'new') =>
  desk.database.attempt(desk.clerk, tx => accept(tx, desk, { applicationId, who }, desk.clerk))

const policies = (desk: Desk, personId: string) =>
  desk.database.transact(SYSTEM, tx => policiesOf(tx, personId))

test('in 2017 an accepted application gives a temporary certificate at once, valid 30 working days (TMP-01, TMP-03, TMP-04, ELG-01)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId, submittedOn } = await aTakenApplication(desk)
    const { application, policy, enp } = value(await accepting(desk, applicationId))
    assert.equal(application.state, 'accepted')
    assert.ok(policy)
    assert.match(policy.number, /^[1-9]\d{8}$/)
    assert.equal(policy.form, 'certificate')
    assert.equal(policy.from.toString(), '2017-06-01')
    assert.equal(policy.validUntil?.toString(), '2017-07-14')
    assert.equal(desk.law.calendar.workingDaysBetween(submittedOn, policy.validUntil, '77'), 30)
    assert.match(enp, /^77\d{14}$/)
  }))

test('a policy of 2017 is due in 30 working days, and the day of decision is the day of the application (TMP-07, TMP-08, TMP-09, APP-11)', () =>
  withDesk('2017-06-01', async desk => {
    const application = await anApplication(desk)
    assert.equal(application.decisionDueOn.toString(), '2017-06-01')
    assert.equal(application.policyDueOn.toString(), '2017-07-14')
    assert.match(application.number, /^77\d{8}$/)
  }))

test('an application of a day off is due on the next working day (TMP-01)', () =>
  withDesk('2017-06-10', async desk => {
    const application = await anApplication(desk)
    assert.equal(application.decisionDueOn.toString(), '2017-06-13')
  }))

test('the policy that was made is handed over in place of the certificate (APP-11, APP-12, APP-13, APP-16)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await aTakenApplication(desk)
    const { application } = value(await accepting(desk, applicationId))
    desk.clock.moveTo('2017-06-20')
    const meant = { applicationId }
    value(await desk.database.attempt(desk.clerk, tx => makeReady(tx, desk, meant, desk.clerk)))
    const handed = value(
      await desk.database.attempt(desk.colleague, tx => handOver(tx, desk, meant, desk.colleague)),
    )
    assert.equal(handed.application.state, 'handed_over')
    assert.deepEqual(
      (await policies(desk, application.personId!)).map(({ form, from, until, validUntil, endedBecause }) => [
        form,
        from.toString(),
        until?.toString(),
        validUntil?.toString(),
        endedBecause,
      ]),
      [
        ['paper', '2017-06-20', undefined, undefined, null],
        ['certificate', '2017-06-01', '2017-06-19', '2017-07-14', 'replaced'],
      ],
    )
  }))

test('in 2026 an accepted application gives a digital policy under the ENP on the same day', () =>
  withDesk('2026-11-23', async desk => {
    const taken = await aTakenApplication(desk, 1, { form: 'digital' })
    assert.equal(taken.policyDueOn.toString(), '2026-11-23')
    const { application, policy, enp } = value(await accepting(desk, taken.applicationId))
    assert.equal(application.state, 'issued')
    assert.ok(policy)
    assert.deepEqual(
      [policy.form, policy.number, policy.from.toString(), policy.validUntil],
      ['digital', enp, '2026-11-23', null],
    )
  }))

test('an application of the last day of certificates gets one also when it is accepted the day after', () =>
  withDesk('2022-11-30', async desk => {
    const { applicationId } = await aTakenApplication(desk)
    desk.clock.moveTo('2022-12-01')
    const { application, policy } = value(await accepting(desk, applicationId))
    assert.ok(policy)
    assert.deepEqual([application.state, policy.form], ['accepted', 'certificate'])
    assert.equal(desk.law.calendar.workingDaysBetween(policy.from, policy.validUntil!, '77'), 45)
  }))

test('a status limited in time limits the policy (ELG-19, ELG-20)', () =>
  withDesk('2017-06-01', async desk => {
    const until = Temporal.PlainDate.from('2019-03-01')
    const { applicationId } = await aTakenApplication(desk, 1, {
      category: 'foreign_temporary',
      identity: { ...aContent().identity, citizenship: 'KAZ' },
      document: { type: 'foreign_passport', number: 'N1234567' },
      statusDocuments: [{ type: 'temporary_residence_mark', number: '' }],
      statusUntil: until,
    })
    const { application } = value(await accepting(desk, applicationId))
    value(await desk.database.attempt(desk.clerk, tx => makeReady(tx, desk, { applicationId }, desk.clerk)))
    value(await desk.database.attempt(desk.clerk, tx => handOver(tx, desk, { applicationId }, desk.clerk)))
    const [policy] = await policies(desk, application.personId!)
    assert.equal(policy?.validUntil?.toString(), '2019-03-01')
  }))

test('a like person in the register is compared before a second one is written down, and may be the one', () =>
  withDesk('2017-06-01', async desk => {
    const first = value(await accepting(desk, (await aTakenApplication(desk)).applicationId))
    const { identity } = aContent()
    const again = await aTakenApplication(desk, 2, {
      identity: { ...identity, surname: 'Березкин' },
      document: { type: 'passport', series: '46 11', number: '777777' },
      snils: aSnils(2),
    })
    const asked = await accepting(desk, again.applicationId)
    assert.deepEqual(codes(asked), ['applications.likely-duplicates'])
    const same = await accepting(desk, again.applicationId, { personId: first.application.personId! })
    assert.deepEqual(codes(same), ['insurance.already-insured'])
    const other = value(await accepting(desk, again.applicationId, 'new'))
    assert.notEqual(other.application.personId, first.application.personId)
    assert.notEqual(other.enp, first.enp)
  }))

test('a SNILS that is someone else’s is refused even where the clerk says the person is new (ELG-15)', () =>
  withDesk('2017-06-01', async desk => {
    value(await accepting(desk, (await aTakenApplication(desk)).applicationId))
    const other = await aTakenApplication(desk, 5, { snils: aSnils(1) })
    assert.deepEqual(codes(await accepting(desk, other.applicationId, 'new')), [
      'applications.likely-duplicates',
    ])
    const third = value(await accepting(desk, (await aTakenApplication(desk, 6)).applicationId))
    const named = await accepting(desk, other.applicationId, { personId: third.application.personId! })
    assert.deepEqual(codes(named), ['applications.not-that-person'])
  }))

test('a person who is not in the register cannot be named', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await aTakenApplication(desk)
    const asked = await accepting(desk, applicationId, { personId: applicationId })
    assert.deepEqual(codes(asked), ['applications.not-that-person'])
  }))

test('an acceptance that is refused leaves nothing half-saved', () =>
  withDesk('2017-06-01', async desk => {
    const { application } = value(await accepting(desk, (await aTakenApplication(desk)).applicationId))
    const counts = () =>
      desk.owner.query<Record<string, number>>(
        `select (select count(*) from person) as people, (select count(*) from insurance_spell) as spells, (select count(*) from policy) as policies,
          (select count(*) from enp_claim) as enps, (select count(*) from document_claim) as documents, (select count(*) from application_event) as events`,
      )
    const again = await aTakenApplication(desk, 3, {
      document: { type: 'passport', series: '46 11', number: '777777' },
      snils: aSnils(3),
    })
    const before = (await counts()).rows[0]
    const refused = await accepting(desk, again.applicationId, { personId: application.personId! })
    assert.deepEqual(codes(refused), ['insurance.already-insured'])
    assert.deepEqual((await counts()).rows[0], before)
    const [spell, ...others] = await desk.database.transact(SYSTEM, tx => spellsOf(tx, application.personId!))
    assert.deepEqual([spell?.insurerCode, others.length], ['77012', 0])
    assert.ok(await desk.database.transact(SYSTEM, tx => enpOf(tx, application.personId!)))
  }))
