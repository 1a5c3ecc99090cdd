import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoPdf } from './memo.ts'
import { readPdf } from './test-support/read-back.ts'
import { memo } from './test-support/samples.ts'

async function textOf(changes: Parameters<typeof memo>[0] = {}): Promise<string> {
  const pages = await readPdf(await memoPdf(memo(changes)))
  assert.equal(pages.length, 1)
  return pages.map(page => page.text.replaceAll(/\s+/g, ' ')).join('')
}

test('the memo tells on one page what is free and how to use the policy (APP-16, COV-11)', async () => {
  const text = await textOf()
  for (const kind of [
    'поликлинике',
    'скорой помощи',
    'беременности и родов',
    'в больнице',
    'паллиативная',
    'зубов',
  ])
    assert.ok(text.includes(kind), kind)
})

test('the memo says that emergency help is free without documents (APP-16, COV-05, COV-06, COV-07)', async () => {
  const text = await textOf()
  assert.ok(text.includes('помогают сразу и бесплатно: без полиса, без паспорта, в любом регионе'))
  assert.ok(text.includes('Новорождённым, детям до года и беременным не отказывают'))
})

test('the memo says whom to call first and whom next (APP-16, RGT-01, RGT-02, RGT-06)', async () => {
  const text = await textOf()
  assert.ok(text.indexOf('Позвоните в свою страховую') < text.indexOf('обратитесь в территориальный фонд'))
  assert.ok(text.includes('сохраните чеки'))
  assert.ok(text.includes('московский филиал телефон: 8 800 100-00-00'))
  assert.ok(text.includes('фонд ОМС телефон: не указан в реестре'))
})

test('the memo names what to bring by the law of the day (COV-08)', async () => {
  assert.ok((await textOf()).includes('возьмите полис. Нет с собой'))
  assert.ok((await textOf({ identityDocumentIsEnough: true })).includes('возьмите полис или паспорт'))
})

test('the memo carries what the law of the day adds, with its source (COV-15)', async () => {
  const text = await textOf()
  assert.ok(text.includes('диспансеризация раз в три года'))
  assert.match(text, /По правилам на 01\.06\.2017\. Источники: .*приказ Минздрава 1006н/)
})

test('the memo says who has further services paid by the state, and where their list is (ELG-21)', async () => {
  const text = await textOf()
  for (const group of ['Инвалидам', 'сиротам', 'многодетным', 'ветеранам'])
    assert.ok(text.includes(group), group)
  assert.match(text, /список — в отделе социальной защиты/)
})

test('a memo that would not fit on one page is a bug', async () => {
  const alsoFree = Array.from({ length: 30 }, (_, n) => ({ says: `услуга ${n}`, source: 'пример' }))
  await assert.rejects(() => memoPdf(memo({ alsoFree })), /one page/)
})
