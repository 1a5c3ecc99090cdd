import assert from 'node:assert/strict'
import { test } from 'node:test'
import { temporaryCertificatePdf } from './temporary-certificate.ts'
import { readCodes, readPdf } from './test-support/read-back.ts'
import { certificate, LONG } from './test-support/samples.ts'

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await readPdf(bytes))
    .map(page => page.text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')

test('the certificate names the person, the document, the insurer and both of its days (TMP-01)', async () => {
  const text = await textOf(await temporaryCertificatePdf(certificate()))
  for (const fact of [
    '012 345 678',
    'Королёв Семён Артёмович',
    '05.03.1984, мужской',
    'г. Орёл Орловской области',
    'паспорт гражданина РФ 45 04 № 123456, дата выдачи 20.04.2004',
    'ООО «Страховая компания „Пример-Мед“», московский филиал',
    '8 800 100-00-00',
    '77 — г. Москва',
    'Действует с 01.06.2017 по 13.07.2017 включительно',
    'М. П.',
  ])
    assert.ok(text.includes(fact), fact)
})

test('the certificate says that it gives the rights of a policy (TMP-02)', async () => {
  const text = await textOf(await temporaryCertificatePdf(certificate()))
  assert.ok(text.includes('Те же права на бесплатную медицинскую помощь, что и полис (326-ФЗ, ст. 46)'))
})

test('the certificate says how to book where a site does not take its number (TMP-05)', async () => {
  const text = await textOf(await temporaryCertificatePdf(certificate()))
  assert.ok(text.includes('не принимает номер, запишитесь в регистратуре или по телефону поликлиники'))
})

test('the certificate says by when the policy is due and that the insurer tells of it (TMP-07)', async () => {
  const text = await textOf(await temporaryCertificatePdf(certificate()))
  assert.ok(text.includes('Полис должен быть готов не позднее 13.07.2017. Страховая организация сообщит'))
})

test('the certificate says to complain to the territorial fund when the policy is late (TMP-11)', async () => {
  const text = await textOf(await temporaryCertificatePdf(certificate()))
  assert.ok(
    text.includes(
      'пожалуйтесь в территориальный фонд: Московский городской фонд ОМС, телефон: не указан в реестре',
    ),
  )
})

test('a phone or an address that the register lacks is said to be lacking', async () => {
  const insurer = { name: 'АО «Без телефона»', address: null, phone: null }
  const text = await textOf(await temporaryCertificatePdf(certificate({ insurer })))
  assert.match(text, /Адрес не указан в реестре Телефон не указан в реестре/)
})

test('the certificate is one page, with the longest names too', async () => {
  for (const paper of [certificate(), certificate({ person: LONG })])
    assert.equal((await readPdf(await temporaryCertificatePdf(paper))).length, 1)
})

for (const dpi of [150, 300]) {
  test(`both codes of the certificate read at ${dpi} dpi as its 9 digits (TMP-01)`, async () => {
    const [page] = await readPdf(await temporaryCertificatePdf(certificate()), dpi)
    assert.ok(page)
    for (const kind of ['Code128', 'QRCode'] as const) {
      const codes = await readCodes(page.picture, kind)
      assert.deepEqual(
        codes.map(code => code.text),
        ['012345678'],
        kind,
      )
    }
  })
}

test('a certificate whose number is not 9 digits is a bug (POL-07)', () => {
  assert.throws(() => temporaryCertificatePdf(certificate({ number: '12345678' })), /9 digits/)
})

const PROOF = {
  text: `POLIS1:${'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.repeat(10)}`,
  expiresAt: Temporal.Instant.from('2017-06-30T21:00:00Z'),
}

test('the certificate carries the signed proof beside the code of its number, the same bytes for the same input (TMP-02)', async () => {
  const proved = certificate({ person: LONG, proof: PROOF })
  const bytes = await temporaryCertificatePdf(proved)
  assert.deepEqual(bytes, await temporaryCertificatePdf(proved))
  const pages = await readPdf(bytes, 150)
  const codes = await Promise.all(pages.map(page => readCodes(page.picture, 'QRCode')))
  assert.deepEqual(
    codes
      .flat()
      .map(code => code.text)
      .toSorted(),
    ['012345678', PROOF.text],
  )
  assert.match(await textOf(bytes), /Код действует до 30\.06\.2017 включительно.*свидетельство заново/)
})

test('the certificate with its proof still fits on both sides of one sheet', async () => {
  assert.ok(
    (await readPdf(await temporaryCertificatePdf(certificate({ person: LONG, proof: PROOF })))).length <= 2,
  )
})
