import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { KINDS } from '../complaint.ts'
import { law } from '../test-support/complaint-desk.ts'
import { DEFECTS, defectsFor } from './defects.ts'
import { decideFine } from './fine.ts'
import { decideRefund, type RefundFacts } from './refund.ts'

const FACTS: RefundFacts = {
  on: day('2026-09-01'),
  answer: 'free',
  emergency: false,
  clinicOutside: false,
  ownWish: false,
  noReferral: false,
  didNotWait: false,
  conditionsMet: false,
  provedKopecks: 435_000,
}
const refund = (more: Partial<RefundFacts>) => decideRefund({ ...FACTS, ...more }, law)

test('money is due for care that was free, in the system, as the receipts prove it (RGT-06, COV-32)', () => {
  assert.deepEqual([refund({}).verdict, refund({}).kopecks], ['refund', 435_000])
  assert.equal(refund({ answer: 'free_if', conditionsMet: true }).kopecks, 435_000)
  assert.equal(refund({ clinicOutside: true, emergency: true }).verdict, 'refund')
})

test('each ground against it is said, with what the law of the day names as its source (RGT-06, RGT-07)', () => {
  const cases: [Partial<RefundFacts>, string][] = [
    [{ clinicOutside: true }, 'clinic_outside_chi'],
    [{ ownWish: true }, 'own_wish'],
    [{ noReferral: true }, 'no_referral_or_indication'],
    [{ didNotWait: true }, 'did_not_wait_the_term'],
    [{ answer: 'not_covered' }, 'not_in_programme'],
    [{ answer: 'free_if' }, 'condition_not_met'],
    [{ answer: 'unknown' }, 'not_known'],
    [{ answer: null }, 'not_known'],
    [{ provedKopecks: 0 }, 'not_proved'],
  ]
  for (const [facts, reason] of cases) {
    const decided = refund(facts)
    assert.deepEqual([decided.verdict, decided.reason, decided.kopecks], ['no_refund', reason, 0])
    assert.ok(decided.because.every(({ says }) => says.ru && says.en))
  }
  assert.equal(refund({ ownWish: true, noReferral: true }).because.length, 2)
  assert.equal(refund({ ownWish: true }).because[0]?.act, 'page-sovsibir-172543')
})

test('a ground that the law of the day does not have decides nothing', () => {
  const before = { on: day('2019-12-31'), ownWish: true }
  assert.equal(refund(before).verdict, 'refund')
  assert.equal(refund({ ...before, on: day('2020-01-01') }).verdict, 'no_refund')
})

test('no facts give more than the receipts prove, and money without a free answer', () => {
  const facts = fc.record({
    answer: fc.constantFrom('free', 'free_if', 'not_covered', 'unknown', null),
    emergency: fc.boolean(),
    clinicOutside: fc.boolean(),
    ownWish: fc.boolean(),
    noReferral: fc.boolean(),
    didNotWait: fc.boolean(),
    conditionsMet: fc.boolean(),
    provedKopecks: fc.nat(10 ** 9),
  })
  fc.assert(
    fc.property(facts, given => {
      const { kopecks, verdict } = refund(given)
      assert.equal(kopecks, verdict === 'refund' ? given.provedKopecks : 0)
      if (verdict === 'refund') assert.ok(given.answer === 'free' || given.answer === 'free_if')
    }),
    { seed: 20261123, numRuns: 1000 },
  )
})

test('a fine is the share of the code × the norm, the greatest of several, from 25.05.2021 on (FIN-09)', () => {
  const fine = (codes: string[], on = '2021-05-25', normKopecks: number | null = 1_000_001) =>
    decideFine({ on: day(on), codes, normKopecks }, law).kopecks
  assert.equal(fine(['201']), 300_000)
  assert.equal(fine(['201', '239']), 1_000_001)
  assert.equal(fine(['231', '239']), 3_000_003)
  assert.equal(fine(['240']), 500_001)
  assert.equal(fine([]), 0)
  assert.equal(fine(['210']), 0)
  assert.equal(fine(['239'], '2021-05-24'), null)
  assert.equal(fine(['239'], '2026-01-01', null), null)
})

test('every defect of the list has its share in the law, and the kinds that can be fined have one (RGT-05)', () => {
  for (const { code, ground } of DEFECTS) {
    const share = law.on(day('2026-09-01')).value<{ ground: string }>('control/sanction', { code })
    assert.equal(share.value.ground, ground, code)
  }
  const without = KINDS.filter(kind => defectsFor(kind).length === 0)
  assert.deepEqual(without, ['rudeness', 'consultation'])
})
