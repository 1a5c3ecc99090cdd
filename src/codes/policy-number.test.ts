import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  checkBlankNumber,
  checkCertificateNumber,
  checkOldPolicy,
  checkUnifiedPolicy,
} from './policy-number.ts'

const codes = (checked: { valid: true } | { valid: false; refusals: { code: string }[] }) =>
  checked.valid ? [] : checked.refusals.map(refusal => refusal.code)

test('an old policy has a series of at most ten characters, or none, and a number of one to twenty', () => {
  assert.deepEqual(checkOldPolicy({ series: ' 46-аб ', number: '№ 123456' }), {
    valid: true,
    series: '46-АБ',
    number: '123456',
  })
  assert.deepEqual(checkOldPolicy({ number: '1' }), { valid: true, series: null, number: '1' })
  assert.deepEqual(codes(checkOldPolicy({ series: '1'.repeat(10), number: '1'.repeat(20) })), [])
  assert.deepEqual(codes(checkOldPolicy({ series: '1'.repeat(11), number: '1'.repeat(21) })), [
    'codes.old-number-length',
    'codes.old-series-length',
  ])
  assert.deepEqual(codes(checkOldPolicy({ series: '5400', number: ' ' })), ['codes.old-number-empty'])
})

test('a temporary certificate has exactly nine digits and no series', () => {
  assert.deepEqual(checkCertificateNumber({ number: '123 456 789' }), { valid: true, number: '123456789' })
  assert.deepEqual(codes(checkCertificateNumber({ number: '12345678' })), ['codes.certificate-length'])
  assert.deepEqual(codes(checkCertificateNumber({ number: '1234567890' })), ['codes.certificate-length'])
  assert.deepEqual(codes(checkCertificateNumber({ series: '54', number: '12' })), [
    'codes.certificate-has-no-series',
    'codes.certificate-length',
  ])
})

test('a policy of the uniform kind is known by its ENP and has no series', () => {
  assert.deepEqual(checkUnifiedPolicy({ series: '', number: '7856 1308 4000 0017' }), {
    valid: true,
    enp: '7856130840000017',
  })
  assert.deepEqual(codes(checkUnifiedPolicy({ number: '7856130840000018' })), ['codes.enp-check-digit'])
  assert.deepEqual(codes(checkUnifiedPolicy({ series: '78', number: '56130840000017' })), [
    'codes.unified-has-no-series',
    'codes.enp-length',
  ])
})

test('the blank of a paper policy has eleven digits', () => {
  assert.deepEqual(checkBlankNumber('012 345 678 90'), { valid: true, number: '01234567890' })
  assert.deepEqual(codes(checkBlankNumber('0123456789')), ['codes.blank-length'])
})
