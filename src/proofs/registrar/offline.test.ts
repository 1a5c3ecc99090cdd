import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { encodePaperBarcode } from '#codes/paper-barcode.ts'
import { endInsurance } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { SYSTEM } from '#platform/actor.ts'
import { readCard } from '#policies/index.ts'
import { launchBrowser } from '#test/browser.ts'
import { inspect } from '#test/page-checks.ts'
import { signedIn } from '#test/signed-in.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { issueProof } from '../issue-proof.ts'
import { anInsuredPerson } from '../test-support/an-insured-person.ts'

const TODAY = '2026-11-23'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

/** The proof of a person, made so many days ago by the clock of the machine. */
const proofOf = ({ database, installation }: TestServer, personId: string, daysAgo = 0): Promise<string> =>
  database.transact(SYSTEM, async tx => {
    const now = Temporal.Now.instant().subtract({ hours: 24 * daysAgo })
    const parts = { keys: installation.keys, clock: { ...installation.clock, now: () => now } }
    const card = await readCard(tx, installation, personId, day(TODAY))
    const proof = card && (await issueProof(tx, parts, card, day(TODAY)))
    assert.ok(proof)
    return proof.text
  })

const forgedOf = (text: string): string => text.slice(0, 42) + (text[42] === 'A' ? 'B' : 'A') + text.slice(43)

/** The barcode of an invented paper policy, as a scanner hands it over. */
function paperBarcode(): string {
  const encoded = encodePaperBarcode({
    type: 2,
    enp: '7856510844000446',
    surname: 'КОРОЛЕВ',
    givenName: 'СЕМЕН',
    patronymic: 'АРТЕМОВИЧ',
    sex: 'm',
    birthDate: day('1984-03-05'),
    validUntil: null,
  })
  assert.ok(encoded.ok, JSON.stringify(encoded))
  return Buffer.from(encoded.value).toString('base64')
}

/** Proofs of every fate, made before the network goes. */
async function fates(server: TestServer) {
  const [holder, leaver] = [
    await anInsuredPerson(server, TODAY),
    await anInsuredPerson(server, TODAY, 'policy', 'another'),
  ]
  const [expired, good, revoked] = [
    await proofOf(server, holder, 40),
    await proofOf(server, holder),
    await proofOf(server, leaver),
  ]
  const ended = await server.database.attempt(SYSTEM, tx =>
    endInsurance(tx, { personId: leaver, until: day(TODAY), because: 'loss_of_status' }),
  )
  assert.ok(ended.ok)
  server.moveTo('2026-11-24')
  return { good, expired, revoked, forged: forgedOf(good), paper: paperBarcode(), nothing: '123' }
}

async function scan(page: Page, text: string): Promise<string> {
  await page.locator('#offline-answer').evaluate(answer => answer.removeAttribute('data-verdict'))
  await page.fill('#proof', text)
  await page.press('#proof', 'Enter')
  await page.waitForSelector('#offline-answer[data-verdict]')
  return page.innerText('#offline-answer')
}

const EXPECTED = {
  good: /Подтверждение действует[\s\S]*Берёзкина А\. И\.[\s\S]*27\sмарта 1985/,
  expired: /Не подтверждено[\s\S]*Срок кода вышел/,
  revoked: /Не подтверждено[\s\S]*Код отозван/,
  forged: /Не подтверждено[\s\S]*Подпись неверна/,
  paper: /Не подтверждено[\s\S]*подпись здесь не проверить[\s\S]*7856510844000446/,
  nothing: /Не подтверждено[\s\S]*не код подтверждения/,
}

test('with the network cut a reception tells a good, an expired, a revoked and a forged proof apart (RPL-11, MIS-09, POL-18)', () =>
  withServer(TODAY, async server => {
    const texts = await fates(server)
    const page = await signedIn(browser, server, 'registrar', { width: 1280, javaScript: true })
    await page.goto(`${server.url}/registrar/offline`)
    await page.waitForSelector('[data-state=fresh][data-kept=yes]')
    await page.context().setOffline(true)
    await page.reload()
    await page.waitForSelector('[data-state=fresh]')
    for (const [fate, text] of Object.entries(texts)) {
      const shown = await scan(page, text)
      assert.match(shown, EXPECTED[fate as keyof typeof EXPECTED], fate)
      assert.match(shown, /сверьте фамилию и дату рождения с документом/, 'what cannot be known is said')
    }
    assert.doesNotMatch(
      await scan(page, texts.forged),
      /Берёзкина/,
      'what a wrong signature covers is not shown',
    )
    await inspect(page, 'offline-check-1280')
    await page.setViewportSize({ width: 320, height: 640 })
    await inspect(page, 'offline-check-320')
    await page.goto(`${server.url}/rules`)
    assert.match(await page.innerText('main'), /Нет сети/, 'a page that was not kept says so')
    await page.context().close()
  }))

test('the page is honest about the age of its lists and tells to ring the insurer', () =>
  withServer(TODAY, async server => {
    const { good } = await fates(server)
    const page = await signedIn(browser, server, 'registrar', { width: 1280, javaScript: true })
    await page.goto(`${server.url}/registrar/offline`)
    await page.waitForSelector('[data-state=fresh][data-kept=yes]')
    await page.context().setOffline(true)
    await page.reload()
    await page.waitForSelector('[data-state=fresh]')
    await page.evaluate(`{
      const lists = JSON.parse(localStorage.getItem('polis-proof-lists'))
      lists.asOf -= 3 * 86400 + 60
      localStorage.setItem('polis-proof-lists', JSON.stringify(lists))
    }`)
    const shown = await scan(page, good)
    assert.match(shown, /Подтверждение действует[\s\S]*Списки старые\. Позвоните в страховую/)
    assert.match(await page.innerText('#lists-state'), /сохранены 3 дня назад\. Списки старые/)
    await page.evaluate(`localStorage.clear()`)
    assert.match(await scan(page, good), /Не подтверждено[\s\S]*нет ключей для проверки/)
    await page.context().close()
  }))

test('without JavaScript the server checks, with the same answers (POL-18, RPL-11)', () =>
  withServer(TODAY, async server => {
    const texts = await fates(server)
    const page = await signedIn(browser, server, 'registrar', { width: 320, javaScript: false })
    await page.goto(`${server.url}/registrar/offline`)
    await inspect(page, 'offline-check-plain-320')
    for (const [fate, text] of Object.entries(texts)) {
      await page.fill('#proof', text)
      await Promise.all([page.waitForEvent('load'), page.click('main form button')])
      assert.match(await page.innerText('#offline-answer'), EXPECTED[fate as keyof typeof EXPECTED], fate)
    }
    await inspect(page, 'offline-answer-plain-320')
    await page.context().close()
    assert.deepEqual(server.lines, [])
  }))

test('with a network the usual check reads a proof too and asks the register by its number (POL-18, POL-21)', () =>
  withServer(TODAY, async server => {
    const { good, forged } = await fates(server)
    const page = await signedIn(browser, server, 'registrar', { width: 1280, javaScript: false })
    await page.goto(`${server.url}/registrar`)
    await page.fill('#number', good)
    await Promise.all([page.waitForEvent('load'), page.click('main form button')])
    assert.match(await page.innerText('main'), /Застрахован/)
    await page.fill('#number', forged)
    await Promise.all([page.waitForEvent('load'), page.click('main form button')])
    assert.match(await page.innerText('main'), /Не похоже ни на один номер/)
    await page.context().close()
  }))
