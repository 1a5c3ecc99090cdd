import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { paperPolicyPdf } from './paper-policy.ts'
import { readCodes, readPdf } from './test-support/read-back.ts'
import { LATIN, POLICY_BYTES, policy } from './test-support/samples.ts'

const pagesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await readPdf(bytes)).map(page => page.text.replaceAll(/\s+/g, ' '))

test('the front shows the number, the person, the validity and the insurer of today (POL-01, POL-07)', async () => {
  const [front = ''] = await pagesOf(await paperPolicyPdf(policy()))
  for (const fact of [
    '7856 5108 4400 0446',
    'Фамилия Королёв Имя Семён Отчество Артёмович',
    'Действует до 31.12.2018 включительно',
    'ООО «Страховая компания „Пример-Мед“», московский филиал',
    'Телефон 8 800 100-00-00',
    'Дата выдачи полиса 10.07.2017',
  ])
    assert.ok(front.includes(fact), fact)
  assert.ok(!front.includes('Прежняя страховая'))
})

test('the back lists every insurer with its days, phone and region, and the fund (RPL-06, C24)', async () => {
  const [, back = ''] = await pagesOf(await paperPolicyPdf(policy()))
  assert.match(
    back,
    /01\.02\.2012 АО «Прежняя страховая».*не указан в реестре.*01\.06\.2017 ООО «Страховая компания/,
  )
  assert.ok(back.includes('Территориальный фонд: Московский городской фонд ОМС'))
})

test('the sheet says that the Federal Fund has the blanks made (POL-03)', async () => {
  const [, back = ''] = await pagesOf(await paperPolicyPdf(policy()))
  assert.ok(back.includes('Изготовление бланков полисов единого образца организует Федеральный фонд ОМС'))
})

test('a person without a patronymic has none on the policy', async () => {
  const [front = ''] = await pagesOf(await paperPolicyPdf(policy({ person: LATIN })))
  assert.ok(front.includes("Фамилия O'Şahinoğlu-Müller Имя José Отчество нет"))
})

test('twelve marks go on to a third page and none is lost', async () => {
  const insurer = { name: 'АО «Страховая»', address: 'г. Чита', phone: null }
  const marks = Array.from({ length: 12 }, (_, n) => ({
    insuredFrom: day(`20${String(11 + n)}-02-01`),
    insurer,
    region: '75 — Забайкальский край',
  }))
  const pages = await pagesOf(await paperPolicyPdf(policy({ marks })))
  assert.equal(pages.length, 3)
  for (const { insuredFrom } of marks)
    assert.ok(pages.slice(1).join(' ').includes(`01.02.${insuredFrom.year}`))
})

for (const dpi of [150, 300]) {
  test(`the barcode of the sheet reads at ${dpi} dpi as the same 130 bytes`, async () => {
    const [front] = await readPdf(await paperPolicyPdf(policy()), dpi)
    assert.ok(front)
    const codes = await readCodes(front.picture, 'PDF417')
    assert.deepEqual(
      codes.map(code => [...code.bytes]),
      [[...POLICY_BYTES]],
    )
  })
}

test('a barcode of another type or length, or no insurer at all, is a bug', async () => {
  const typeOne = POLICY_BYTES.with(0, 1)
  assert.throws(() => paperPolicyPdf(policy({ barcode: typeOne })), /type 02/)
  assert.throws(() => paperPolicyPdf(policy({ barcode: POLICY_BYTES.slice(1) })), /type 02/)
  await assert.rejects(() => paperPolicyPdf(policy({ marks: [] })), /names its insurer/)
})
