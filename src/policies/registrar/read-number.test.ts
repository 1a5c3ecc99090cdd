import assert from 'node:assert/strict'
import test from 'node:test'
import { readNumber } from './read-number.ts'

const read = (number: string, born = '') => readNumber({ number, born, on: '' })

test('one box tells an ENP, a certificate, a SNILS and an old policy apart (POL-01, TMP-02)', () => {
  assert.deepEqual(read('5449 0208 8600 0013'), [{ enp: '5449020886000013' }])
  assert.deepEqual(read('112-233-445 95', '27.03.1985'), [{ snils: '11223344595', birthDate: '1985-03-27' }])
  assert.deepEqual(read('46-12 № 123456'), [{ oldPolicy: { series: '46-12', number: '123456' } }])
})

test('nine digits are a certificate, and else the series and number of an old policy (POL-04)', () => {
  assert.deepEqual(read('123456789'), [{ certificate: '123456789' }, { oldPolicy: { number: '123456789' } }])
  assert.deepEqual(read('77 1234567'), [
    { certificate: '771234567' },
    { oldPolicy: { series: '77', number: '1234567' } },
  ])
})

test('the letter O typed for a zero is read as a zero', () => {
  assert.deepEqual(read('54490208860О0О13'), [{ enp: '5449020886000013' }])
})

test('a SNILS without a birth date is asked for it, and words are no number', () => {
  assert.equal(read('112-233-445 95'), 'born-needed')
  assert.equal(read('Иванов'), 'unknown-code')
  assert.equal(read(''), 'unknown-code')
})

test('the day that the clinic asks about goes with the number', () => {
  assert.deepEqual(readNumber({ number: '123456789', born: '', on: '29.05.2017' }), [
    { on: '2017-05-29', certificate: '123456789' },
    { on: '2017-05-29', oldPolicy: { number: '123456789' } },
  ])
})
