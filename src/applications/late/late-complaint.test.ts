import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ANONYMOUS } from '#platform/actor.ts'
import { brokenConstraint } from '#platform/database.ts'
import { accept } from '../accept.ts'
import { at, looksIn } from '../clerk/test-support/desk-call.ts'
import {
  anApplication,
  aTakenApplication,
  codes,
  value,
  withDesk,
  type Desk,
} from '../test-support/an-application.ts'
import { answerComplaint } from './answer-complaint.ts'
import { fileComplaint } from './file-complaint.ts'
import { showComplaintNumber } from './late-complaint.ts'

const file = (desk: Desk, applicationId: string) =>
  desk.database.attempt(ANONYMOUS, tx => fileComplaint(tx, desk, applicationId, ANONYMOUS))

const answer = (desk: Desk, applicationId: string, text: string, fund = desk.fund) =>
  desk.database.attempt(fund, tx => answerComplaint(tx, desk, { applicationId, answer: text }, fund))

const rows = async <T extends object>({ owner }: Desk, query: string): Promise<T[]> =>
  (await owner.query<T>(query)).rows

test('a complaint is filed from the day after the term, with the day on which the fund answers (TMP-11, RGT-10)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId, decisionDueOn } = await anApplication(desk)
    desk.clock.moveTo(decisionDueOn.toString())
    assert.deepEqual(codes(await file(desk, applicationId)), ['applications.complaint-not-late'])
    desk.clock.moveTo('2017-06-02')
    const filed = value(await file(desk, applicationId))
    assert.equal(filed.awaited, 'decision')
    assert.equal(filed.termPassedOn.toString(), '2017-06-01')
    assert.equal(filed.answerDueOn.toString(), '2017-07-02')
    assert.deepEqual(
      await rows(desk, 'select state, on_day::text as on_day, actor_role from late_complaint_event'),
      [{ state: 'filed', on_day: '2017-06-02', actor_role: 'anonymous' }],
    )
  }))

test('an accepted application is complained of when the policy itself is late (TMP-11)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await aTakenApplication(desk)
    const { application } = value(
      await desk.database.attempt(desk.clerk, tx =>
        accept(tx, desk, { applicationId, who: 'new' }, desk.clerk),
      ),
    )
    desk.clock.moveTo(application.policyDueOn.add({ days: 1 }).toString())
    const filed = value(await file(desk, applicationId))
    assert.equal(filed.awaited, 'policy')
    assert.ok(filed.termPassedOn.equals(application.policyDueOn))
  }))

test('pressed twice, or by many at once, one complaint is filed and each is answered with it (RGT-10)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await anApplication(desk)
    desk.clock.moveTo('2017-06-05')
    const filed = await Promise.all(Array.from({ length: 8 }, () => file(desk, applicationId)))
    assert.ok(filed.every(one => value(one).applicationId === applicationId))
    assert.ok(value(await file(desk, applicationId)).filedOn.equals(value(filed[0]!).filedOn))
    for (const table of ['late_complaint', 'late_complaint_event'])
      assert.equal((await rows(desk, `select 1 from ${table}`)).length, 1, table)
    assert.equal((await rows(desk, `select 1 from notice where reason = 'complaint_filed'`)).length, 1)
  }))

test('the database itself holds one complaint an application, its moves and its steps', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await anApplication(desk)
    desk.clock.moveTo('2017-06-05')
    value(await file(desk, applicationId))
    value(await answer(desk, applicationId, 'Полис готов.'))
    const broken = (query: string) =>
      desk.owner.query(query).then(
        () => 'nothing',
        (error: unknown) => brokenConstraint(error),
      )
    const columns =
      'application_id, region_code, insurer_code, awaited, term_passed_on, filed_on, answer_due_on'
    assert.equal(
      await broken(`insert into late_complaint (${columns}) select ${columns} from late_complaint`),
      'late_complaint_is_one_an_application',
    )
    assert.equal(
      await broken(`update late_complaint set state = 'filed', answer = null, answered_on = null`),
      'late_complaint_move_is_known',
    )
    assert.equal(await broken(`update late_complaint set answer = 'Иначе.'`), 'late_complaint_move_is_known')
    assert.equal(
      await broken(`insert into late_complaint_event (application_id, event_id, state, on_day, actor_role, actor_name)
        select application_id, gen_random_uuid(), state, on_day, actor_role, actor_name from late_complaint_event limit 1`),
      'late_complaint_reaches_a_state_once',
    )
  }))

test('the fund answers once, two of its staff at a time included; the person is told (TMP-11)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await anApplication(desk)
    desk.clock.moveTo('2017-06-05')
    value(await file(desk, applicationId))
    assert.deepEqual(codes(await answer(desk, applicationId, ' ')), ['applications.complaint-answer-missing'])
    assert.deepEqual(codes(await answer(desk, applicationId, 'я'.repeat(3001))), [
      'applications.complaint-answer-long',
    ])
    const stranger = { ...desk.fund, organisation: 'fund:50' } as const
    assert.deepEqual(codes(await answer(desk, applicationId, 'Нет.', stranger)), [
      'applications.complaint-not-found',
    ])
    assert.deepEqual(codes(await answer(desk, applicationId, 'Сам.', desk.clerk)), [
      'applications.complaint-not-found',
    ])
    const both = await Promise.all(['Один.', 'Другой.'].map(text => answer(desk, applicationId, text)))
    assert.deepEqual(both.flatMap(codes), ['applications.complaint-answered'])
    assert.equal((await rows(desk, `select 1 from notice where reason = 'complaint_answered'`)).length, 1)
    const kept = await rows<{ answer: string }>(desk, 'select answer from late_complaint')
    assert.equal(kept[0]?.answer, both.flatMap(one => (one.ok ? one.value.answer : []))[0])
  }))

test('the fund lists complaints with working days and without names; opening one of a person is a look (TMP-11)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await aTakenApplication(desk)
    const { application } = value(
      await desk.database.attempt(desk.clerk, tx =>
        accept(tx, desk, { applicationId, who: 'new' }, desk.clerk),
      ),
    )
    assert.match((await at(desk, desk.fund, 'GET /fund/complaints')).html, /Новых жалоб нет/)
    const filedOn = desk.law.calendar.addWorkingDays(application.policyDueOn, 3, '77')
    desk.clock.moveTo(filedOn.toString())
    value(await file(desk, applicationId))
    const looks = (await looksIn(desk)).length
    const list = (await at(desk, desk.fund, 'GET /fund/complaints')).html
    assert.ok(list.includes(showComplaintNumber(application.number)))
    assert.match(list, /--numeric">3</)
    assert.ok(!list.includes(application.applicant.split(' ')[0] ?? '?'))
    assert.equal((await looksIn(desk)).length, looks)
    const one = await at(desk, desk.fund, `GET /fund/complaints/${applicationId}`)
    assert.ok(one.html.includes(application.applicant))
    assert.equal((await looksIn(desk)).at(-1)?.purpose, 'complaint')
    assert.match((await at(desk, desk.fund, 'GET /fund/complaints?list=late')).html, /Фонд отвечает в срок/)
    desk.clock.moveTo(filedOn.add({ days: 31 }).toString())
    assert.match((await at(desk, desk.fund, 'GET /fund/complaints?list=late')).html, /Срок ответа прошёл/)
    const empty = await at(desk, desk.fund, `POST /fund/complaints/${applicationId}`, { answer: '' })
    assert.equal(empty.status, 422)
    const said = { answer: 'Полис привезут завтра.' }
    assert.equal((await at(desk, desk.fund, `POST /fund/complaints/${applicationId}`, said)).status, 303)
    assert.match((await at(desk, desk.fund, 'GET /fund/complaints?list=answered')).html, /Ответ дан/)
    const stranger = { ...desk.fund, organisation: 'fund:50' } as const
    assert.equal((await at(desk, stranger, `GET /fund/complaints/${applicationId}`)).status, 404)
  }))

test('the insurer’s clerk sees in the queue and on the application that a complaint stands (TMP-11)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await anApplication(desk)
    desk.clock.moveTo('2017-06-05')
    assert.ok(!(await at(desk, desk.clerk, 'GET /clerk/queue')).html.includes('Жалоба в фонде'))
    value(await file(desk, applicationId))
    assert.match((await at(desk, desk.clerk, 'GET /clerk/queue')).html, /Жалоба в фонде/)
    const page = `GET /clerk/applications/${applicationId}`
    assert.match((await at(desk, desk.clerk, page)).html, /Жалоба в фонде/)
    value(await answer(desk, applicationId, 'Разобрались.'))
    assert.match((await at(desk, desk.clerk, page)).html, /Фонд ответил на жалобу/)
  }))
