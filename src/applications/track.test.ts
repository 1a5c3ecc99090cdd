import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ANONYMOUS } from '#platform/actor.ts'
import { accept } from './accept.ts'
import { showApplicationNumber } from './number.ts'
import { track } from './track.ts'
import {
  aTakenApplication,
  anApplication,
  codes,
  value,
  withDesk,
  type Desk,
} from './test-support/an-application.ts'
import { returnForCorrection } from './turn-down.ts'

const tracking = (desk: Desk, number: string, birthDate: string) =>
  desk.database.transact(ANONYMOUS, tx => track(tx, desk, { number, birthDate }, ANONYMOUS))

test('an application is tracked without an account by its number and the birth date, however they are typed', () =>
  withDesk('2017-06-01', async desk => {
    const { number, birthDate } = await anApplication(desk)
    for (const [typed, born] of [
      [number, birthDate.toString()],
      [showApplicationNumber(number), '3.5.1985'],
    ] as const) {
      const status = value(await tracking(desk, typed, born))
      assert.equal(status.application.state, 'submitted')
      assert.equal(status.dueOn?.toString(), '2017-06-01')
      assert.match(status.nextStep.ru, /не позже 1\u00A0июня 2017/)
      assert.equal(status.insurer?.code, '77012')
      assert.equal(status.policy, null)
    }
  }))

test('a wrong number and a wrong birth date are answered with the same words', () =>
  withDesk('2017-06-01', async desk => {
    const { number, birthDate } = await anApplication(desk)
    const answers = [
      await tracking(desk, number, birthDate.add({ days: 1 }).toString()),
      await tracking(desk, '7700000009', birthDate.toString()),
      await tracking(desk, 'ничего', 'никогда'),
      await tracking(desk, '', ''),
    ]
    for (const answer of answers) assert.deepEqual(answer, answers[0])
    assert.deepEqual(codes(answers[0]!), ['applications.not-found'])
  }))

test('the message of a return and the number of the certificate are shown', () =>
  withDesk('2017-06-01', async desk => {
    const returned = await aTakenApplication(desk, 1)
    const message = 'На снимке не виден номер паспорта.'
    const why = { reasonCode: 'document', message }
    value(
      await desk.database.attempt(desk.clerk, tx => returnForCorrection(tx, desk, returned, why, desk.clerk)),
    )
    const status = value(await tracking(desk, returned.number, returned.birthDate.toString()))
    assert.deepEqual(
      status.events.map(one => one.message),
      [null, null, message],
    )
    const accepted = await aTakenApplication(desk, 3)
    const { policy } = value(
      await desk.database.attempt(desk.clerk, tx => accept(tx, desk, accepted, desk.clerk)),
    )
    const shown = value(await tracking(desk, accepted.number, accepted.birthDate.toString()))
    assert.deepEqual([shown.policy?.form, shown.policy?.number], ['certificate', policy?.number])
  }))

test('a person sees that the insurer is late, and to whom to complain (TMP-11)', () =>
  withDesk('2017-06-01', async desk => {
    const { number, birthDate, applicationId, revision } = await aTakenApplication(desk)
    desk.clock.moveTo('2017-06-02')
    const late = value(await tracking(desk, number, birthDate.toString()))
    assert.ok(late.overdue)
    assert.match(late.nextStep.ru, /опаздывает.*1\u00A0июня 2017.*территориальный фонд/)
    assert.equal(late.complainTo?.fund.region, '77')
    assert.deepEqual(late.complainTo?.because, [{ act: 's4-2016-11', at: 'S4:103, 166' }])
    value(
      await desk.database.attempt(desk.clerk, tx =>
        accept(tx, desk, { applicationId, revision }, desk.clerk),
      ),
    )
    const due = value(await tracking(desk, number, birthDate.toString()))
    assert.deepEqual([due.overdue, due.complainTo, due.dueOn?.toString()], [false, null, '2017-07-14'])
    desk.clock.moveTo('2017-07-17')
    assert.ok(value(await tracking(desk, number, birthDate.toString())).overdue)
  }))
