import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { applicationFormPdf, type FilledApplication } from './application-form.ts'
import { readPdf } from './test-support/read-back.ts'
import { ISSUED_AT, LONG, SEMYON } from './test-support/samples.ts'

const filledWith = (changes: Partial<FilledApplication> = {}): FilledApplication => ({
  number: '7700000010',
  person: SEMYON,
  citizenship: 'Россия',
  document: { kind: 'паспорт гражданина РФ', series: '45 04', number: '123456', issuedOn: day('2004-04-20') },
  snils: '100-200-301 00',
  address: 'г. Москва, Показательная ул., д. 1',
  phone: '+7 900 123-45-67',
  email: null,
  insurer: { name: 'ООО «Пример-Мед»', address: null, phone: null },
  region: '77 — г. Москва',
  purpose: { kind: 'first' },
  form: 'бумажный полис',
  representative: null,
  filedOn: day('2017-06-01'),
  ...changes,
})

const textOf = async (
  filled: FilledApplication | null,
): Promise<{ text: string; pages: number; raw: string }> => {
  const bytes = await applicationFormPdf({ issuedAt: ISSUED_AT, filled })
  const pages = await readPdf(bytes)
  const text = pages.map(page => page.text.replaceAll(/\s+/g, ' ')).join(' ')
  return { text, pages: pages.length, raw: Buffer.from(bytes).toString('latin1') }
}

test('the blank form asks all that an application says and leaves room to write, on one sheet, tagged (APP-15)', async () => {
  const { text, pages, raw } = await textOf(null)
  for (const words of [
    'Фамилия, имя, отчество',
    'Дата рождения',
    'СНИЛС (при наличии)',
    'Вид полиса',
    'пластиковый',
    'Представитель',
    'Подпись',
  ])
    assert.ok(text.includes(words), words)
  assert.match(text, /_{20}/)
  assert.ok(pages <= 2, 'both sides of one sheet')
  assert.match(raw, /\/MarkInfo/)
  assert.match(raw, /\/StructTreeRoot/)
})

test('the filled form has what was typed at the counter, ready for the signature (APP-13, APP-15)', async () => {
  const { text } = await textOf(filledWith())
  for (const words of [
    'Королёв Семён Артёмович',
    '05.03.1984',
    '100-200-301 00',
    'бумажный полис',
    '№ 7700000010',
    'подаёт сам человек',
  ])
    assert.ok(text.includes(words), `${words} in ${text}`)
  assert.doesNotMatch(text, /____/)
})

test('a representative is named with the document, and the longest names lose nothing', async () => {
  const representative = {
    name: SEMYON.name,
    relation: 'родитель',
    document: { kind: 'паспорт гражданина РФ', number: '123456' },
  }
  const { text } = await textOf(filledWith({ person: LONG, representative }))
  assert.ok(text.replaceAll(' ', '').includes('Преображенская'))
  assert.match(text, /Кем приходится родитель/)
})

test('the same form has the same bytes', async () => {
  const make = () => applicationFormPdf({ issuedAt: ISSUED_AT, filled: filledWith() })
  assert.deepEqual(await make(), await make())
})

test('the form says what is asked for and on what ground, kind by kind (CHG-01, RPL-01, RPL-04, RPL-10)', async () => {
  for (const [purpose, words] of [
    [{ kind: 'first' }, 'выбор страховой медицинской организации'],
    [
      { kind: 'change_of_insurer', because: 'residence_changed' },
      'замена страховой медицинской организации: переезд',
    ],
    [{ kind: 'reissue', because: 'name' }, 'переоформление полиса: изменились фамилия, имя или отчество'],
    [{ kind: 'duplicate', because: 'loss' }, 'дубликат полиса: полис утрачен'],
    [{ kind: 'surrender', serviceFrom: day('2017-06-10') }, 'военная служба: начало 10.06.2017'],
  ] as const) {
    const { text } = await textOf(filledWith({ purpose }))
    assert.ok(text.includes(words), `${words} in ${text}`)
  }
  const { text } = await textOf(filledWith({ purpose: { kind: 'duplicate', because: 'wear' } }))
  assert.match(text, /Заявление о выдаче дубликата полиса/)
  assert.doesNotMatch(text, /Прошу зарегистрировать/)
})
