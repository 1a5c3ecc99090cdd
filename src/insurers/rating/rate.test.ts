import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { day } from '#kernel/day.ts'
import { loadRegisters } from '../load.ts'
import { INDICATORS } from './indicators.ts'
import { inputsOf } from './inputs.ts'
import { lastQuarterEnd } from './quarter.ts'
import { rateRegion, type RatedInsurer } from './rate.ts'

const DICTIONARIES = join(import.meta.dirname, '../../../dictionaries')
const registers = await loadRegisters(DICTIONARIES)
const plain = await loadRegisters(DICTIONARIES, { demonstration: false })
const rules = registers.choosing.formula.indicators
const asOfOn = day('2017-03-31')
const source = { ru: 'проверка', en: 'a test' }
const input = (value: number) => ({ value, asOfOn, source, demonstration: false })
const rated = (insurer: string, values: readonly number[]): RatedInsurer => ({
  insurer,
  inputs: Object.fromEntries(INDICATORS.map((id, index) => [id, input(values[index] ?? 0)])),
})
const values = fc.array(fc.nat(1_000_000), { minLength: 5, maxLength: 5 })
const region = fc
  .array(values, { minLength: 1, maxLength: 9 })
  .map(all => all.map((of, i) => rated(`i${i}`, of)))

suite('the rating', () => {
  test('counts by the five official indicators, each of the same weight, and says that the formula is ours (SMO-07)', () => {
    assert.deepEqual(
      rules.map(({ id }) => id),
      [...INDICATORS],
    )
    assert.deepEqual(new Set(rules.map(({ weight }) => weight)).size, 1)
    assert.equal(registers.choosing.formula.ours, true)
  })

  test('is worked through by hand: half of the best is half of the points, fewer complaints are better (SMO-07)', () => {
    const [a, b] = rateRegion([rated('a', [1000, 10, 4, 7, 9]), rated('b', [500, 10, 1, 0, 19])], rules)
    assert.deepEqual(
      a?.lines.map(({ points }) => points),
      [100, 100, 100, 100, 100],
    )
    assert.deepEqual(
      b?.lines.map(({ points }) => points),
      [50, 100, 25, 0, 50],
    )
    assert.deepEqual([a?.total, b?.total], [100, 45])
  })

  test('lies between 0 and 100, gives 100 to the best, and does not hang on the order of the list (SMO-07)', () => {
    fc.assert(
      fc.property(region, insurers => {
        const ratings = rateRegion(insurers, rules)
        for (const { total, lines } of ratings) {
          assert.ok(total !== null && Number.isInteger(total) && total >= 0 && total <= 100)
          for (const { input: of, best, points, rule } of lines)
            if (of?.value === best && (best > 0 || rule.better === 'fewer')) assert.equal(points, 100)
        }
        const backwards = rateRegion(insurers.toReversed(), rules).toReversed()
        assert.deepEqual(backwards, ratings)
      }),
      { seed: 20261123 },
    )
  })

  test('never falls when an insurer alone gets better (SMO-07)', () => {
    fc.assert(
      fc.property(region, fc.nat(1000), fc.constantFrom(...INDICATORS), (insurers, more, id) => {
        const [first, ...others] = insurers
        assert.ok(first)
        const better = rules.find(rule => rule.id === id)?.better === 'more' ? 1 : -1
        const value = Math.max(0, (first.inputs[id]?.value ?? 0) + better * more)
        const improved = { ...first, inputs: { ...first.inputs, [id]: input(value) } }
        const totalOf = (all: RatedInsurer[]) => rateRegion(all, rules)[0]?.total ?? -1
        assert.ok(totalOf([improved, ...others]) >= totalOf(insurers))
      }),
      { seed: 20261123 },
    )
  })

  test('has no total where an input is missing, and says which (SMO-07)', () => {
    const { complaints: _, ...inputs } = rated('a', [1, 1, 1, 1, 1]).inputs
    const [rating] = rateRegion([{ insurer: 'a', inputs }], rules)
    assert.deepEqual([rating?.total, rating?.missing], [null, ['complaints']])
  })

  test('traces every input to its source: the own count first, invented ones marked, nothing where nothing is known (SMO-07)', () => {
    const insurer = registers.insurer('77012')
    assert.ok(insurer)
    const none = { count: new Map<string, number>(), complaints: new Map<string, number>(), asOfOn }
    const own = inputsOf({ ...none, registers, count: new Map([['77012', 40]]) }, insurer).inputs
    assert.deepEqual([own.insured?.value, own.insured?.demonstration], [40, false])
    assert.match(own.insured?.source.ru ?? '', /регистр Полиса, подсчёт на 31\.03\.2017/)
    assert.ok(own.experts?.demonstration && own.information?.demonstration && own.complaints?.demonstration)
    assert.equal(inputsOf({ ...none, registers }, insurer).inputs.insured?.demonstration, true)
    const bare = inputsOf({ ...none, registers: plain }, insurer).inputs
    assert.deepEqual(Object.keys(bare), ['offices'])
  })

  test('counts the justified complaints of Polis itself for 100,000 insured where there are any, said with their number (SMO-07)', () => {
    const insurer = registers.insurer('77012')
    assert.ok(insurer)
    const of = (people: number, justified: number) =>
      inputsOf(
        {
          registers,
          count: new Map([['77012', people]]),
          complaints: new Map([['77012', justified]]),
          asOfOn,
        },
        insurer,
      ).inputs.complaints
    assert.deepEqual([of(40_000, 3)?.value, of(40_000, 3)?.demonstration], [8, false])
    assert.match(of(40_000, 3)?.source.ru ?? '', /обоснованных за год до 31\.03\.2017: 3/)
    assert.equal(of(0, 0)?.value, 0)
  })

  test('is of the last whole quarter', () => {
    for (const [on, end] of [
      ['2017-03-31', '2016-12-31'],
      ['2017-04-01', '2017-03-31'],
      ['2017-05-29', '2017-03-31'],
      ['2017-01-01', '2016-12-31'],
      ['2026-11-23', '2026-09-30'],
    ] as const)
      assert.equal(lastQuarterEnd(day(on)).toString(), end)
  })
})
