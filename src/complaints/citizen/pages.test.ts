import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openAccount } from '#access/index.ts'
import { aPng } from '#applications/test-support/some-files.ts'
import { day } from '#kernel/day.ts'
import { aRecord } from '#people/test-support/a-record.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import { launchBrowser } from '#test/browser.ts'
import { testOpenPages } from '#test/open-pages.ts'
import { inspect, press } from '#test/page-checks.ts'
import { signedIn } from '#test/signed-in.ts'
import { PASSWORD, withServer, type TestServer } from '#test/server.ts'
import type { MoveBody } from '../api-shapes.ts'
import { fileComplaint } from '../file-complaint.ts'
import { moveByName } from '../make-move.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const DAY = '2026-11-23'
const CLERK: Actor = { role: 'clerk', organisation: 'insurer:77012', name: 'Петрова А. В.' }
const CLINIC: Actor = { role: 'registrar', organisation: 'clinic:770002', name: 'Орлова Н. Н.' }
const FUND: Actor = { role: 'fund', organisation: 'fund:77', name: 'Фондова Ф. Ф.' }

testOpenPages(() => browser, {
  whose: 'the pages of writing a complaint',
  russianOn: '2017-06-01',
  englishOn: DAY,
  paths: [
    '/complaints/new',
    '/complaints/new?service=mri&region=50',
    '/complaints/new/paid?kind=charge&service=mri&region=77',
    '/complaints/new/where?kind=refusal&region=77',
    '/complaints/new/where?kind=consultation&region=02',
    '/complaints/new/story?kind=data',
    '/complaints/new/bank?kind=charge',
    '/refused?service=mri',
  ],
})

interface Anna {
  citizen: Actor
  /** Files a complaint of hers and leads it through moves. */
  file(...moves: [Actor, MoveBody][]): Promise<string>
}

async function openAnna(server: TestServer, login = 'anna'): Promise<Anna> {
  const passport = login === 'anna' ? '100001' : '100002'
  const { personId } = await aRecord(server, { passport, identity: { givenName: login } })
  await server.database.transact(SYSTEM, tx =>
    openAccount(tx, { role: 'citizen', personId, login, password: PASSWORD, displayName: 'Берёзкина А. И.' }),
  )
  const citizen: Actor = { role: 'citizen', personId, name: 'Берёзкина А. И.' }
  const { installation, database } = server
  const file: Anna['file'] = async (...moves) => {
    const filed = await database.attempt(citizen, tx =>
      fileComplaint(
        tx,
        installation,
        {
          personId,
          kind: 'rudeness',
          channel: 'online',
          clinicCode: '770002',
          happenedOn: day('2026-11-20'),
          story: 'Нагрубили.',
        },
        citizen,
      ),
    )
    assert.ok(filed.ok, JSON.stringify(filed))
    const { complaintId } = filed.value
    for (const [actor, body] of moves) {
      const moved = await database.attempt(actor, tx =>
        moveByName(tx, installation, complaintId, body, actor),
      )
      assert.ok(moved.ok, JSON.stringify(moved))
    }
    return complaintId
  }
  return { citizen, file }
}

const ACT: [Actor, MoveBody][] = [
  [CLERK, { move: 'inspect' }],
  [CLERK, { move: 'ask_clinic', question: 'Что произошло?' }],
  [CLINIC, { move: 'answer_inquiry', answer: 'Не было такого.' }],
  [CLERK, { move: 'sign_act', findings: [{ code: null, words: 'Нарушений нет.' }] }],
  [CLERK, { move: 'refuse', ground: 'no_defect', words: 'Нарушение не подтвердилось.' }],
]

const look = async (page: Page, url: string, name: string): Promise<string> => {
  await page.goto(url)
  await inspect(page, `${name}-${page.viewportSize()?.width}`)
  return page.innerText('main')
}

for (const [language, width] of [
  ['ru', 320],
  ['en', 1280],
] as const)
  test(`no complaints, no bills, a case at each stage and its paper are whole pages: ${language}, ${width} (C34, C39)`, () =>
    withServer(DAY, async server => {
      const { file } = await openAnna(server)
      const page = await signedIn(browser, server, 'anna', { width, javaScript: width > 320, language })
      const isRu = language === 'ru'
      assert.match(
        await look(page, `${server.url}/my/complaints`, `mine-none-${language}`),
        isRu ? /Жалоб пока нет/ : /No complaints yet/,
      )
      assert.match(
        await look(page, `${server.url}/my/billed`, `billed-${language}`),
        isRu ? /Клиники пока не передают сюда счета/ : /Clinics send no bills here yet/,
      )
      const stages: [string, [Actor, MoveBody][]][] = [
        ['received', []],
        ['consulted', [[CLERK, { move: 'consult', words: 'Так нельзя.' }]]],
        ['evidence_asked', [[CLERK, { move: 'ask_evidence', words: 'Пришлите чек.' }]]],
        ['refused', ACT],
      ]
      for (const [stage, moves] of stages) {
        const id = await file(...moves)
        const text = await look(page, `${server.url}/my/complaints/${id}`, `case-${stage}-${language}`)
        assert.match(text, /О-77-\d{7}-\d/)
        for (const at of ['paper', 'evidence', 'withdraw', ...(stage === 'refused' ? ['appeal'] : [])]) {
          await look(page, `${server.url}/my/complaints/${id}/${at}`, `case-${at}-${language}`)
          if (stage !== 'evidence_asked') assert.match(page.url(), new RegExp(`/${at}$`))
        }
      }
      await look(page, `${server.url}/my/complaints`, `mine-${language}`)
      server.moveTo('2027-03-01')
      assert.match(
        await look(page, `${server.url}/my/complaints`, `mine-late-${language}`),
        isRu ? /Срок прошёл/ : /The term has passed/,
      )
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))

test('whoever does not agree goes to the territorial fund and then to the federal one, and nothing typed is lost (C34)', () =>
  withServer(DAY, async server => {
    const { file } = await openAnna(server)
    const id = await file(...ACT)
    const page = await signedIn(browser, server, 'anna', { width: 320, javaScript: false })
    await page.goto(`${server.url}/my/complaints/${id}`)
    await press(page, `main a[href$="/${id}/appeal"]`)
    await press(page, 'main form button')
    await inspect(page, 'appeal-error-320')
    assert.match(await page.innerText('.govuk-error-summary'), /почему вы не согласны/)
    await page.fill('#reason', 'Есть запись разговора.')
    await press(page, 'main form button')
    assert.match(await page.innerText('main'), /Разбирает фонд/)
    const rejected: MoveBody = { move: 'decide_appeal', granted: false, words: 'Решение верно.' }
    const decided = await server.database.attempt(FUND, tx =>
      moveByName(tx, server.installation, id, rejected, FUND),
    )
    assert.ok(decided.ok, JSON.stringify(decided))
    await page.goto(`${server.url}/my/complaints/${id}`)
    assert.match(await page.innerText('main'), /Не согласен: в Федеральный фонд/)
    await press(page, `main a[href$="/${id}/appeal"]`)
    await page.fill('#reason', 'И снова не согласна.')
    await press(page, 'main form button')
    assert.match(await page.innerText('main'), /Разбирает Федеральный фонд/)
    await page.context().close()
  }))

test('papers that were asked for are attached, a case is withdrawn, and a wrong file is told why (C34)', () =>
  withServer(DAY, async server => {
    const { file } = await openAnna(server)
    const id = await file([CLERK, { move: 'ask_evidence', words: 'Пришлите запись.' }])
    const page = await signedIn(browser, server, 'anna', { width: 320, javaScript: false })
    await page.goto(`${server.url}/my/complaints/${id}`)
    await press(page, `main a[href$="/${id}/evidence"]`)
    await press(page, 'main form button')
    assert.match(await page.innerText('.govuk-error-summary'), /Файл не выбран/)
    await page.setInputFiles('#file', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('слова') })
    await press(page, 'main form button')
    await inspect(page, 'evidence-error-320')
    assert.match(await page.innerText('.govuk-error-summary'), /Приложите JPEG/)
    await page.setInputFiles('#file', { name: 'письмо.png', mimeType: 'image/png', buffer: aPng() })
    await page.selectOption('#evidenceKind', 'written_refusal')
    await press(page, 'main form button')
    assert.match(await page.innerText('main'), /Идёт проверка/)
    assert.match(await page.innerText('main'), /письмо\.png/)
    await press(page, `main a[href$="/${id}/withdraw"]`)
    await page.fill('#words', 'Уже извинились.')
    await press(page, 'main form button')
    assert.match(await page.innerText('main'), /Вы отозвали жалобу/)
    await page.context().close()
  }))

test('«Этого не было» opens a complaint of its own kind from a typed service and day (C39)', () =>
  withServer(DAY, async server => {
    await openAnna(server)
    const page = await signedIn(browser, server, 'anna', { width: 320, javaScript: false })
    await page.goto(`${server.url}/my/billed`)
    await press(page, 'main form button')
    await inspect(page, 'billed-error-320')
    await page.fill('#service', 'Гастроскопия')
    for (const [box, text] of [
      ['#happenedOn', '3'],
      ['#happenedOn-month', '11'],
      ['#happenedOn-year', '2026'],
    ] as const)
      await page.fill(box, text)
    await press(page, 'main form button')
    assert.equal(await page.inputValue('#happenedOn'), '3')
    await page.selectOption('#clinic', '770002')
    await press(page, 'main form button[value="on"]')
    await press(page, 'main form button[value="on"]')
    assert.match(await page.innerText('main'), /которой не было: Гастроскопия/)
    await press(page, 'main form button')
    const { rows } = await server.owner.query<{ kind: string }>('select kind from complaint')
    assert.deepEqual(rows, [{ kind: 'not_done' }])
    await page.context().close()
  }))

test('what is missing is said on its page with the rest kept, and several receipts each get their sum (C33)', () =>
  withServer(DAY, async server => {
    await openAnna(server)
    const page = await signedIn(browser, server, 'anna', { width: 320, javaScript: false })
    const next = () => press(page, 'main form button.govuk-button:not(.govuk-button--secondary)')
    const refused = async (says: RegExp) => {
      assert.match(await page.innerText('.govuk-error-summary'), says)
      await inspect(page, `form-error-320${new URL(page.url()).pathname}`)
    }
    await page.goto(`${server.url}/complaints/new`)
    await next()
    await refused(/Выберите, что случилось/)
    await page.check('input[value="charge"]')
    await next()
    await next()
    await refused(/заплатили вы или нет/)
    await page.check('#isPaid')
    await page.fill('#paid', 'много')
    await next()
    await refused(/Сумма указана неверно/)
    assert.equal(await page.inputValue('#paid'), 'много')
    await page.fill('#paid', '5000')
    await next()
    await page.fill('#clinicName', 'Клиника у дома')
    await page.fill('#happenedOn', '31')
    await next()
    await refused(/Укажите день/)
    assert.equal(await page.inputValue('#clinicName'), 'Клиника у дома')
    assert.equal(await page.inputValue('#happenedOn'), '31')
    await page.fill('#happenedOn', '20')
    await page.fill('#happenedOn-month', '11')
    await page.fill('#happenedOn-year', '2026')
    await next()
    await next()
    await refused(/что случилось/)
    await page.fill('#story', 'Взяли деньги.')
    await next()
    const picture = (n: number) => ({
      name: `чек-${n}.png`,
      mimeType: 'image/png',
      buffer: Buffer.concat([aPng(), Buffer.from(String(n))]),
    })
    await page.setInputFiles('#file', [picture(1), picture(2)])
    await next()
    await refused(/Напишите сумму чека «чек-1\.png»/)
    const sums = page.locator('input[name^="sum-"]')
    await sums.nth(0).fill('4000')
    await sums.nth(1).fill('1000')
    await next()
    await page.fill('#account', '123')
    await next()
    await refused(/20 цифр/)
    await page.fill('#account', '')
    await next()
    assert.match(await page.innerText('main'), /Чек, 4\s000,00\s₽; Чек, 1\s000,00\s₽/)
    await page.goto(`${server.url}/complaints/new`)
    await inspect(page, 'start-with-a-draft-320')
    assert.match(await page.innerText('main'), /неотправленная жалоба/)
    await page.context().close()
  }))

test('a case, its evidence and its steps are nobody else’s', () =>
  withServer(DAY, async server => {
    const { file } = await openAnna(server)
    await openAnna(server, 'vera')
    const id = await file()
    const page = await signedIn(browser, server, 'vera', { width: 320, javaScript: false })
    for (const at of ['', '/paper', '/evidence', '/appeal', '/withdraw', `/evidence/${id}`])
      assert.equal((await page.request.get(`${server.url}/my/complaints/${id}${at}`)).status(), 404, at)
    assert.equal((await fetch(`${server.url}/my/complaints/${id}`)).status, 401)
    await page.context().close()
  }))
