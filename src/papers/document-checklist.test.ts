import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentChecklistPdf } from './document-checklist.ts'
import { readPdf } from './test-support/read-back.ts'
import { checklist } from './test-support/samples.ts'

const textOf = async (changes: Parameters<typeof checklist>[0] = {}): Promise<string> =>
  (await readPdf(await documentChecklistPdf(checklist(changes))))
    .map(page => page.text.replaceAll(/\s+/g, ' '))
    .join(' ')

test('the list says whom it is for, where and by the law of which day (DOC-02)', async () => {
  const text = await textOf()
  assert.ok(text.includes('Для кого: ребёнок до 14 лет, гражданин России'))
  assert.ok(text.includes('Регион: 77 — г. Москва. По правилам на 01.06.2017.'))
})

test('documents stand under how much they are needed, each with its reason (DOC-02, DOC-13)', async () => {
  const text = await textOf()
  assert.match(text, /Обязательно свидетельство о рождении Правила ОМС/)
  assert.match(text, /паспорт законного представителя или временное удостоверение личности/)
  assert.match(text, /Если уже есть СНИЛС ребёнка Правила ОМС, приказ 158н: до 14 лет — при наличии/)
  assert.match(text, /По желанию старый полис/)
})

test('a group without documents and notes that are not there have no heading', async () => {
  const text = await textOf({
    items: [{ anyOf: ['паспорт'], need: 'required', because: 'приказ 158н' }],
    notes: [],
  })
  assert.doesNotMatch(text, /Если уже есть|По желанию|Обратите внимание/)
})

test('a list longer than a page goes on and loses nothing', async () => {
  const items = Array.from({ length: 40 }, (_, n) => ({
    anyOf: [`документ ${n}`],
    need: 'required' as const,
    because: 'приказ',
  }))
  const text = await textOf({ items })
  for (const { anyOf } of items) assert.ok(text.includes(`${anyOf[0]} `))
})
