import assert from 'node:assert/strict'
import { test } from 'node:test'
import { take } from '../take.ts'
import { returnForCorrection } from '../turn-down.ts'
import { value, withDesk } from '../test-support/an-application.ts'
import { ownPages } from './test-support/own-pages.ts'
import { accepted, insured, NAME, through, WISH } from './test-support/sent-change.ts'

const OLD = '2017-06-01'

test('an answer that is missing or wrong is said on its page, with what was typed kept', () =>
  withDesk(OLD, async desk => {
    const ask = ownPages(desk, await insured(desk, '2016-03-01', 'paper'))
    for (const [page, body, fields] of [
      ['insurer', {}, ['purpose']],
      ['move', { 'movedOn-day': '31', 'movedOn-month': '2', 'movedOn-year': '2017' }, ['region', 'movedOn']],
      [
        'move',
        { region: '50', 'movedOn-day': '1', 'movedOn-month': '7', 'movedOn-year': '2017' },
        ['movedOn'],
      ],
      ['details', {}, ['purpose']],
      ['lost', {}, ['purpose']],
      ['form', {}, ['form']],
      ['service', {}, ['serviceFrom']],
      ['newborn', { surname: '', givenName: '' }, ['surname', 'birthDate']],
    ] as const) {
      const { status, html } = await ask(`POST /change/${page}`, { ...body })
      assert.equal(status, 422, page)
      for (const name of fields)
        assert.ok(html.includes(`href="#${name}"`) && html.includes(`id="${name}"`), `${page} ${name}`)
    }
    const kept = await ask('POST /change/move', {
      'movedOn-day': '31',
      'movedOn-month': '2',
      'movedOn-year': '2017',
    })
    assert.match(kept.html, /value="31"/)
  }))

test('a certificate older than the child is refused on its page (ELG-22)', () =>
  withDesk(OLD, async desk => {
    const ask = ownPages(desk, await insured(desk, '2016-03-01', 'paper'))
    await ask('POST /change/newborn', {
      surname: 'Тополев',
      givenName: 'Мирон',
      'birthDate-day': '20',
      'birthDate-month': '5',
      'birthDate-year': '2017',
    })
    const refused = await ask('POST /change/certificate', {
      documentNumber: 'IV-МЮ 123456',
      'documentIssuedOn-day': '2',
      'documentIssuedOn-month': '5',
      'documentIssuedOn-year': '2017',
      sex: 'm',
    })
    assert.match(refused.html, /раньше, чем ребёнок родился/)
  }))

test('a change that was returned is sent again under the same number and for the same purpose', () =>
  withDesk(OLD, async desk => {
    const ask = ownPages(desk, await insured(desk, '2016-03-01', 'paper'))
    await through(ask, NAME)
    const { rows } = await desk.owner.query<{ application_id: string }>(
      'select application_id from application',
    )
    const { application_id: applicationId } = rows[0]!
    value(await desk.database.attempt(desk.clerk, tx => take(tx, desk, { applicationId }, desk.clerk)))
    const why = { reasonCode: 'answers_differ', message: 'Проверьте имя и отправьте снова.' }
    value(
      await desk.database.attempt(desk.clerk, tx =>
        returnForCorrection(tx, desk, { applicationId }, why, desk.clerk),
      ),
    )
    assert.match((await ask('GET /change')).html, /вернула ваше заявление/)
    assert.equal(
      (await ask('POST /change/new-details', { ...NAME[1]![1], surname: 'Ручьёва' })).to,
      '/change/check',
    )
    assert.equal((await ask('POST /change/check')).to, '/change/done')
    const application = await accepted(desk)
    const { kind, applicant, applicationId: sentAgain } = application
    assert.deepEqual([kind, applicant, sentAgain], ['reissue', 'Ручьёва Аркадий Ильич', applicationId])
  }))

test('without an account the first page says how, and a page of another change leads to the start', () =>
  withDesk(OLD, async desk => {
    const visitor = await ownPages(desk, { role: 'anonymous', name: '' })('GET /change')
    assert.match(visitor.html, /href="\/sign-in/)
    assert.match(visitor.html, /в офисе страховой компании/)
    const ask = ownPages(desk, await insured(desk, '2016-03-01', 'paper'))
    await ask('POST /change/insurer', { purpose: 'change_of_insurer.wish' })
    assert.equal((await ask('GET /change/choose')).to, '')
    assert.equal((await ask('GET /change/certificate')).to, '/change')
  }))

test('a change that is sent twice at once is one application (CHG-01)', () =>
  withDesk(OLD, async desk => {
    const ask = ownPages(desk, await insured(desk, '2016-03-01', 'paper'))
    for (const [page, body] of WISH) await ask(`POST /change/${page}`, body)
    const sent = await Promise.all([1, 2, 3, 4].map(() => ask('POST /change/check')))
    assert.deepEqual([...new Set(sent.map(({ to }) => to))], ['/change/done'])
    const { rows } = await desk.owner.query('select count(*)::int as n from application')
    assert.deepEqual(rows, [{ n: 1 }])
  }))

test('what the register lacks is named before anything is sent, with where to tell it', () =>
  withDesk(OLD, async desk => {
    const actor = await insured(desk, '2016-03-01', 'paper')
    await desk.owner.query('update person_address set superseded_at = now() where person_id = $1', [
      actor.personId,
    ])
    const ask = ownPages(desk, actor)
    await ask('POST /change/lost', { purpose: 'duplicate.loss' })
    const checked = await ask('GET /change/check')
    assert.equal(checked.status, 422)
    assert.match(checked.html, /В регистре нет вашего адреса/)
    assert.match(checked.html, /href="\/my\/changes"/)
  }))
