import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accept } from '../accept.ts'
import { at, looksIn } from '../clerk/test-support/desk-call.ts'
import { showApplicationNumber } from '../number.ts'
import { anApplication, aTakenApplication, value, withDesk } from '../test-support/an-application.ts'

test('a fund sees who is late and with what, and nobody’s name (F01, F02, TMP-11)', () =>
  withDesk('2017-06-01', async desk => {
    assert.match((await at(desk, desk.fund, 'GET /fund')).html, /Просроченных заявлений нет/)
    const late = await anApplication(desk, 1)
    await anApplication(desk, 2, { insurerCode: '77008', officeId: undefined })
    const taken = await aTakenApplication(desk, 3)
    value(await desk.database.attempt(desk.clerk, tx => accept(tx, desk, taken, desk.clerk)))
    desk.clock.moveTo('2017-07-17')
    const overview = await at(desk, desk.fund, 'GET /fund')
    assert.match(overview.html, /Просрочено 3 заявления/)
    const own = await at(desk, desk.fund, 'GET /fund/overdue/77012')
    assert.match(own.html, /Просрочено 2 заявления/)
    assert.ok(own.html.includes(showApplicationNumber(late.number)))
    assert.ok(
      own.html.indexOf(late.number.slice(2, 9)) < own.html.indexOf(taken.number.slice(2, 9)),
      'the latest first',
    )
    for (const { html } of [overview, own])
      for (const { applicant } of [late, taken])
        assert.ok(!html.includes(applicant.split(' ')[0] ?? ''), 'a name')
    assert.equal((await at(desk, desk.fund, 'GET /fund/overdue/00000')).status, 404)
    assert.match(
      (await at(desk, desk.fund, 'GET /fund/overdue/77004?page=9')).html,
      /Просроченных заявлений нет/,
    )
    assert.deepEqual(await looksIn(desk), [], 'nobody was looked at')
  }))

test('the list is exported as Russian Excel opens it, of one insurer or of all (J23)', () =>
  withDesk('2017-06-01', async desk => {
    const { number } = await anApplication(desk, 1)
    await anApplication(desk, 2, { insurerCode: '77008', officeId: undefined })
    desk.clock.moveTo('2017-06-05')
    const { bytes, reply } = await at(desk, desk.fund, 'GET /fund/overdue/77012/export')
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf])
    const lines = bytes.toString().slice(1).split('\r\n')
    assert.equal(lines[0], 'Номер заявления;Код;Страховая компания;Состояние;Подано;Срок;Дней просрочки')
    assert.equal(lines[1], `${showApplicationNumber(number)};77012;СОГАЗ-Мед;Новое;01.06.2017;01.06.2017;4`)
    assert.deepEqual(lines.slice(2), [''])
    assert.ok('fileName' in reply && reply.fileName === 'overdue-77012-2017-06-05.csv')
    const all = await at(desk, desk.fund, 'GET /fund/export')
    assert.equal(all.bytes.toString().trimEnd().split('\r\n').length, 3)
  }))

test('a fund of another region sees none of it', () =>
  withDesk('2017-06-01', async desk => {
    await anApplication(desk, 1)
    desk.clock.moveTo('2017-06-05')
    const other = { ...desk.fund, organisation: 'fund:50' } as const
    assert.match((await at(desk, other, 'GET /fund')).html, /Просроченных заявлений нет/)
    assert.equal(
      (await at(desk, other, 'GET /fund/export')).bytes.toString().trimEnd().split('\r\n').length,
      1,
    )
  }))
