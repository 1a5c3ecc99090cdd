import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SYSTEM } from '#platform/actor.ts'
import { accept } from '../accept.ts'
import { findByNumber } from '../store.ts'
import { take } from '../take.ts'
import { someAnswers, value, withDesk } from '../test-support/an-application.ts'
import { returnForCorrection } from '../turn-down.ts'
import { applyWith, html, numberIn, visitorOf, way } from './test-support/visitor.ts'

const PARENT = {
  applicant: 'child',
  representativeRelation: 'parent',
  representativeSurname: 'Берёзкина',
  representativeGivenName: 'Анна',
  representativeDocumentNumber: '4510 654321',
}

test('sent twice, an application has one number, and its page opens again (C10)', () =>
  withDesk('2017-06-01', async desk => {
    const visitor = visitorOf(desk)
    assert.equal(await applyWith(visitor), '/apply/done')
    const first = numberIn(html(await visitor.get('/apply/done')))
    assert.equal(way(await visitor.post('/apply/check', { sex: 'm', consent: 'yes' })), '/apply/done')
    assert.equal(numberIn(html(await visitor.get('/apply/done'))), first)
    assert.equal(way(await visitor.post('/apply/name', { surname: 'Другой' })), '/apply/done')
  }))

test('a second application with the same document is answered with "you have one already", and shows nothing of it (C11)', () =>
  withDesk('2017-06-01', async desk => {
    assert.equal(await applyWith(visitorOf(desk)), '/apply/done')
    const visitor = visitorOf(desk)
    await assert.rejects(applyWith(visitor), /no redirect/)
    const page = html(await visitor.post('/apply/check', { sex: 'm', consent: 'yes' }))
    assert.match(page, /Заявление уже подано/)
    assert.doesNotMatch(page, /\d\d-\d{7}-\d/)
  }))

test('an application is followed by its number and birth date alone, late ones with a complaint that one button sends (C12, TMP-11, RGT-10)', () =>
  withDesk('2017-06-01', async desk => {
    const visitor = visitorOf(desk)
    await applyWith(visitor)
    const number = numberIn(html(await visitor.get('/apply/done')))
    const [day = '', month = '', year = ''] = (someAnswers(7)['birthDate'] ?? '').split('.')
    const other = visitorOf(desk)
    assert.equal(way(await other.get('/applications/mine')), '/applications/status')
    const wrong = { number, 'birthDate-day': '1', 'birthDate-month': '1', 'birthDate-year': '1990' }
    assert.match(html(await other.post('/applications/status', wrong)), /Заявление не найдено/)
    const right = { number, 'birthDate-day': day, 'birthDate-month': month, 'birthDate-year': year }
    assert.equal(way(await other.post('/applications/status', right)), '/applications/mine')
    assert.doesNotMatch(html(await other.get('/applications/mine')), /Пожаловаться/)
    const calendar = await other.get('/applications/mine/deadline.ics')
    assert.ok('bytes' in calendar)
    assert.match(Buffer.from(calendar.bytes).toString(), /DTSTART;VALUE=DATE:20170601\r\n/)
    desk.clock.moveTo('2017-06-05')
    assert.equal(way(await other.get('/applications/mine')), '/applications/status')
    await other.post('/applications/status', right)
    assert.match(html(await other.get('/applications/mine')), /Пожаловаться в фонд/)
    assert.equal(way(await other.get('/applications/mine/complaint')), '/applications/mine')
    assert.equal(way(await other.post('/applications/mine/complaint')), '/applications/mine/complaint')
    const complaint = html(await other.get('/applications/mine/complaint'))
    assert.match(complaint, /осковский городской фонд/i)
    assert.match(complaint, /Ж-77-\d{7}-\d/)
    assert.doesNotMatch(html(await other.get('/applications/mine')), /Пожаловаться в фонд/)
  }))

test('a returned application is corrected where it was sent, and elsewhere only withdrawn (C12)', () =>
  withDesk('2017-06-01', async desk => {
    const visitor = visitorOf(desk)
    await applyWith(visitor)
    const number = numberIn(html(await visitor.get('/apply/done')))
    const application = await desk.database.transact(SYSTEM, tx => findByNumber(tx, number))
    const meant = { applicationId: application?.applicationId ?? '' }
    const why = { reasonCode: 'unreadable', message: 'Не читается номер дома. Напишите адрес ещё раз.' }
    await desk.database.attempt(desk.clerk, tx => take(tx, desk, meant, desk.clerk))
    value(
      await desk.database.attempt(desk.clerk, tx => returnForCorrection(tx, desk, meant, why, desk.clerk)),
    )
    const page = html(await visitor.get('/applications/mine'))
    assert.match(page, /Не читается номер дома/)
    assert.match(page, /href="\/apply\/check"/)
    await visitor.post('/apply/address', { address: 'г. Москва, Новая ул., д. 2', to: 'check' })
    assert.equal(way(await visitor.post('/apply/check', { sex: 'm', consent: 'yes' })), '/apply/done')
    assert.equal(numberIn(html(await visitor.get('/apply/done'))), number)
    assert.equal(way(await visitor.post('/applications/mine/withdraw')), '/applications/mine')
    assert.match(html(await visitor.get('/applications/mine')), /Отозвано/)
  }))

test('once accepted, the certificate can be downloaded from the tracking page (TMP-01)', () =>
  withDesk('2017-06-01', async desk => {
    const visitor = visitorOf(desk)
    await applyWith(visitor)
    const number = numberIn(html(await visitor.get('/apply/done')))
    const application = await desk.database.transact(SYSTEM, tx => findByNumber(tx, number))
    const meant = { applicationId: application?.applicationId ?? '' }
    await desk.database.attempt(desk.clerk, tx => take(tx, desk, meant, desk.clerk))
    value(await desk.database.attempt(desk.clerk, tx => accept(tx, desk, meant, desk.clerk)))
    assert.match(html(await visitor.get('/applications/mine')), /Скачать временное свидетельство/)
    const paper = await visitor.get('/applications/mine/paper')
    assert.ok('bytes' in paper && Buffer.from(paper.bytes).toString('latin1', 0, 5) === '%PDF-')
    const again = visitorOf(desk)
    await assert.rejects(applyWith(again), /no redirect/)
    assert.match(html(await again.post('/apply/check', { sex: 'm', consent: 'yes' })), /У вас уже есть полис/)
  }))

test('a parent applies for a newborn with the birth certificate and without a SNILS (APP-02, DOC-02, DOC-13)', () =>
  withDesk('2017-06-01', async desk => {
    const visitor = visitorOf(desk)
    const child = {
      ...PARENT,
      birthDate: '20.5.2017',
      documentType: 'birth_certificate',
      documentSeries: '',
      documentNumber: 'IV-МЮ 123456',
      snils: '',
      noSnils: 'yes',
    }
    assert.equal(await applyWith(visitor, child), '/apply/done')
    assert.match(html(await visitor.get('/apply/done')), /77-\d{7}-\d/)
  }))

test('a worker from the EAEU names the passport, the contract and the arrival notification (ELG-07, DOC-09)', () =>
  withDesk('2026-11-23', async desk => {
    const visitor = visitorOf(desk)
    const worker = {
      category: 'eaeu_worker',
      documentType: 'foreign_passport',
      documentSeries: '',
      documentNumber: 'AB1234567',
      statusDocumentType: 'employment_contract',
      secondStatusDocumentType: 'arrival_notification',
      form: 'digital',
    }
    assert.equal(await applyWith(visitor, worker), '/apply/done')
  }))
