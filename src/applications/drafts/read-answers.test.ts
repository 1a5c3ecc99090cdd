import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readContent, writeContent } from '../content.ts'
import { aContent, fields, someAnswers, value } from '../test-support/an-application.ts'
import { ANSWER_FIELDS, type Answers } from './answers.ts'
import { readAnswers } from './read-answers.ts'

const read = (changes: Answers = {}) => readAnswers(someAnswers(1, changes))

test('what a person types becomes an application: date and place of birth, work, document, SNILS, address, contacts (DOC-15, ELG-16)', () => {
  const content = value(
    read({
      birthPlace: 'г. Москва',
      working: 'yes',
      phone: '900 123-45-67',
      email: 'a@example.ru',
      citizenship: 'rus',
    }),
  )
  const expected = aContent(1)
  assert.deepEqual(content.identity.birthDate.toString(), expected.identity.birthDate.toString())
  assert.deepEqual(
    [content.identity.birthPlace, content.working, content.email, content.identity.citizenship],
    ['г. Москва', true, 'a@example.ru', 'RUS'],
  )
  assert.deepEqual([content.snils, content.address.text], [expected.snils, expected.address.text])
  assert.deepEqual([content.insurerCode, content.officeId, content.form], ['77012', 'demo-77012-1', 'paper'])
})

test('names of one word, without a patronymic, in Latin, with hyphen and apostrophe are taken', () => {
  for (const [surname, givenName, patronymic] of [
    ['', 'Сукарно', ''],
    ['Мадонна', '', ''],
    ['O’Neill-Smith', 'Seán', ''],
    ["Д'Артаньян", 'Шарль', 'Мария-Луи'],
    ['Мамедов', 'Эльдар', 'Али оглы'],
  ]) {
    const { identity } = value(read({ surname: surname!, givenName: givenName!, patronymic: patronymic! }))
    assert.equal(identity.surname + identity.givenName, surname! + givenName!)
    assert.equal(identity.patronymic, patronymic || undefined)
  }
  assert.deepEqual(fields(read({ surname: ' ', givenName: '' })), ['surname'])
  assert.deepEqual(fields(read({ surname: 'Ив4нов' })), ['surname'])
})

test('dates and numbers are read however people type them, with the letter О for a zero', () => {
  const { snils } = aContent(1)
  const spaced = `${snils!.slice(0, 3)}-${snils!.slice(3, 6)} ${snils!.slice(6, 9)} ${snils!.slice(9)}`
  for (const changes of [
    { birthDate: '3.5.1985', documentSeries: '45 1О', documentNumber: '1ОО ОО1' },
    { birthDate: '03/05/1985', documentSeries: '', documentNumber: '4510 100001' },
    { birthDate: '1985-05-03', snils: spaced },
    { birthDate: ' 03 05 1985 ', snils: snils!.replaceAll('0', 'О') },
  ]) {
    const content = value(read(changes))
    assert.equal(content.identity.birthDate.toString(), '1985-05-03')
    assert.deepEqual(
      [content.document.series, content.document.number, content.snils],
      ['45 10', '100001', snils],
    )
  }
})

test('every wrong answer is told at once, each by its field', () => {
  const answered = read({
    category: 'alien',
    region: '7',
    birthDate: '31.02.1985',
    sex: 'x',
    surname: 'Ив4нов',
    documentNumber: '12',
    documentIssuedOn: 'вчера',
    snils: '112-233-445 96',
    phone: '12',
    email: 'нет',
    citizenship: 'РФ',
    addressRegion: 'X',
    consent: '',
  })
  assert.deepEqual(fields(answered), [
    'addressRegion',
    'birthDate',
    'category',
    'citizenship',
    'consent',
    'documentIssuedOn',
    'documentNumber',
    'email',
    'phone',
    'region',
    'sex',
    'snils',
    'surname',
  ])
  assert.ok(!answered.ok && answered.refusals.every(({ says }) => says.ru.length > 10 && says.en.length > 10))
})

test('«no SNILS» is heard, and a representative is asked for only where somebody else applies (DOC-11, APP-02)', () => {
  assert.equal(value(read({ noSnils: 'yes' })).snils, undefined)
  assert.equal(
    value(read({ representativeSurname: '4', representativeRelation: '?' })).representative,
    undefined,
  )
  assert.deepEqual(fields(read({ applicant: 'child' })), [
    'representativeDocumentNumber',
    'representativeSurname',
  ])
  const theirs = {
    representativeGivenName: 'Анна',
    representativeDocumentNumber: '4510 654321',
    powerOfAttorney: '№ 7',
  }
  const { representative } = value(read({ applicant: 'child', ...theirs }))
  assert.deepEqual(
    [representative?.relation, representative?.document.type, representative?.document.number],
    ['parent', 'passport', '654321'],
  )
  assert.equal(value(read({ applicant: 'other', ...theirs })).representative?.relation, 'other')
})

test('documents of a status are read, a contract or a notification also without a number (DOC-09)', () => {
  const content = value(
    read({
      statusDocumentType: 'employment_contract',
      secondStatusDocumentType: 'arrival_notification',
      secondStatusDocumentIssuedOn: '01.05.2017',
      statusUntil: '31.12.2017',
    }),
  )
  assert.deepEqual(
    content.statusDocuments?.map(({ type }) => type),
    ['employment_contract', 'arrival_notification'],
  )
  assert.equal(content.statusUntil?.toString(), '2017-12-31')
  assert.deepEqual(fields(read({ statusDocumentType: 'residence_permit' })), ['statusDocumentNumber'])
})

test('whatever is typed, it is read or refused, and what is read is sealed and read back alike', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('self', 'other', 'yes', '2017-06-01', '2017-99-99', '77', 'm', ' ', '\u0000'),
  )
  const changes = fc.dictionary(fc.constantFrom(...ANSWER_FIELDS), words, { maxKeys: 6 })
  fc.assert(
    fc.property(changes, typed => {
      const content = read(typed)
      if (!content.ok) assert.ok(content.refusals.length && content.refusals.every(({ field }) => field))
      else assert.equal(writeContent(readContent(writeContent(content.value))), writeContent(content.value))
    }),
    { seed: 20261123, numRuns: 1000 },
  )
})
