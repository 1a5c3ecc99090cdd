import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { CATEGORIES, type Category } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/load.ts'
import { checklistAnswerSchema } from './checklist-request.ts'
import { checklistView } from './checklist-view.ts'
import { makeChecklist, type ChecklistQuestion } from './checklist.ts'

const law = await loadLaw(join(import.meta.dirname, '../../law'))
const isRegion = (code: string): boolean => code === '77'

const asked = (category: Category, birthDate: string, on: string): ChecklistQuestion => ({
  category,
  birthDate: day(birthDate),
  region: '77',
  on: day(on),
})

function listed(question: ChecklistQuestion) {
  const outcome = makeChecklist(question, law, isRegion)
  assert.ok(outcome.ok)
  return outcome.value
}

const required = (question: ChecklistQuestion): string[] =>
  listed(question).documents.flatMap(({ need, anyOf }) => (need === 'required' ? [anyOf.join('|')] : []))

const DAYS = [
  '2011-01-01',
  '2011-02-28',
  '2016-12-31',
  '2017-01-01',
  '2017-05-29',
  '2019-05-27',
  '2019-05-28',
  '2022-12-31',
  '2023-01-01',
  '2025-09-08',
  '2025-09-09',
  '2026-11-23',
]

for (const category of CATEGORIES) {
  test(`${category}: on every day and at every age there is exactly one list, empty only where not insured (ELG-09, DOC-14)`, () => {
    for (const on of DAYS) {
      for (const age of [0, 13, 14, 17, 18, 64, 130]) {
        for (const representative of [undefined, true, false]) {
          const question = {
            ...asked(category, '1985-03-10', on),
            birthDate: day(on).subtract({ years: age }),
          }
          const list = listed({ ...question, representative })
          assert.equal(list.documents.length > 0, list.insurable)
          const all = list.documents.flatMap(({ anyOf }) => anyOf)
          assert.equal(new Set(all).size, all.length, 'no document is named twice')
          assert.ok(
            list.documents.every(({ because }) => because.every(({ act }) => act && law.acts.has(act))),
          )
        }
      }
    }
  })
}

test('a minor of every insured category comes with a representative, an adult does not (ELG-09, DOC-12)', () => {
  for (const category of CATEGORIES) {
    const child = asked(category, '2010-06-02', '2026-06-01')
    if (!listed(child).insurable) continue
    assert.ok(required(child).includes('representative_identity'), category)
    assert.ok(!required(child).includes('power_of_attorney'), category)
    assert.ok(
      !required(asked(category, '1990-06-02', '2026-06-01')).includes('representative_identity'),
      category,
    )
  }
})

test('an adult whom somebody else represents brings that person’s document and a power of attorney (DOC-11)', () => {
  for (const category of CATEGORIES) {
    const adult = asked(category, '1990-06-02', '2026-06-01')
    if (!listed(adult).insurable) continue
    const added = required({ ...adult, representative: true }).filter(code => !required(adult).includes(code))
    assert.deepEqual(added, ['representative_identity', 'power_of_attorney'], category)
  }
})

const snilsNeed = (category: Category, birthDate: string): string | undefined =>
  listed(asked(category, birthDate, '2017-05-29')).documents.find(({ anyOf }) => anyOf.includes('snils'))
    ?.need

test('SNILS is required of citizens from 14 and of workers, asked for if available from others (DOC-01, DOC-03, DOC-05, DOC-09, DOC-13)', () => {
  assert.equal(snilsNeed('citizen', '2003-05-29'), 'required')
  assert.equal(snilsNeed('citizen', '2003-05-30'), 'if_available')
  assert.equal(snilsNeed('eaeu_worker', '1990-01-01'), 'required')
  assert.equal(snilsNeed('foreign_permanent', '1990-01-01'), 'if_available')
  assert.equal(snilsNeed('refugee', '1990-01-01'), undefined)
})

test('a serviceman gets no list and is told what surrendering the policy takes (ELG-06, DOC-19)', () => {
  const { insurable, documents, insteadOf } = listed(asked('military', '1990-06-02', '2017-05-29'))
  assert.deepEqual({ insurable, documents }, { insurable: false, documents: [] })
  assert.match(insteadOf?.says.en ?? '', /an application, an identity document and the policy itself/)
})

test('an unknown region, a birth date ahead and a day without law are refused together (ELG-13)', () => {
  const outcome = makeChecklist(
    { ...asked('citizen', '2011-01-01', '2010-12-31'), region: '00' },
    law,
    isRegion,
  )
  assert.deepEqual(!outcome.ok && outcome.refusals.map(({ code }) => code), [
    'checklist.region-not-known',
    'eligibility.born-after-day',
    'eligibility.day-not-known',
  ])
})

test('the view is the fixed JSON shape, in the language asked for (DOC-01)', () => {
  const checklist = listed(asked('citizen', '1985-03-10', '2017-05-29'))
  const answer = checklistView(checklist, 'ru')
  assert.deepEqual(checklistAnswerSchema.parse(JSON.parse(JSON.stringify(answer))), answer)
  assert.deepEqual(answer.documents[1], {
    anyOf: ['snils'],
    need: 'required',
    because: [
      {
        says: 'СНИЛС: карточка или уведомление с номером.',
        act: 'rules-158n',
        at: 'перечень документов к заявлению (пункт не сверен)',
      },
    ],
  })
  assert.equal(answer.on, '2017-05-29')
  assert.match(checklistView(checklist, 'en').because[0]?.says ?? '', /^Citizens of Russia are insured/)
})

test('the view of a "no" has no documents and says what to do instead (ELG-10)', () => {
  const answer = checklistView(listed(asked('visa_visitor', '1985-03-10', '2017-05-29')), 'en')
  assert.deepEqual(answer.documents, [])
  assert.match(answer.insteadOf?.says ?? '', /voluntary insurance \(VHI\)/)
})
