import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openAccount } from '#access/index.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/actor.ts'
import { launchBrowser } from '#test/browser.ts'
import { inspect, press } from '#test/page-checks.ts'
import { signedIn } from '#test/signed-in.ts'
import { PASSWORD, withServer } from '#test/server.ts'
import type { IssuedCard } from './issue-card.ts'
import { ANNA, insurePerson, makeCard } from './test-support/with-card.ts'

const TODAY = '2017-06-01'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

/** The main part of a page with one kind of space. */
const textOf = async (page: Page): Promise<string> => (await page.innerText('main')).replaceAll(/\s+/g, ' ')

const enter = async (page: Page, fields: Record<string, string>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) await page.fill(`#${name}`, value)
  await press(page, 'form[action*="/card/"] button')
}

const wrongOf = ({ pin }: IssuedCard): string => (pin === '0000' ? '1111' : '0000')

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with JavaScript' : 'without JavaScript'

  test(`the registrar reads a card, sees the stale surname and notes the correction, ${how} (POL-10, POL-21)`, () =>
    withServer(TODAY, async server => {
      const card = await makeCard(server)
      const page = await signedIn(browser, server, 'registrar', { width: 320, javaScript })
      await page.goto(`${server.url}/registrar/card`)
      await inspect(page, 'card-read-empty')
      await press(page, 'main form button')
      assert.match(await textOf(page), /Карты с таким номером нет/)
      await inspect(page, 'card-read-error')
      await page.fill('#number', card.serial)
      await page.fill('#clinicSurname', 'Полянская')
      await press(page, 'main form button')
      assert.match(await textOf(page), /БЕРЁЗКИНА АННА ИЛЬИНИЧНА.*Полянская Берёзкина/)
      assert.doesNotMatch(page.url(), /\d{12}/)
      await inspect(page, `card-read-${javaScript}`)
      await press(page, 'form[action$="/request"] button')
      assert.match(await textOf(page), /Не выбрано/)
      await page.check('#kind')
      await press(page, 'form[action$="/request"] button')
      assert.match(await textOf(page), /Исправление записи поликлиники отмечено/)
      await inspect(page, 'card-read-done')
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))

  test(`at the insurer the owner activates the card, is blocked by three wrong PINs, unblocks and writes, ${how} (POL-11, POL-12, POL-13)`, () =>
    withServer(TODAY, async server => {
      const card = await makeCard(server)
      const page = await signedIn(browser, server, 'clerk', { width: 320, javaScript })
      await page.goto(`${server.url}/clerk/cards`)
      await inspect(page, 'card-find')
      await page.fill('#number', card.serial)
      await press(page, 'main form button')
      await inspect(page, 'card-clerk-new')
      await enter(page, { pin: card.pin })
      assert.match(await textOf(page), /Карта включена/)
      for (const told of [/Осталось попыток: 2/, /Осталось попыток: 1/, /Карта заблокирована/]) {
        await enter(page, { pin: wrongOf(card) })
        assert.match(await textOf(page), told)
      }
      await inspect(page, 'card-clerk-blocked')
      await enter(page, { puk: card.puk, newPin: '97' })
      assert.match(await textOf(page), /попытка не потрачена/)
      await enter(page, { puk: card.puk, newPin: '9713' })
      assert.match(await textOf(page), /Карта разблокирована/)
      await enter(page, { pin: '9713' })
      assert.match(await textOf(page), /Новый страховщик записан/)
      await inspect(page, `card-clerk-${javaScript}`)
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))
}

test('the clerk makes a card and gets its sealed sheet once, for whom they may see only (POL-12)', () =>
  withServer(TODAY, async server => {
    const personId = await server.database.transact(SYSTEM, tx => insurePerson(tx, server))
    const page = await signedIn(browser, server, 'clerk', { width: 320, javaScript: false })
    await page.goto(`${server.url}/clerk/people/${personId}/card`)
    await inspect(page, 'card-issue')
    const [sheet] = await Promise.all([page.waitForEvent('download'), page.click('main form button')])
    assert.equal(sheet.suggestedFilename(), 'kody-karty.pdf')
    await page.reload()
    assert.match(await textOf(page), /ещё не включена/)
    assert.equal(await page.locator('form[action$="/issue"]').count(), 0)
    const missing = await page.goto(`${server.url}/clerk/people/${personId.replace(/^./, 'f')}/card`)
    assert.equal(missing?.status(), 404)
    await page.context().close()
  }))

test('citizens see what is on their card, with and without one, its back too (POL-08, POL-10, POL-13, POL-20)', () =>
  withServer(TODAY, async server => {
    const card = await makeCard(server)
    const stranger = await server.database.transact(SYSTEM, tx =>
      insurePerson(tx, { sealing: server.sealing }, { snils: null }),
    )
    await server.database.transact(SYSTEM, async tx => {
      for (const [login, personId] of [
        ['anna', card.personId],
        ['boris', stranger],
      ] as const)
        await openAccount(tx, {
          role: 'citizen',
          personId,
          login,
          password: PASSWORD,
          displayName: 'Берёзкина А. И.',
        })
    })
    const page = await signedIn(browser, server, 'anna', { width: 320, javaScript: true })
    await page.goto(`${server.url}/my`)
    assert.equal(await page.locator('main a[href="/my/chip"]').count(), 1)
    await page.goto(`${server.url}/my/chip`)
    assert.match(await textOf(page), /БЕРЁЗКИНА АННА ИЛЬИНИЧНА.*осталось 3 попытки/)
    assert.match(
      await textOf(page),
      /На обороте карты Телефон территориального фонда не известен.*БЕРЁЗКИНА АННА ИЛЬИНИЧНА Пол женский Дата рождения 27 марта 1985.*без ограничения срока Фотография нет Номер карты [\d ]{14} Подпись владельца.*Эмблема и голограмма/,
    )
    await inspect(page, 'card-mine')
    const other = await signedIn(browser, server, 'boris', { width: 1280, javaScript: false })
    await other.goto(`${server.url}/my/chip`)
    assert.match(await textOf(other), /Карты с чипом у вас нет/)
    await inspect(other, 'card-mine-none')
    await page.context().close()
    await other.context().close()
  }))

test('a program of a clinic reads a card by the API, and nothing secret is in the answer (POL-10, MIS-08)', () =>
  withServer(TODAY, async server => {
    const card = await makeCard(server)
    const ask = async (payload: unknown) =>
      server.app.inject({
        method: 'POST',
        url: '/api/v1/card-readings',
        headers: {
          authorization: `Bearer ${await server.token('registrar')}`,
          'content-type': 'application/json',
        },
        payload: JSON.stringify(payload),
      })
    const read = await ask({ number: card.serial, clinicSurname: 'Полянская' })
    assert.equal(read.statusCode, 200, read.body)
    const answer = read.json<{ owner: { enp: string }; ways: { kind: string }[] }>()
    assert.equal(answer.owner.enp, card.enp)
    assert.deepEqual(answer.ways, [{ kind: 'clinic_corrected', fields: ['clinicSurname'] }])
    assert.equal(read.body.includes('11223344595') || read.body.includes(card.puk), false)
    assert.equal((await ask({ number: '000000000000' })).statusCode, 422)
    assert.equal((await ask({})).statusCode, 400)
  }))

test('a photograph is taken by its content when a card is made, and stands on its back at the desk (POL-08, POL-09)', () =>
  withServer(TODAY, async server => {
    const personId = await server.database.transact(SYSTEM, tx => insurePerson(tx, server))
    const page = await signedIn(browser, server, 'clerk', { width: 320, javaScript: false })
    await page.goto(`${server.url}/clerk/people/${personId}/card`)
    await page.setInputFiles('#photo', {
      name: 'photo.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('no picture'),
    })
    await press(page, 'main form button')
    assert.match(await textOf(page), /нужен снимок JPEG или PNG до 16 КБ/)
    await inspect(page, 'card-photo-refused')
    await page.setInputFiles('#photo', { name: 'photo.txt', mimeType: 'text/plain', buffer: aPhoto() })
    await Promise.all([page.waitForEvent('download'), page.click('main form button')])
    await page.goto(`${server.url}/clerk/people/${personId}/card`)
    assert.match((await page.getAttribute('main img', 'src')) ?? '', /^data:image\/png;base64,/)
    await inspect(page, 'card-photo')
    assert.deepEqual(server.lines, [])
    await page.context().close()
  }))

test('a child is not asked for a photograph (POL-09)', () =>
  withServer(TODAY, async server => {
    const identity = { ...ANNA, birthDate: day('2005-09-01') }
    const personId = await server.database.transact(SYSTEM, tx => insurePerson(tx, server, { identity }))
    const page = await signedIn(browser, server, 'clerk', { width: 320, javaScript: false })
    await page.goto(`${server.url}/clerk/people/${personId}/card`)
    assert.match(await textOf(page), /На карте ребёнка фотографии нет/)
    assert.equal(await page.locator('#photo').count(), 0)
    await page.context().close()
  }))

test('the clerk closes what a clinic asked for with what was done, without JavaScript (POL-21)', () =>
  withServer(TODAY, async server => {
    const card = await makeCard(server)
    const request = newId()
    await server.owner.query(
      `insert into card_request (person_id, request_id, card_id, kind, fields, organisation, who, asked_on)
       values ($1, $2, $3, 'replace_card', '{surname}', 'clinic:770001', 'Орлова Н. Н.', '2017-05-31')`,
      [card.personId, request, card.cardId],
    )
    const page = await signedIn(browser, server, 'clerk', { width: 320, javaScript: false })
    await page.goto(`${server.url}/clerk/people/${card.personId}/card`)
    await inspect(page, 'card-request-open')
    await press(page, 'a[href$="/requests/' + request + '"]')
    await press(page, 'main form button')
    assert.match(await textOf(page), /Не выбрано, что сделано/)
    await inspect(page, 'card-request-error')
    await page.check('input[value="card_replaced"]')
    await press(page, 'main form button')
    assert.match(await textOf(page), /Записано, что сделано.*Карту заменили, 01\.06\.2017, Петрова А\. В\./)
    await inspect(page, 'card-request-closed')
    assert.deepEqual(server.lines, [])
    await page.context().close()
  }))

/** A picture of one white point as PNG. */
const aPhoto = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEANl9ngAAAAABJRU5ErkJggg==',
    'base64',
  )
