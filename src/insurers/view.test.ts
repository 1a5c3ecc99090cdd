import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/load.ts'
import { loadRegisters } from './load.ts'
import { insurerListShape, insurerShape, regionListShape } from './shapes.ts'
import { insurerDetailsView, insurersView, regionsView } from './view.ts'

const registers = await loadRegisters(join(import.meta.dirname, '../../dictionaries'))
const law = await loadLaw(join(import.meta.dirname, '../../law'))
const on = day('2017-05-29')

suite('the registers in the API', () => {
  test('list every region with its fund and the number of its insurers (SMO-01)', () => {
    const view = regionsView(registers)
    assert.deepEqual(regionListShape.parse(JSON.parse(JSON.stringify(view))), view)
    assert.equal(view.regions.length, 86)
    const moscow = view.regions.find(({ code }) => code === '77')
    assert.deepEqual([moscow?.insurers, moscow?.fund.shortName, moscow?.fund.phone], [6, 'МГФОМС', null])
  })

  test('list all insurers, or those of a region, with those the list lacks beside them (SMO-01, SMO-04)', () => {
    const all = insurersView(registers)
    assert.ok(all.ok)
    assert.deepEqual(insurerListShape.parse(JSON.parse(JSON.stringify(all.value))), all.value)
    assert.equal(all.value.insurers.length, 212)
    assert.equal(all.value.onlyOne, null)
    assert.equal(all.value.notInRegister.length, 4)
    const chita = insurersView(registers, '75')
    assert.ok(chita.ok)
    assert.deepEqual(
      chita.value.insurers.map(({ code }) => code),
      ['75001', '75008', '75004'],
    )
  })

  test('say in the list of a region that one insurer works there (SMO-09)', () => {
    const view = insurersView(registers, '82')
    assert.ok(view.ok)
    assert.match(view.value.onlyOne?.en ?? '', /one insurer works here/)
  })

  test('show one insurer with its offices, an invented one marked (SMO-12)', () => {
    const view = insurerDetailsView({ registers, law }, '75001', on)
    assert.ok(view.ok)
    assert.deepEqual(insurerShape.parse(JSON.parse(JSON.stringify(view.value))), view.value)
    assert.deepEqual(
      view.value.offices.map(({ demonstration }) => demonstration),
      [false, true],
    )
    assert.equal(view.value.phone, null)
    assert.match(view.value.phoneSays.ru, /на вашем полисе/)
    assert.equal(view.value.knownOn, '2022-04-28')
    assert.equal(view.value.standing.state, 'not_known')
    assert.equal(view.value.licence.number, null)
  })

  test('refuse a region and an insurer that do not exist, in both languages', () => {
    const region = insurersView(registers, '99')
    const insurer = insurerDetailsView({ registers, law }, '99001', on)
    assert.ok(!region.ok && !insurer.ok)
    const [unknownRegion, unknownInsurer] = [region.refusals[0], insurer.refusals[0]]
    assert.equal(unknownRegion?.code, 'insurers.unknown-region')
    assert.equal(unknownInsurer?.code, 'insurers.unknown-insurer')
    assert.match(unknownRegion?.says.ru ?? '', /«99»/)
    assert.match(unknownInsurer?.says.en ?? '', /“99001”/)
  })
})
