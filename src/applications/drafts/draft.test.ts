import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { ANONYMOUS } from '#platform/actor.ts'
import { take } from '../take.ts'
import { codes, fields, someAnswers, value, withDesk, type Desk } from '../test-support/an-application.ts'
import { returnForCorrection } from '../turn-down.ts'
import { findDraft } from './find-draft.ts'
import { saveAnswers } from './save-answers.ts'
import { startDraft } from './start-draft.ts'
import { submitDraft } from './submit-draft.ts'

const starting = (desk: Desk, answers = {}) =>
  desk.database.transact(ANONYMOUS, tx => startDraft(tx, desk.sealing, ANONYMOUS, answers))
const saving = (desk: Desk, secret: string, answers: unknown) =>
  desk.database.attempt(ANONYMOUS, tx => saveAnswers(tx, desk.sealing, secret, answers, ANONYMOUS))
const finding = (desk: Desk, secret: string | undefined) =>
  desk.database.transact(ANONYMOUS, tx => findDraft(tx, desk.sealing, secret, ANONYMOUS))
const sending = (desk: Desk, secret: string) =>
  desk.database.attempt(ANONYMOUS, tx => submitDraft(tx, desk, { secret, channel: 'online' }, ANONYMOUS))

test('a draft is found with the secret of its browser alone, and only the hash of the secret is kept (C05)', () =>
  withDesk('2017-06-01', async desk => {
    const { secret, draftId } = await starting(desk, { surname: 'Берёзкин' })
    assert.equal(Buffer.from(secret, 'base64url').length, 32)
    assert.deepEqual(await finding(desk, secret), {
      draftId,
      answers: { surname: 'Берёзкин' },
      submitted: false,
    })
    for (const other of [undefined, '', 'нет', `${secret.slice(0, -1)}~`, (await starting(desk)).secret])
      assert.notEqual((await finding(desk, other))?.draftId, draftId)
    const { rows } = await desk.owner.query<{ secret_hash: Buffer; answers: Buffer }>(
      'select secret_hash, answers from application_draft where draft_id = $1',
      [draftId],
    )
    assert.ok(rows[0]!.secret_hash.equals(createHash('sha256').update(secret).digest()))
    assert.ok(!rows[0]!.answers.includes('Берёзкин'))
  }))

test('nothing typed is lost: wrong answers are kept as typed, buttons and unknown fields are not (C06)', () =>
  withDesk('2017-06-01', async desk => {
    const { secret } = await starting(desk)
    value(
      await saving(desk, secret, {
        birthDate: '45.13.1985',
        snils: ' 112-2',
        _csrf: 'x',
        'proto\u0000': '1',
        phone: ['1', '2'],
      }),
    )
    value(await saving(desk, secret, { surname: 'О’Нил-Смит', snils: '' }))
    assert.deepEqual((await finding(desk, secret))?.answers, {
      birthDate: '45.13.1985',
      snils: '',
      phone: '1',
      surname: 'О’Нил-Смит',
    })
  }))

test('answers saved by two pages at once are all kept', () =>
  withDesk('2017-06-01', async desk => {
    const { secret } = await starting(desk)
    const answers = Object.entries(someAnswers())
    await Promise.all(
      answers.map(async ([field, text]) => value(await saving(desk, secret, { [field]: text }))),
    )
    assert.deepEqual((await finding(desk, secret))?.answers, someAnswers())
  }))

test('answers sealed for one draft cannot be moved to another', () =>
  withDesk('2017-06-01', async desk => {
    const { draftId } = await starting(desk, someAnswers())
    const other = await starting(desk)
    await desk.owner.query(
      'update application_draft set answers = (select answers from application_draft where draft_id = $1) where draft_id = $2',
      [draftId, other.draftId],
    )
    await assert.rejects(finding(desk, other.secret))
  }))

test('a draft sent by many clicks at once is one application, and cannot be changed afterwards (C10)', () =>
  withDesk('2017-06-01', async desk => {
    const { secret } = await starting(desk, someAnswers())
    const sent = await Promise.all(Array.from({ length: 12 }, () => sending(desk, secret)))
    assert.equal(new Set(sent.map(one => value(one).number)).size, 1)
    assert.deepEqual(codes(await saving(desk, secret, { surname: 'Другой' })), ['applications.already-sent'])
    assert.equal((await finding(desk, secret))?.submitted, true)
  }))

test('an incomplete draft is not sent and says everything that is missing', () =>
  withDesk('2017-06-01', async desk => {
    const { secret } = await starting(desk)
    assert.deepEqual(fields(await sending(desk, secret)), [
      'address',
      'applicant',
      'birthDate',
      'category',
      'consent',
      'documentNumber',
      'documentType',
      'form',
      'insurer',
      'region',
      'sex',
      'surname',
    ])
    assert.deepEqual(codes(await sending(desk, 'x'.repeat(43))), ['applications.no-draft'])
  }))

test('a returned application is corrected in its draft and sent again by the same secret', () =>
  withDesk('2017-06-01', async desk => {
    const { secret } = await starting(desk, someAnswers())
    const { applicationId, number } = value(await sending(desk, secret))
    const meant = { applicationId }
    value(await desk.database.attempt(desk.clerk, tx => take(tx, desk, meant, desk.clerk)))
    const why = { reasonCode: 'name', message: 'Фамилия не совпадает с паспортом.' }
    value(
      await desk.database.attempt(desk.clerk, tx => returnForCorrection(tx, desk, meant, why, desk.clerk)),
    )
    value(await saving(desk, secret, { surname: 'Берёзка' }))
    const again = value(await sending(desk, secret))
    assert.deepEqual(
      [again.number, again.state, again.applicant],
      [number, 'submitted', 'Берёзка Аркадий Ильич'],
    )
  }))
