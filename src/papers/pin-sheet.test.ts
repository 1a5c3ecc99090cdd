import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pinSheetPdf } from './pin-sheet.ts'
import { readPdf } from './test-support/read-back.ts'
import { ISSUED_AT, LONG, SEMYON } from './test-support/samples.ts'

const paper = {
  name: SEMYON.name,
  enp: '7856510844000446',
  serial: '012345678901',
  pin: '0417',
  puk: '00112233',
  pinTries: 3,
  pukTries: 10,
  issuedAt: ISSUED_AT,
}

test('the sheet of the codes is one page with PIN and PUK and what they are for (POL-12, POL-13)', async () => {
  const pages = await readPdf(await pinSheetPdf(paper))
  assert.equal(pages.length, 1)
  const text = (pages[0]?.text ?? '').replaceAll(/\s+/g, ' ')
  for (const said of ['0417', '0011 2233', '0123 4567 8901', 'Королёв Семён Артёмович'])
    assert.ok(text.includes(said), said)
  assert.match(text, /После 3 неверных ПИН-кодов карта блокируется\. Её открывает код PUK, попыток: 10/)
})

test('the longest name leaves the sheet one page', async () => {
  assert.equal((await readPdf(await pinSheetPdf({ ...paper, name: LONG.name }))).length, 1)
})
