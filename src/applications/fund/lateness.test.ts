import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { ANONYMOUS } from '#platform/actor.ts'
import { withServer } from '#test/server.ts'
import { accept } from '../accept.ts'
import { at } from '../clerk/test-support/desk-call.ts'
import { makeReady } from '../hand-over.ts'
import { fileComplaint } from '../late/file-complaint.ts'
import { workingDaysLate } from '../late/late-complaint.ts'
import {
  anApplication,
  aTakenApplication,
  law,
  value,
  withDesk,
  type Desk,
} from '../test-support/an-application.ts'
import { readLateness } from './read-lateness.ts'

const lateness = (desk: Desk, year: number, fund = desk.fund) =>
  desk.database.transact(fund, tx => readLateness(tx, desk, year, fund))

test('the fund sees due, late, mean working days and complaints by insurer, each application once (TMP-11, RGT-10)', () =>
  withDesk('2017-06-01', async desk => {
    const { clerk, database } = desk
    await anApplication(desk, 1)
    const { applicationId } = await aTakenApplication(desk, 2)
    const {
      application: { policyDueOn },
    } = value(await database.attempt(clerk, tx => accept(tx, desk, { applicationId, who: 'new' }, clerk)))
    await anApplication(desk, 3, { insurerCode: '77008', officeId: undefined })
    desk.clock.moveTo('2017-06-06')
    const early = await lateness(desk, 2017)
    assert.equal(early.until.toString(), '2017-06-06')
    assert.deepEqual(early.insurers, [
      { insurerCode: '77012', due: 2, late: 1, meanDaysLate: 3, complaints: 0 },
      { insurerCode: '77008', due: 1, late: 1, meanDaysLate: 3, complaints: 0 },
    ])
    desk.clock.moveTo(law.calendar.addWorkingDays(policyDueOn, 1, '77').toString())
    value(await database.attempt(ANONYMOUS, tx => fileComplaint(tx, desk, applicationId, ANONYMOUS)))
    value(await database.attempt(clerk, tx => makeReady(tx, desk, { applicationId }, clerk)))
    desk.clock.moveTo('2017-12-29')
    const [own] = (await lateness(desk, 2017)).insurers.filter(one => one.insurerCode === '77012')
    const waiting = workingDaysLate(law.calendar, day('2017-06-01'), day('2017-12-29'), '77')
    assert.deepEqual(own, {
      insurerCode: '77012',
      due: 2,
      late: 2,
      meanDaysLate: (waiting + 1) / 2,
      complaints: 1,
    })
    assert.deepEqual((await lateness(desk, 2016)).insurers, [])
    const stranger = { ...desk.fund, organisation: 'fund:50' } as const
    assert.deepEqual((await lateness(desk, 2017, stranger)).insurers, [])
  }))

test('the overview shows the terms of a year, and Excel opens them (TMP-11)', () =>
  withDesk('2017-06-01', async desk => {
    await anApplication(desk, 1)
    desk.clock.moveTo('2017-06-06')
    assert.match((await at(desk, desk.fund, 'GET /fund')).html, /Сроки 2017 года, по 6 июня 2017/)
    assert.match((await at(desk, desk.fund, 'GET /fund?year=2016')).html, /В 2016 году сроков не было/)
    assert.match((await at(desk, desk.fund, 'GET /fund?year=9999')).html, /Сроки 2017 года/)
    const { bytes } = await at(desk, desk.fund, 'GET /fund/lateness/export?year=2017')
    assert.deepEqual(bytes.toString().slice(1).split('\r\n'), [
      'Код;Страховая компания;Заявлений со сроком;С опозданием;Доля, %;Опоздание в среднем, рабочих дней;Жалоб',
      '77012;СОГАЗ-Мед;1;1;100;3,0;0',
      '',
    ])
  }))

test('a program of the fund reads the same as JSON, and one of an insurer does not (TMP-11)', () =>
  withServer('2026-11-23', async server => {
    const ask = async (role: 'fund' | 'clerk', query = '') =>
      fetch(`${server.url}/api/v1/fund/lateness${query}`, {
        headers: { authorization: `Bearer ${await server.token(role)}` },
      })
    const answer = await ask('fund')
    assert.equal(answer.status, 200)
    assert.deepEqual(await answer.json(), { year: 2026, until: '2026-11-23', insurers: [] })
    assert.equal((await ask('fund', '?year=26')).status, 400)
    assert.equal((await ask('clerk')).status, 403)
  }))

test('working days late grow by one with every working day and by none with a day off', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5400 }), fc.integer({ min: 0, max: 90 }), (start, wait) => {
      const due = day('2011-01-10').add({ days: start })
      const on = due.add({ days: wait })
      const grows = law.calendar.isWorkingDay(on.add({ days: 1 }), '77') ? 1 : 0
      const late = (until: typeof on) => workingDaysLate(law.calendar, due, until, '77')
      assert.equal(late(on.add({ days: 1 })) - late(on), grows)
      assert.ok(late(on) <= wait)
    }),
    { seed: 20261123 },
  )
})
