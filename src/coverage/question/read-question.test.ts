import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { foldText } from '../search/tokens.ts'
import { readCues, withoutCues, type Told } from './cues.ts'
import { factsOf } from './read-question.ts'

const ON = day('2026-11-23')
const told = (text: string): Partial<Told> => {
  const { tells, ...rest } = readCues(foldText(text))
  return { ...rest, ...(tells.length && { tells: [...new Set(tells)] }) }
}

const SAID: [string, Partial<Told>][] = [
  ['удалить зуб', {}],
  ['УЗИ по назначению врача', { prescribed: true }],
  ['узи, никто не назначал, просто так', { prescribed: false }],
  ['MRI just to be sure', { prescribed: false }],
  ['к кардиологу без направления', { referral: false }],
  ['невролог, направление есть', { referral: true }],
  ['у меня нет полиса', { insured: false }],
  ['полис забыл дома', { policyAtHand: false }],
  ['гинеколог в частной клинике', { outside: true }],
  ['мрт в частной клинике, которая работает по омс', { privateInSystem: true }],
  ['терапевт послал в платную клинику', { prescribed: true }],
  ['участник СВО', {}],
  ['еда в больнице платная?', { tells: ['in_care'] }],
  ['ребенку 3 года', { age: 3 }],
  ['I am 25', { age: 25 }],
  ['болит 3 года', {}],
  ['диспансеризация 45 лет', { age: 45 }],
  ['спина болит 20 лет', {}],
  ['аварии 20 лет назад', {}],
  ['дедушка ветеран', { tells: ['benefit'] }],
  ['льгот нет', {}],
  ['беременная', { pregnant: true }],
]

for (const [text, expected] of SAID)
  test(`what a text tells: ${text}`, () => assert.deepEqual(told(text), expected))

test('what is said in a field counts before what the text tells', () => {
  const asked = { text: 'узи по назначению, мне 30', region: '77', on: ON }
  assert.deepEqual(factsOf(asked), {
    region: '77',
    on: ON,
    prescribed: true,
    age: 30,
    ageOfYear: 30,
    tells: [],
  })
  const said = factsOf({ ...asked, prescribed: false, birthDate: day('2000-12-31') })
  assert.deepEqual([said.prescribed, said.age, said.ageOfYear], [false, 25, 26])
})

test('words that only tell a fact are not searched for', () => {
  assert.equal(withoutCues(foldText('Терапевт направил к неврологу')).includes('терапевт'), false)
  assert.match(withoutCues(foldText('Терапевт направил к неврологу')), /неврологу/)
})
