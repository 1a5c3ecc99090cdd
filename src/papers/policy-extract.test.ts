import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { policyExtractPdf } from './policy-extract.ts'
import { readCodes, readPdf } from './test-support/read-back.ts'
import { extract, LONG } from './test-support/samples.ts'
import type { PaperPolicyForm } from './types.ts'

/** Midnight in Moscow after 30 June. */
const EXPIRES = Temporal.Instant.from('2017-06-30T21:00:00Z')

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await readPdf(bytes))
    .map(page => page.text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')

test('the extract shows 16 digits in fours and the name, address and phone of the insurer (POL-07)', async () => {
  const text = await textOf(await policyExtractPdf(extract()))
  for (const fact of [
    '7856 5108 4400 0446',
    'Королёв Семён Артёмович',
    'ООО «Страховая компания „Пример-Мед“», московский филиал',
    '101000, г. Москва, ул. Образцовая, д. 1, стр. 2',
    '8 800 100-00-00',
    'Страхует с 01.06.2017',
  ])
    assert.ok(text.includes(fact), fact)
})

test('the extract carries the phone of the insurer and that of the fund (C24)', async () => {
  const fund = { name: 'Московский городской фонд ОМС', address: null, phone: '8 495 000-00-00' }
  const text = await textOf(await policyExtractPdf(extract({ fund })))
  assert.ok(text.includes('Телефон 8 800 100-00-00'))
  assert.ok(text.includes('Московский городской фонд ОМС, телефон: 8 495 000-00-00'))
})

test('the extract says on which day and by what its facts were checked', async () => {
  const text = await textOf(await policyExtractPdf(extract()))
  assert.ok(text.includes('Сведения проверены 01.06.2017. Источник: регистр застрахованных лиц.'))
})

test('the extract says until when the policy holds, or that it has no end (POL-19)', async () => {
  const endless = await textOf(await policyExtractPdf(extract()))
  const ending = await textOf(await policyExtractPdf(extract({ validUntil: day('2018-12-31') })))
  assert.ok(endless.includes('Срок действия без ограничения срока'))
  assert.ok(ending.includes('Срок действия до 31.12.2018 включительно'))
})

const FORMS: [PaperPolicyForm, RegExp][] = [
  ['old', /полис старого образца Номер старого полиса 12-34 567890/],
  ['paper', /бумажный полис/],
  ['plastic', /пластиковая карта/],
  ['universal_card', /универсальной электронной карты/],
  ['digital', /цифровой полис/],
]
for (const [form, words] of FORMS) {
  test(`the extract names the form ${form} and says that all forms give equal rights (POL-01, POL-17)`, async () => {
    const oldNumber = form === 'old' ? '12-34 567890' : undefined
    const text = await textOf(await policyExtractPdf(extract({ form, oldNumber })))
    assert.match(text, words)
    assert.ok(text.includes('Полис любой формы даёт одинаковые права'))
  })
}

for (const dpi of [150, 300]) {
  test(`both codes of the extract read at ${dpi} dpi as the 16 digits that book a visit (POL-18)`, async () => {
    const [page] = await readPdf(await policyExtractPdf(extract({ person: LONG })), dpi)
    assert.ok(page)
    for (const kind of ['Code128', 'QRCode'] as const) {
      const codes = await readCodes(page.picture, kind)
      assert.deepEqual(
        codes.map(code => code.text),
        ['7856510844000446'],
        kind,
      )
    }
  })
}

test('the extract tells to keep the number, which helps when the policy is lost (RPL-11)', async () => {
  const text = await textOf(await policyExtractPdf(extract()))
  assert.ok(text.includes('Сохраните номер: он поможет получить помощь, если полис потерян'))
})

test('an extract whose number is not 16 digits is a bug (POL-07)', () => {
  assert.throws(() => policyExtractPdf(extract({ enp: '785651084400044' })), /16 digits/)
})

for (const dpi of [150, 300]) {
  test(`the signed proof of the extract reads at ${dpi} dpi beside the code of the number (RPL-11, POL-18)`, async () => {
    const proof = { text: `POLIS1:${'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.repeat(10)}`, expiresAt: EXPIRES }
    const pages = await readPdf(await policyExtractPdf(extract({ person: LONG, proof })), dpi)
    const codes = await Promise.all(pages.map(page => readCodes(page.picture, 'QRCode')))
    assert.deepEqual(
      codes
        .flat()
        .map(code => code.text)
        .toSorted(),
      ['7856510844000446', proof.text],
    )
  })
}

test('the extract says until which day its proof can be checked, and that the policy outlives it', async () => {
  const text = await textOf(
    await policyExtractPdf(extract({ proof: { text: 'POLIS1:AAAA', expiresAt: EXPIRES } })),
  )
  assert.match(text, /Код действует до 30\.06\.2017 включительно/)
  assert.match(text, /полис останется в силе/)
  assert.doesNotMatch(await textOf(await policyExtractPdf(extract())), /Подтверждение без сети/)
})
