import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openAccount } from '#access/index.ts'
import { newId } from '#kernel/ids.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import { launchBrowser, newPage } from '#test/browser.ts'
import { inspect } from '#test/page-checks.ts'
import { PASSWORD, withServer, type TestServer } from '#test/server.ts'
import { atTheDesk, filedWithPicture } from '../clerk/test-support/at-the-desk.ts'
import { aPng } from '../test-support/some-files.ts'
import { codes, someAnswers, value, withDesk } from '../test-support/an-application.ts'
import { fileThrough } from './file-through.ts'

const browser = await launchBrowser()
after(() => browser.close())

const REGISTRAR: Actor = { role: 'registrar', organisation: 'clinic:500001', name: 'Регистратор' }
const INSURER_50 = '50008'

const answersIn50 = (insurer: string, changes = {}) =>
  someAnswers(1, { region: '50', insurer, office: '', ...changes })

test('a clinic of the Moscow region files for the insurer’s queue from the day of its rule, a clinic of Moscow never (APP-07)', async () => {
  for (const [today, region, expected] of [
    ['2017-05-28', '50', ['applications.not-taken-by-clinic']],
    ['2017-05-29', '50', []],
    ['2017-05-29', '77', ['applications.not-taken-by-clinic']],
  ] as const)
    await withDesk(today, async desk => {
      const insurer = region === '50' ? (desk.registers.insurersIn('50')[0]?.code ?? INSURER_50) : '77012'
      const answers = region === '50' ? answersIn50(insurer) : someAnswers(1)
      const asked = { through: 'clinic', draftId: newId(), answers } as const
      const file = () => desk.database.attempt(REGISTRAR, tx => fileThrough(tx, desk, asked, REGISTRAR))
      const filed = await file()
      assert.deepEqual(codes(filed), expected, `${today} ${region}`)
      if (!filed.ok) return
      assert.deepEqual([filed.value.channel, filed.value.state], ['clinic', 'submitted'])
      assert.equal(value(await file()).number, filed.value.number, 'the same page sent twice files once')
    })
})

test('a service centre of the Moscow region takes a child below a year and a half alone; elsewhere anybody (APP-05, APP-06)', () =>
  withDesk('2017-06-01', async desk => {
    const insurer = desk.registers.insurersIn('50')[0]?.code ?? INSURER_50
    const through = (answers: Record<string, string>) =>
      desk.database.attempt(desk.clerk, tx =>
        fileThrough(tx, desk, { through: 'mfc', draftId: newId(), answers }, desk.clerk),
      )
    assert.deepEqual(codes(await through(answersIn50(insurer))), ['applications.not-taken-by-mfc'])
    assert.equal(value(await through(someAnswers(2))).channel, 'mfc')
  }))

test('the page says where to apply by region, day and age, without JavaScript at 320 px (APP-03, APP-04, APP-05, APP-06, APP-07, APP-08, APP-12, TMP-05, TMP-06)', () =>
  withServer('2017-06-01', async server => {
    const page = await newPage(browser, { width: 320, javaScript: false })
    const look = (name: string) => inspect(page, name)
    const show = () =>
      Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Показать' }).click()])
    await page.goto(`${server.url}/where-to-apply`)
    await look('empty')
    await show()
    await look('refused')
    assert.equal(await page.locator('.govuk-error-summary').count(), 1)
    await page.selectOption('#region', '50')
    await page.fill('#born', '27.03.1985')
    await show()
    await look('answered')
    const text = await page.locator('main').innerText()
    assert.match(text, /МФЦ\s+Нельзя по возрасту/i)
    assert.match(text, /Поликлиника, к которой прикреплены\s+Можно/i)
    assert.match(text, /Госуслуги\s+Нельзя/i)
    assert.match(text, /на личном приёме/)
    assert.match(text, /на Госуслугах к врачу не записаться/)
    assert.ok(!page.url().includes('1985'), 'a birth date is in no address')
    const form = await fetch(`${server.url}/where-to-apply/form.pdf`)
    assert.equal(form.headers.get('content-type'), 'application/pdf')
  }))

test('the answer in JSON is the page’s, and a region that is none is refused (APP-03, APP-06)', () =>
  withServer('2017-06-01', async ({ url }) => {
    const ask = async (query: string) => {
      const response = await fetch(`${url}/api/v1/channels?${query}`)
      return {
        status: response.status,
        json: (await response.json()) as { channels?: { channel: string; possible: string }[] },
      }
    }
    const { json } = await ask('region=50&age=3')
    const told = Object.fromEntries((json.channels ?? []).map(({ channel, possible }) => [channel, possible]))
    assert.deepEqual(told, {
      office: 'yes',
      online: 'yes',
      representative: 'yes',
      mfc: 'yes',
      clinic: 'yes',
      employer: 'forwards',
      epgu: 'no',
    })
    assert.equal(
      (await ask('region=50&age=18')).json.channels?.find(one => one.channel === 'mfc')?.possible,
      'too_old',
    )
    assert.equal((await ask('region=00')).status, 422)
    assert.equal((await ask('region=50&on=2017-02-30')).status, 400)
  }))

/** The registrar of a clinic in the Moscow region. */
const hireRegistrar = ({ database }: TestServer): Promise<unknown> =>
  database.transact(SYSTEM, tx =>
    openAccount(tx, {
      login: 'registrar50',
      password: PASSWORD,
      role: 'registrar',
      organisation: 'clinic:500001',
      displayName: 'Лугова Л. Л.',
    }),
  )

for (const javaScript of [true, false])
  test(`a registrar files an application at the clinic${javaScript ? '' : ' without JavaScript'}; where the region has no such rule the page says so (APP-07)`, () =>
    withServer('2017-06-01', async server => {
      await hireRegistrar(server)
      const closed = await atTheDesk(browser, server, 'registrar', javaScript)
      await closed.visit('/registrar/applications')
      assert.equal(await closed.page.locator('main form').count(), 0)
      const desk = await atTheDesk(browser, server, 'registrar50', javaScript)
      const { page } = desk
      await desk.visit('/registrar/applications')
      const send = () =>
        Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: /Передать/ }).click()])
      await send()
      await desk.look('registrar refused')
      const answers = answersIn50('')
      for (const name of [
        'surname',
        'givenName',
        'patronymic',
        'birthDate',
        'documentSeries',
        'documentNumber',
        'snils',
        'address',
      ])
        await page.fill(`#${name}`, answers[name] ?? '')
      await page.selectOption('#sex', 'm')
      await page.locator('[name=consent]').check()
      await send()
      await desk.look('registrar done')
      assert.match(await page.locator('h1').innerText(), /передано/)
      const { rows } = await server.owner.query<{ channel: string; region_code: string }>(
        'select channel, region_code from application',
      )
      assert.deepEqual(rows, [{ channel: 'clinic', region_code: '50' }])
    }))

test('the office prints the application for the signature and attaches the copies of passport and SNILS (APP-15, DOC-17)', () =>
  withServer('2017-06-01', async server => {
    const { applicationId } = await filedWithPicture(server, 1)
    const desk = await atTheDesk(browser, server, 'clerk', false)
    const { page } = desk
    const address = `/clerk/applications/${applicationId}/copies`
    await desk.visit(address)
    const png = { name: 'копия.png', mimeType: 'image/png', buffer: aPng() }
    await page.setInputFiles('#identity', png)
    await page.setInputFiles('#registration', { ...png, name: 'прописка.png' })
    await page.setInputFiles('#snils', { ...png, name: 'снилс.txt', buffer: Buffer.from('не картинка') })
    const attach = () =>
      Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Приложить копии' }).click()])
    await attach()
    await desk.look('copies refused')
    await page.setInputFiles('#snils', { ...png, name: 'снилс.png' })
    await attach()
    await desk.look('copies attached')
    const { rows } = await server.owner.query<{ document_code: string }>(
      'select document_code from application_file order by attached_at, file_id',
    )
    assert.deepEqual(rows.map(row => row.document_code).toSorted(), [
      'passport',
      'passport',
      'passport',
      'snils',
    ])
    const cookies = await page.context().cookies()
    const cookie = cookies.map(({ name, value: text }) => `${name}=${text}`).join('; ')
    const form = await fetch(`${server.url}/clerk/applications/${applicationId}/form.pdf`, {
      headers: { cookie },
    })
    assert.equal(form.headers.get('content-type'), 'application/pdf')
    assert.ok((await form.arrayBuffer()).byteLength > 10_000)
  }))
