import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { atTheDesk } from '../../applications/clerk/test-support/at-the-desk.ts'
import { clearOldLists } from '../retention/clear-old-lists.ts'
import { startRunner } from '../run/runner.ts'
import { runChunk } from '../run/run-chunk.ts'
import { aCsv, aRow, INN, upTo } from '../test-support/a-list.ts'

let browser: Browser
test.before(async () => {
  browser = await launchBrowser()
})
test.after(() => browser.close())

const pressed = (page: Page, name: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()])

async function atTheEmployer(server: TestServer, javaScript: boolean, language: 'ru' | 'en' = 'ru') {
  const desk = await atTheDesk(browser, server, 'clerk', javaScript, language)
  await desk.page.goto(`${server.url}/clerk/employers`)
  await desk.page.fill('#inn', INN)
  await desk.page.fill('#name', 'ООО «Пример»')
  await pressed(desk.page, language === 'ru' ? 'Добавить' : 'Add')
  return desk
}

const aFile = (count: number) => ({
  name: 'список.csv',
  mimeType: 'text/csv',
  buffer: aCsv([...upTo(count).map(seed => aRow(seed)), aRow(count + 1, { snils: '1' })]),
})

for (const javaScript of [true, false]) {
  test(`a list is filed by one field and two buttons, its progress comes by itself, and it can be undone: ${javaScript ? 'with' : 'without'} a script (J24, APP-08)`, () =>
    withServer('2017-06-01', async server => {
      const { page } = await atTheEmployer(server, javaScript)
      const runner = startRunner(server.installation, error => assert.fail(String(error)))
      try {
        await page.setInputFiles('#file', aFile(30))
        await pressed(page, 'Загрузить и проверить')
        if (!javaScript) await page.goto(`${page.url()}?auto=yes`)
        await page.getByRole('button', { name: 'Подать заявления' }).waitFor()
        await pressed(page, 'Подать заявления')
        await page.getByRole('button', { name: 'Отменить подачу' }).waitFor()
        assert.match(await page.innerText('#list-progress'), /Подано заявлений\s+30/)
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: 'Скачать строки с ошибками' }).click(),
        ])
        assert.equal(file.suggestedFilename(), 'errors-2017-06-01.csv')
        await pressed(page, 'Отменить подачу')
        await page.getByText('Подача отменена').waitFor()
        assert.match(await page.innerText('#list-progress'), /Отозвано\s+30/)
      } finally {
        await runner.stop()
      }
      assert.deepEqual(server.lines, [])
      await page.context().close()
    }))
}

for (const [javaScript, language] of [
  [false, 'ru'],
  [true, 'en'],
] as const) {
  test(`every page of employers is whole, empty, refused, running and done: ${language} (K11)`, () =>
    withServer('2017-06-01', async server => {
      const { page, visit, look } = await atTheDesk(browser, server, 'clerk', javaScript, language)
      await visit('/clerk/employers')
      await page.fill('#inn', '7707083894')
      await page.locator('main form button').click()
      await look('employers-refused')
      await page.context().close()
      const desk = await atTheEmployer(server, javaScript, language)
      await desk.look('employer-empty')
      await desk.page.locator('main form button').click()
      await desk.page.locator('.govuk-error-summary').waitFor()
      await desk.look('employer-refused')
      await desk.page.setInputFiles('#file', aFile(3))
      await Promise.all([desk.page.waitForEvent('load'), desk.page.locator('main form button').click()])
      await desk.look('list-running')
      while ((await runChunk(server.installation, crypto.randomUUID(), 500)) !== null);
      await desk.page.goto(desk.page.url())
      await desk.look('list-checked')
      await server.owner.query(`update employer_batch set changed_at = now() - interval '91 days'`)
      await clearOldLists(server.installation)
      await desk.page.goto(desk.page.url())
      const says = await desk.page.innerText('main')
      assert.match(
        says,
        language === 'ru' ? /Сведения из строк удалены: 1\sиюня\s2017/ : /cleared: 1\sJune\s2017/,
      )
      assert.equal(await desk.page.locator('a[download]').count(), 0)
      await desk.look('list-cleared')
      await desk.page.locator('.govuk-back-link').click()
      await desk.page.locator('#lists').waitFor()
      await desk.look('employer-lists')
      await desk.visit('/clerk/employers')
      assert.deepEqual(server.lines, [])
      await desk.page.context().close()
    }))
}

test('what the page says of a running list is what the database has, and it rests when cancelled (J24)', () =>
  withServer('2017-06-01', async server => {
    const { page } = await atTheEmployer(server, true)
    await page.setInputFiles('#file', aFile(20))
    await pressed(page, 'Загрузить и проверить')
    const runner = crypto.randomUUID()
    for (const done of [5, 10]) {
      await runChunk(server.installation, runner, 5)
      await page.getByText(`${done} из 21`).waitFor()
    }
    await pressed(page, 'Остановить')
    assert.equal(await runChunk(server.installation, runner, 5), null)
    assert.match(await page.innerText('#list-progress'), /Проверка остановлена[^]*10 из 21/)
    await pressed(page, 'Продолжить')
    await runChunk(server.installation, runner, 50)
    await page.getByRole('button', { name: 'Подать заявления' }).waitFor()
    await page.context().close()
  }))
