import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openAccount } from '#access/index.ts'
import { day } from '#kernel/day.ts'
import { SYSTEM } from '#platform/actor.ts'
import { launchBrowser } from '#test/browser.ts'
import { inspect, press } from '#test/page-checks.ts'
import { signedIn } from '#test/signed-in.ts'
import { PASSWORD, withServer, type TestServer } from '#test/server.ts'
import { changeIdentity } from './changing/change-identity.ts'
import { mergeRecords } from './merging/merge-records.ts'
import { aRecord, ANNA, CLERK } from './test-support/a-record.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const TODAY = '2017-06-01'

const heading = (page: Page): Promise<string | null> => page.locator('h1').textContent()

async function twoRecords(server: TestServer) {
  const first = await aRecord(server, { passport: '111111', snils: '11223344595' })
  const second = await aRecord(server, { identity: { surname: 'Облакова' }, passport: '222222' })
  return { first, second }
}

for (const javaScript of [true, false])
  test(`a clerk merges two records from the queue and undoes it from the card, ${javaScript ? 'with' : 'without'} JavaScript (K06)`, () =>
    withServer(TODAY, async server => {
      const { first, second } = await twoRecords(server)
      const page = await signedIn(browser, server, 'clerk', { width: 320, javaScript })
      await page.goto(`${server.url}/clerk/duplicates`)
      await inspect(page, page.url())
      await press(page, '#pairs a')
      await inspect(page, page.url())
      assert.equal(await heading(page), 'Две записи рядом')
      await press(page, 'text=Объединить >> nth=0')
      assert.match(
        (await page.locator('.govuk-error-summary').textContent()) ?? '',
        /какая запись останется главной/,
      )
      await page.check(`input[value="${first.personId}"]`)
      await press(page, 'button:has-text("Объединить")')
      assert.match((await page.locator('.govuk-error-summary').textContent()) ?? '', /почему вы так решили/)
      await inspect(page, page.url())
      await page.fill('#reason', 'один паспорт, фамилия до брака')
      await press(page, 'button:has-text("Объединить")')
      assert.equal(page.url(), `${server.url}/clerk/people/${first.personId}`)
      await inspect(page, page.url())
      assert.match((await page.textContent('main')) ?? '', /Петрова А\. В\..*фамилия до брака/)
      await page.goto(`${server.url}/clerk/people/${second.personId}`)
      await inspect(page, page.url())
      await press(page, 'a:has-text("Отменить объединение")')
      await inspect(page, page.url())
      await page.fill('#reason', 'это сёстры')
      await press(page, 'button:has-text("Отменить объединение")')
      assert.equal(page.url(), `${server.url}/clerk/people/${second.personId}`)
      assert.doesNotMatch((await page.textContent('main')) ?? '', /объединили с другой/)
    }))

test('a clerk says that two records are two people, and the queue asks no more (K06)', () =>
  withServer(TODAY, async server => {
    await twoRecords(server)
    const page = await signedIn(browser, server, 'clerk', { width: 320, javaScript: true })
    await page.goto(`${server.url}/clerk/duplicates`)
    await press(page, '#pairs a')
    await press(page, 'button:has-text("Разные люди")')
    assert.equal(await page.locator('h1').textContent(), 'Берёзкина Анна Ильинична')
    await press(page, 'a:has-text("Нет ли второй записи")')
    await inspect(page, page.url())
    assert.match((await page.textContent('main')) ?? '', /Похожих записей нет/)
    await page.goto(`${server.url}/clerk/duplicates`)
    assert.match((await page.textContent('main')) ?? '', /Похожих записей нет/)
  }))

test('records of other insurers’ people are not compared by whoever has their ids', () =>
  withServer(TODAY, async server => {
    const own = await aRecord(server, {})
    const identity = { surname: 'Посторонняя', givenName: 'Пульхерия', patronymic: 'Эрастовна' }
    const others = [
      await aRecord(server, { identity, insurer: '77008' }),
      await aRecord(server, { identity, insurer: '77008' }),
    ]
    const page = await signedIn(browser, server, 'clerk', { width: 320, javaScript: true })
    for (const [one, other] of [
      [own, others[0]],
      [others[0], others[1]],
      [own, own],
    ]) {
      const answer = await page.goto(`${server.url}/clerk/people/${one?.personId}/compare/${other?.personId}`)
      assert.equal(answer?.status(), 404)
    }
  }))

test('the fund sees the merges of its region and undoes one with a reason', () =>
  withServer(TODAY, async server => {
    const { first, second } = await twoRecords(server)
    const asked = { survivingId: first.personId, mergedId: second.personId, reason: 'один паспорт' }
    const { clock } = server.installation
    assert.ok((await server.database.attempt(CLERK, tx => mergeRecords(tx, { clock }, asked, CLERK))).ok)
    const page = await signedIn(browser, server, 'fund', { width: 320, javaScript: true })
    await page.goto(`${server.url}/fund/merges`)
    await inspect(page, page.url())
    await press(page, '#merges a')
    await inspect(page, page.url())
    await press(page, 'button:has-text("Отменить")')
    assert.match((await page.locator('.govuk-error-summary').textContent()) ?? '', /почему/)
    await page.fill('#reason', 'разные люди')
    await press(page, 'button:has-text("Отменить")')
    assert.match((await page.textContent('main')) ?? '', /Объединённых записей нет/)
  }))

for (const javaScript of [true, false])
  test(`a person tells of a new surname and the clerk enters it, ${javaScript ? 'with' : 'without'} JavaScript (RPL-01, RPL-05)`, () =>
    withServer(TODAY, async server => {
      const { personId } = await aRecord(server)
      const account = { login: 'anna', password: PASSWORD, displayName: 'Берёзкина А. И.' }
      await server.database.transact(SYSTEM, tx => openAccount(tx, { role: 'citizen', personId, ...account }))
      const page = await signedIn(browser, server, 'anna', { width: 320, javaScript })
      await page.goto(`${server.url}/my`)
      await press(page, 'a[href="/my/changes"]')
      await inspect(page, page.url())
      await press(page, 'a[href="/my/changes/name"]')
      await inspect(page, page.url())
      await press(page, 'main form button')
      assert.equal(await page.locator('.govuk-error-summary li').count(), 3)
      await inspect(page, page.url())
      const answers = { surname: 'Снегирёва', givenName: 'Анна', patronymic: 'Ильинична', on: '15.05.2017' }
      for (const [name, answer] of Object.entries(answers)) await page.fill(`#${name}`, answer)
      await press(page, 'main form button')
      await inspect(page, page.url())
      assert.match((await page.textContent('main')) ?? '', /вовремя: крайний день – 15.июня.2017/)
      const desk = await signedIn(browser, server, 'clerk', { width: 320, javaScript })
      await desk.goto(`${server.url}/clerk/changes`)
      await inspect(desk, desk.url())
      await press(desk, '#changes a')
      await inspect(desk, desk.url())
      await press(desk, 'button:has-text("Отказать")')
      assert.match((await desk.locator('.govuk-error-summary').textContent()) ?? '', /чего не хватает/)
      await press(desk, 'button:has-text("Внести в регистр")')
      await inspect(desk, desk.url())
      assert.match((await desk.textContent('main')) ?? '', /Полис нужно переоформить/)
      await page.goto(`${server.url}/my/changes`)
      assert.match((await page.textContent('main')) ?? '', /внесено/)
    }))

test('every form of telling is fit to read: birth, document, residence, error (RPL-05)', () =>
  withServer(TODAY, async server => {
    const { personId } = await aRecord(server)
    const account = { login: 'anna', password: PASSWORD, displayName: 'Берёзкина А. И.' }
    await server.database.transact(SYSTEM, tx => openAccount(tx, { role: 'citizen', personId, ...account }))
    const page = await signedIn(browser, server, 'anna', { width: 320, javaScript: false })
    for (const kind of ['birth', 'document', 'residence', 'error']) {
      await page.goto(`${server.url}/my/changes/${kind}`)
      await inspect(page, page.url())
    }
    assert.equal((await page.goto(`${server.url}/my/changes/other`))?.status(), 404)
  }))

/** Asks at a clinic by JSON. */
async function check(server: TestServer, body: Record<string, unknown>) {
  const answer = await fetch(`${server.url}/api/v1/policy-checks`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await server.token('registrar')}`,
    },
    body: JSON.stringify(body),
  })
  return (await answer.json()) as {
    found: boolean
    insured: boolean
    insurer?: { code: string }
    advice: { says: string }[]
  }
}

test('two records insured by two insurers on one day are one person with one insurer once merged (ELG-15)', () =>
  withServer(TODAY, async server => {
    const first = await aRecord(server)
    const second = await aRecord(server, { identity: { surname: 'Облакова' }, insurer: '77008' })
    const insurers = async () =>
      Promise.all([first, second].map(async ({ enp }) => (await check(server, { enp })).insurer?.code))
    assert.deepEqual(await insurers(), ['77012', '77008'])
    const asked = { survivingId: first.personId, mergedId: second.personId, reason: 'один паспорт' }
    const { clock } = server.installation
    assert.ok((await server.database.attempt(CLERK, tx => mergeRecords(tx, { clock }, asked, CLERK))).ok)
    assert.deepEqual(await insurers(), ['77012', '77012'])
    const former = await check(server, { enp: second.enp, surname: 'Облакова' })
    assert.equal(former.found, true)
  }))

test('a surname that differs at the terminal is put right at the desk, and the check agrees again (POL-21)', () =>
  withServer(TODAY, async server => {
    const { personId, enp } = await aRecord(server, { identity: { surname: 'Бирюзкова' } })
    const atTerminal = { enp, surname: ANNA.surname, givenName: ANNA.givenName }
    const differing = /имя в документе и в регистре различается/
    const before = await check(server, atTerminal)
    assert.ok(before.insured && before.advice.some(({ says }) => differing.test(says)))
    const on = day(TODAY)
    const asked = { personId, on, because: 'error' as const, change: { surname: ANNA.surname } }
    assert.ok((await server.database.attempt(CLERK, tx => changeIdentity(tx, on, asked, CLERK))).ok)
    const after = await check(server, atTerminal)
    assert.ok(after.insured && !after.advice.some(({ says }) => differing.test(says)))
  }))

test('who signs in with the account of a merged record is the surviving person, until it is undone', () =>
  withServer(TODAY, async server => {
    const { first, second } = await twoRecords(server)
    const account = { login: 'anna', password: PASSWORD, displayName: 'Облакова А. И.' }
    await server.database.transact(SYSTEM, tx =>
      openAccount(tx, { role: 'citizen', personId: second.personId, ...account }),
    )
    const page = await signedIn(browser, server, 'anna', { width: 320, javaScript: true })
    const looks = async () => {
      await page.goto(`${server.url}/my/looks`)
      return (await page.textContent('main')) ?? ''
    }
    assert.doesNotMatch(await looks(), /Объединение двух записей/)
    const asked = { survivingId: first.personId, mergedId: second.personId, reason: 'один паспорт' }
    const { clock } = server.installation
    assert.ok((await server.database.attempt(CLERK, tx => mergeRecords(tx, { clock }, asked, CLERK))).ok)
    assert.match(await looks(), /Объединение двух записей/)
  }))
