import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { law } from '#test/server.ts'
import type { RefundDecision } from '../decisions/refund.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { courseOf } from './decision-course.ts'
import { differs, faultsOfDecision, fingerprintOf, totalOf, type TypedDecision } from './decision-form.ts'
import { readSum, sumText } from '../desk/read-sum.ts'

const receipt = (evidenceId: string, receiptKopecks: number): Evidence => ({
  evidenceId,
  kind: 'receipt',
  name: 'чек.png',
  contentType: 'image/png',
  byteSize: 1,
  receiptKopecks,
  byRole: 'citizen',
  attachedAt: Temporal.Instant.from('2026-09-01T12:00:00Z'),
})

const typed = (...sums: [said: number, read: string, counts?: boolean][]): TypedDecision => ({
  receipts: sums.map(([said, sum, counts = true], index) => ({
    piece: receipt(String(index), said),
    counts,
    sum,
  })),
  flags: [],
  service: '',
  why: '',
  words: 'Проверено.',
})

const codes = (one: TypedDecision, claimed: number | null) =>
  faultsOfDecision(law, one, claimed).map(({ code, field }) => [code.replace('complaints.', ''), field])

test('every sum of kopecks is read as it is shown again, and what is no sum is none', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000_000 }),
      kopecks => readSum(sumText(kopecks)) === kopecks,
    ),
    { seed: 20261123 },
  )
  for (const text of ['4 350,00', '4350.00', '4350,0 ₽', '4350 руб.', '4350'])
    assert.equal(readSum(text), 435_000)
  for (const text of ['', '4,350.00', '-1', '1,234', 'четыре', '1e3', '99999999999'])
    assert.equal(readSum(text), null)
})

test('the sums of the receipts must be what was claimed, or the letter says why not (RGT-06, E05)', () => {
  assert.deepEqual(codes(typed([400_000, '4000'], [35_000, '350']), 435_000), [])
  assert.deepEqual(codes(typed([400_000, '4000'], [35_000, '349,99']), 435_000), [['why-sum-differs', 'why']])
  assert.deepEqual(codes({ ...typed([435_000, '4000']), why: 'В чеке есть и другая услуга.' }, 435_000), [])
  assert.deepEqual(codes(typed([400_000, '4000'], [35_000, '']), 435_000), [['sum-wrong', 'sum-1']])
  assert.deepEqual(codes(typed([400_000, '4000'], [35_000, '', false]), 435_000), [
    ['why-sum-differs', 'why'],
  ])
  assert.deepEqual(codes(typed([400_000, '4000']), null), [])
  assert.deepEqual(codes({ ...typed(), service: 'ыыыыы' }, null), [['service-not-found', 'service']])
  assert.equal(totalOf(typed([1, '4000'], [1, '350', false])), 400_000)
  assert.equal(differs(typed([435_000, '']), 435_000), false)
})

test('a letter that was shown is another once anything of the form has changed (E06)', () => {
  const one = typed([435_000, '4350'])
  assert.equal(fingerprintOf(one), fingerprintOf(typed([435_000, '4 350,00'])))
  for (const other of [
    typed([435_000, '4349']),
    typed([435_000, '4350', false]),
    { ...one, words: 'Другое.' },
    { ...one, flags: ['ownWish' as const] },
  ])
    assert.notEqual(fingerprintOf(one), fingerprintOf(other))
})

test('the rules leave one way: a defect or money due is for the person, all else is refused on its ground (RGT-07)', () => {
  const refund: RefundDecision = {
    verdict: 'refund',
    kopecks: 1,
    reason: null,
    because: [],
    rule: 'complaints/refund',
    revision: 1,
  }
  const none: RefundDecision = { ...refund, verdict: 'no_refund', kopecks: 0, reason: 'own_wish' }
  const unknown: RefundDecision = { ...none, reason: 'not_known' }
  const signed = { actSignedOn: Temporal.PlainDate.from('2026-09-01'), paidKopecks: null }
  const unsigned = { actSignedOn: null, paidKopecks: 1 }
  assert.deepEqual(courseOf(signed, { codes: ['239'], refund: none }, {}), { to: 'uphold' })
  assert.deepEqual(courseOf(unsigned, { codes: [], refund }, {}), { to: 'uphold' })
  assert.deepEqual(courseOf(unsigned, { codes: [], refund: none }, {}), { to: 'refuse', ground: 'no_refund' })
  assert.deepEqual(courseOf(unsigned, { codes: [], refund: unknown }, {}), {
    to: 'refuse',
    ground: 'no_refund',
  })
  assert.deepEqual(courseOf(signed, { codes: [], refund: unknown }, {}), {
    to: 'refuse',
    ground: 'no_defect',
  })
  assert.deepEqual(courseOf(signed, { codes: [], refund: none }, { receipts: ['x'] }), {
    to: 'refuse',
    ground: 'no_refund',
  })
})
