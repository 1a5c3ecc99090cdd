import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadRegisters } from '#insurers/index.ts'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/load.ts'
import { decideMove } from './move.ts'

const HOME = join(import.meta.dirname, '../..')
const law = await loadLaw(join(HOME, 'law'))
const registers = await loadRegisters(join(HOME, 'dictionaries'))

const inMoscow = registers.insurersIn('77')
const ogrnsOf = (region: string) => new Set(registers.insurersIn(region).map(({ ogrn }) => ogrn))
const alsoIn75 = inMoscow.find(({ ogrn }) => ogrnsOf('75').has(ogrn))!
const notIn75 = inMoscow.find(({ ogrn }) => !ogrnsOf('75').has(ogrn))!

const moving = (insurer: typeof alsoIn75, toRegion: string, on: string) =>
  decideMove(
    {
      spell: {
        personId: 'p',
        spellId: 's',
        insurerCode: insurer.code,
        region: '77',
        from: day('2012-03-01'),
        until: null,
        openedBecause: 'first_choice',
        closedBecause: null,
      },
      movedOn: day(on),
      toRegion,
      insurersThere: registers.insurersIn(toRegion),
      ogrn: insurer.ogrn,
    },
    law,
  )

test('inside the region the insurer stays and is told within a month (CHG-03, RPL-05)', () => {
  const { outcome, untilOn, insurerThere } = moving(notIn75, '77', '2017-05-29')
  assert.deepEqual([outcome, untilOn.toString(), insurerThere], ['tell_only', '2017-06-29', null])
})

test('where the company works in the new region it stays, and enters the region in the register (CHG-03, RPL-06)', () => {
  const { outcome, insurerThere } = moving(alsoIn75, '75', '2017-05-29')
  assert.equal(outcome, 'same_insurer_there')
  assert.equal(insurerThere?.ogrn, alsoIn75.ogrn)
  assert.equal(insurerThere?.region, '75')
})

test('where the company does not work another is chosen within a month, the last day by the calendar (CHG-02, CHG-04)', () => {
  const { outcome, untilOn } = moving(notIn75, '75', '2017-01-31')
  assert.deepEqual([outcome, untilOn.toString()], ['choose_another', '2017-02-28'])
})

test('the policy is stamped before 01.12.2022 and kept as it is from then; it is never re-made because of a move (RPL-06, RPL-07, RPL-08)', () => {
  assert.equal(moving(notIn75, '75', '2022-11-30').policyIs, 'stamped')
  assert.equal(moving(notIn75, '75', '2022-12-01').policyIs, 'kept')
  for (const on of ['2017-05-29', '2026-11-23'])
    assert.ok(moving(notIn75, '75', on).because.some(({ says }) => says.en.includes('not replaced')))
})
