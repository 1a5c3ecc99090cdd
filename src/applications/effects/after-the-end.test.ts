import assert from 'node:assert/strict'
import { test } from 'node:test'
import { covering, makeEnp, openInsurance, spellsOf } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { makeBusinessOf, mergeRecords, registerPerson } from '#people/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { inForceOn, policiesOf, recordEnd } from '#policies/index.ts'
import { accept } from '../accept.ts'
import { handOver, makeReady } from '../hand-over.ts'
import { take } from '../take.ts'
import {
  aContent,
  aTakenApplication,
  codes,
  fileAs,
  value,
  withDesk,
  type Desk,
} from '../test-support/an-application.ts'

const accepting = (desk: Desk, applicationId: string) =>
  desk.database.attempt(desk.clerk, tx => accept(tx, desk, { applicationId }, desk.clerk))

/** An application of 2017 whose certificate is in force and whose policy lies at the office. */
async function atTheOffice(desk: Desk) {
  const { applicationId } = await aTakenApplication(desk, 1)
  const { application } = value(await accepting(desk, applicationId))
  value(await desk.database.attempt(desk.clerk, tx => makeReady(tx, desk, { applicationId }, desk.clerk)))
  assert.ok(application.personId)
  return { applicationId, personId: application.personId }
}

const handingOver = (desk: Desk, applicationId: string) =>
  desk.database.attempt(desk.clerk, tx => handOver(tx, desk, { applicationId }, desk.clerk))

const dying = (desk: Desk, personId: string) =>
  desk.database.attempt(desk.clerk, tx => {
    const asked = {
      personId,
      because: 'death',
      on: desk.clock.today(),
      source: 'свидетельство о смерти',
    } as const
    return recordEnd(tx, desk.clock.today(), asked, desk.clerk)
  })

const standingOn = (desk: Desk, personId: string, on: string) =>
  desk.database.transact(SYSTEM, async tx => [
    covering(await spellsOf(tx, personId), day(on))?.insurerCode ?? null,
    inForceOn(await policiesOf(tx, personId), day(on))?.form ?? null,
  ])

test('a policy that lies at the office is not handed over once the insurance has ended (ELG-15, TMP-02)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId, personId } = await atTheOffice(desk)
    desk.clock.moveTo('2017-06-20')
    value(await dying(desk, personId))
    assert.deepEqual(codes(await handingOver(desk, applicationId)), ['applications.insurance-is-ending'])
    desk.clock.moveTo('2017-06-21')
    assert.deepEqual(codes(await handingOver(desk, applicationId)), ['applications.insured-elsewhere'])
    assert.deepEqual(await standingOn(desk, personId, '2017-06-21'), [null, null])
  }))

test('a death and a handing over at the same moment leave no policy after the last day (ELG-15)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId, personId } = await atTheOffice(desk)
    const [died] = await Promise.all([dying(desk, personId), handingOver(desk, applicationId)])
    assert.ok(died.ok)
    assert.deepEqual(await standingOn(desk, personId, '2017-06-02'), [null, null])
  }))

test('nobody insures a person who died, by a first application or on return from service (ELG-15)', () =>
  withDesk('2017-06-01', async desk => {
    const { personId } = await atTheOffice(desk)
    value(await dying(desk, personId))
    desk.clock.moveTo('2017-09-01')
    for (const kind of ['first', 'return'] as const) {
      const content = aContent(1, {
        purpose: { kind },
        document: { type: 'passport', series: '45 10', number: kind === 'first' ? '700001' : '700002' },
      })
      const { applicationId } = value(await fileAs(desk, content))
      value(await desk.database.attempt(desk.clerk, tx => take(tx, desk, { applicationId }, desk.clerk)))
      const outcome = await desk.database.attempt(desk.clerk, tx =>
        accept(tx, desk, { applicationId, who: { personId } }, desk.clerk),
      )
      assert.deepEqual(codes(outcome), ['insurance.person-died'], kind)
    }
    assert.deepEqual(await standingOn(desk, personId, '2017-09-01'), [null, null])
  }))

test('a record that was merged before its policy is handed over gives the policy to the surviving person (K06, ELG-15)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId, personId: mergedId } = await atTheOffice(desk)
    const survivingId = await desk.database.transact(SYSTEM, async tx => {
      const { identity } = aContent(1)
      const person = { identity, documents: [], addresses: [], status: { category: 'citizen' } }
      const personId = value(await registerPerson(tx, desk.sealing, person, day('2016-01-01')))
      const asked = { personId, insurerCode: '77012', region: '77', from: day('2016-01-01') }
      value(await openInsurance(tx, { ...asked, because: 'first_choice' }))
      await makeEnp(tx, { ...identity, personId, region: '77' })
      return personId
    })
    const asked = { survivingId, mergedId, reason: 'один паспорт' }
    value(await desk.database.attempt(desk.clerk, tx => mergeRecords(tx, desk, asked, desk.clerk)))
    const { policy } = value(await handingOver(desk, applicationId))
    assert.equal(policy?.personId, survivingId)
    assert.deepEqual(await standingOn(desk, survivingId, '2017-06-01'), ['77012', 'paper'])
  }))

test('an application of a record that was merged before it is accepted is accepted for the surviving person (K06)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await aTakenApplication(desk, 1)
    const [mergedId, survivingId] = await desk.database.transact(SYSTEM, async tx => {
      const { identity } = aContent(1)
      const person = { identity, documents: [], addresses: [], status: { category: 'citizen' } }
      const ids = []
      for (let one = 0; one < 2; one++) {
        const id = value(await registerPerson(tx, desk.sealing, person, day('2016-01-01')))
        await makeBusinessOf(tx, id, ['insurer:77012'])
        ids.push(id)
      }
      return ids
    })
    assert.ok(mergedId && survivingId)
    const asked = { survivingId, mergedId, reason: 'один паспорт' }
    value(await desk.database.attempt(desk.clerk, tx => mergeRecords(tx, desk, asked, desk.clerk)))
    const { application } = value(
      await desk.database.attempt(desk.clerk, tx =>
        accept(tx, desk, { applicationId, who: { personId: mergedId } }, desk.clerk),
      ),
    )
    assert.equal(application.personId, survivingId)
  }))
