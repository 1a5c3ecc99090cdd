import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/load.ts'
import { loadRegisters } from './load.ts'
import { movingTo } from './moving.ts'

const HOME = join(import.meta.dirname, '../..')
const registers = await loadRegisters(join(HOME, 'dictionaries'))
const law = await loadLaw(join(HOME, 'law'))

function moving(code: string, to: string, on = '2017-05-29') {
  const [insurer, region] = [registers.insurer(code), registers.region(to)]
  assert.ok(insurer && region)
  return movingTo({ registers, law }, insurer, region, day(on))
}

suite('moving house', () => {
  test('inside the region asks only to tell the insurer within a month (CHG-03)', () => {
    const { there, says } = moving('77012', '77')
    assert.equal(there?.code, '77012')
    assert.match(says.ru, /Менять компанию не нужно.*за месяц/)
    assert.match(says.en, /No change is needed/)
  })

  test('into a region where the company works keeps it (CHG-03)', () => {
    const { there, says } = moving('77012', '50')
    assert.equal(there?.code, '50046')
    assert.match(says.ru, /есть и там/)
  })

  test('into a region where it does not work asks to choose another within a month (CHG-02)', () => {
    const { there, says } = moving('75001', '77')
    assert.equal(there, null)
    assert.match(says.ru, /Выберите другую за месяц/)
    assert.match(says.en, /Choose another within a month/)
  })

  test('leaves the plastic card as it is by the rules, and tells what the review wrote (RPL-08)', () => {
    const { plastic } = moving('77012', '50')
    assert.match(plastic?.ru ?? '', /карту сдают.*По правилам полис из-за переезда не меняют/)
    assert.equal(moving('77012', '50', '2011-04-30').plastic, null)
    assert.ok(moving('77012', '50', '2011-05-01').plastic)
  })
})
