import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES } from '#web/catalogue.ts'
import { REASONS, type NoticeReason } from './reasons.ts'
import { registers, texts } from './test-support/with-notices.ts'
import { wordsOf, type NoticeWords } from './words.ts'

const MEDICAL =
  /диагно|болезн|болен|больн|заболе|лечен|лечащ|врач|доктор|терапевт|хирург|онколог|психи|нарколог|гинеколог|вич\b|спид\b|беремен|инвалид|анализ|рецепт|лекарств|прививк|вакцин|госпитал|операци|поликлиник|клиник|здоров|медицин|приём|diagnos|disease|illness|\bill\b|sick|patient|doctor|physician|surgeon|therap|oncolog|psychiat|pregnan|disab|hospital|clinic|medic|treatment|prescription|vaccin|health|\bhiv\b/i

/** More digits in a row than a year has: a number of a document, a policy or an application. */
const NUMBER = /\d[\d\s-]{3,}\d/

const reasons = Object.keys(REASONS) as NoticeReason[]

/** Every text that a reader can be sent, with each insurer and fund of the registers in its place. */
function* everything(): Generator<{ reason: NoticeReason; said: NoticeWords; company: string | undefined }> {
  const places = [
    { insurerCode: null, region: '77' },
    ...registers.insurers.map(({ code, region }) => ({ insurerCode: code, region })),
  ]
  for (const language of LANGUAGES)
    for (const reason of reasons)
      for (const place of places) {
        const facts = { day: '2026-11-05', months: 1 }
        const said = wordsOf({ registers, texts }, language, { reason, facts, ...place })
        yield { reason, said, company: registers.insurer(place.insurerCode ?? '')?.company.name[language] }
      }
}

test('no notice in either language has a word about health or a number of a document', () => {
  let seen = 0
  for (const { reason, said, company } of everything())
    for (const text of Object.values(said) as string[]) {
      seen++
      // How a company calls itself says nothing about the person: one is named after a prescription.
      const bare = text.replaceAll(company ?? '?', '').replace(/\d{1,2}\s\p{L}+\s\d{4}/gu, '')
      assert.ok(!MEDICAL.test(bare), `${reason}: ${text}`)
      assert.ok(!NUMBER.test(bare), `${reason}: ${text}`)
    }
  assert.ok(seen > reasons.length * 6)
})

test('the list of words and the shape of a number do find what they are for', () => {
  for (const text of ['Приём у врача', 'Ваш диагноз', 'Your doctor', 'Поликлиника № 1'])
    assert.match(text, MEDICAL)
  for (const text of ['полис 7756 0200 1234 5678', 'паспорт 45 10 123456', 'СНИЛС 112-233-445 95'])
    assert.match(text, NUMBER)
})

test('every notice says what happened and what to do next, with nothing left to fill in', () => {
  for (const { reason, said } of everything()) {
    assert.ok(
      Object.values(said).every(text => text.trim().length > 5 && !/[{}]|undefined/.test(text)),
      reason,
    )
    assert.ok(said.title.length <= 60, said.title)
  }
})

test('the notice of a passed term says who hears the complaint and how to complain (TMP-11, RGT-10)', () => {
  const telling = {
    reason: 'term_passed',
    facts: { day: '2026-11-05' },
    insurerCode: '77012',
    region: '77',
  } as const
  const { says, next } = wordsOf({ registers, texts }, 'ru', telling)
  assert.match(says, /5\u00A0ноября 2026/)
  assert.ok(next.includes(registers.fund('77')?.shortName ?? '?'))
  assert.match(next, /Пожаловаться/)
})

test('the notice of an agreed day names the part of the day in both languages (APP-11)', () => {
  const telling = { reason: 'pick_up_agreed', insurerCode: '77012', region: '77' } as const
  const says = (language: 'ru' | 'en', part?: 'morning' | 'afternoon') =>
    wordsOf({ registers, texts }, language, {
      ...telling,
      facts: { day: '2026-11-25', ...(part && { part }) },
    }).says
  assert.match(says('ru', 'morning'), /25\u00A0ноября 2026\u00A0?.*, до обеда\./)
  assert.match(says('ru', 'afternoon'), /, после обеда\./)
  assert.match(says('en', 'morning'), /, before noon\./)
  assert.doesNotMatch(says('ru'), /обеда/)
})
