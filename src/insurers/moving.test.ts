import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/load.ts'
import { loadRegisters } from './load.ts'
import { decideMove, type MoveDecision } from './moving.ts'

const HOME = join(import.meta.dirname, '../..')
const registers = await loadRegisters(join(HOME, 'dictionaries'))
const law = await loadLaw(join(HOME, 'law'))

function asked(code: string, region: string, on: string): MoveDecision | null {
  const [insurer, to] = [registers.insurer(code), registers.region(region)]
  assert.ok(insurer && to)
  return decideMove({ registers, law }, { insurer, to, movedOn: day(on) })
}

function moving(code: string, region: string, on = '2017-05-29'): MoveDecision {
  const decision = asked(code, region, on)
  assert.ok(decision)
  return decision
}

suite('moving house', () => {
  test('inside the region asks only to tell the insurer within a month (CHG-03, RPL-05)', () => {
    const { outcome, insurerThere, untilOn, says } = moving('77012', '77')
    assert.deepEqual([outcome, insurerThere?.code, untilOn.toString()], ['tell_only', '77012', '2017-06-29'])
    assert.match(says.ru, /Менять компанию не нужно.*за месяц/)
    assert.match(says.en, /No change is needed/)
  })

  test('into a region where the company works keeps it, and it enters the region in the register (CHG-03, RPL-06)', () => {
    const { outcome, insurerThere, says } = moving('77012', '50')
    assert.deepEqual([outcome, insurerThere?.code], ['same_insurer_there', '50046'])
    assert.equal(insurerThere?.company, registers.insurer('77012')?.company)
    assert.match(says.ru, /есть и там/)
  })

  test('into a region where it does not work asks to choose another within a month, the last day by the calendar (CHG-02, CHG-04)', () => {
    const { outcome, insurerThere, untilOn, says } = moving('75001', '77', '2017-01-31')
    assert.deepEqual([outcome, insurerThere, untilOn.toString()], ['choose_another', null, '2017-02-28'])
    assert.match(says.ru, /Выберите другую за месяц/)
    assert.match(says.en, /Choose another within a month/)
  })

  test('the policy is stamped before 01.12.2022 and kept as it is from then; it is never re-made because of a move (RPL-06, RPL-07, RPL-08)', () => {
    assert.equal(moving('75001', '77', '2022-11-30').policyIs, 'stamped')
    assert.equal(moving('75001', '77', '2022-12-01').policyIs, 'kept')
    for (const on of ['2017-05-29', '2026-11-23'])
      assert.ok(moving('75001', '77', on).because.some(({ says }) => says.en.includes('not replaced')))
  })

  test('leaves the plastic card as it is by the rules, and tells what the review wrote (RPL-08)', () => {
    const { plastic } = moving('77012', '50')
    assert.match(plastic?.ru ?? '', /карту сдают.*По правилам полис из-за переезда не меняют/)
    assert.equal(moving('77012', '50', '2011-04-30').plastic, null)
    assert.ok(moving('77012', '50', '2011-05-01').plastic)
  })

  test('before the law there is no answer, and no term is made up (CHG-02)', () => {
    assert.equal(asked('77012', '50', '2010-12-31'), null)
    assert.ok(asked('77012', '50', '2011-01-01'))
  })
})
