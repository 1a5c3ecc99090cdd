import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { insurerChoice } from './choice.ts'
import { loadRegisters } from './load.ts'

const registers = await loadRegisters(join(import.meta.dirname, '../../dictionaries'))
const today = day('2026-11-23')

const choiceIn = (region: string, on = today) => {
  const choice = insurerChoice(registers, region, on)
  assert.ok(choice)
  return choice
}

suite('the choice of an insurer', () => {
  test('shows every insurer of the region with its address and site, by name (SMO-01)', () => {
    const { cards } = choiceIn('77')
    assert.deepEqual(
      cards.map(({ code }) => code),
      ['77013', '77015', '77004', '77005', '77008', '77012'],
    )
    assert.deepEqual(
      cards.filter(({ address, site }) => !/^\d{6}, /.test(address) || !site.startsWith('http')),
      [],
    )
  })

  test('says that the number is on the policy where the register gives no phone (SMO-12)', () => {
    const card = choiceIn('77').cards.find(({ code }) => code === '77012')
    assert.equal(card?.phone, null)
    assert.match(card?.phoneSays.ru ?? '', /на вашем полисе/)
    assert.match(card?.phoneSays.en ?? '', /on your policy/)
  })

  test('shows a published phone together with the day of its publication (APP-14)', () => {
    const card = choiceIn('77').cards.find(({ code }) => code === '77008')
    assert.equal(card?.phone, '8 800 200-92-04')
    assert.match(card?.phoneSays.ru ?? '', /29\.05\.2017/)
    assert.match(card?.phoneSays.en ?? '', /29 May 2017/)
  })

  test('says so where only one insurer works, and only there (SMO-09, SMO-11)', () => {
    assert.match(choiceIn('01').onlyOne?.ru ?? '', /одна страховая компания — «СОГАЗ-Мед»/)
    assert.match(choiceIn('01').onlyOne?.en ?? '', /one insurer works here, SOGAZ-Med/)
    assert.match(choiceIn('01').onlyOne?.ru ?? '', /обязательные услуги у всех компаний одинаковы/)
    assert.equal(choiceIn('01').cards.length, 1)
    assert.equal(choiceIn('75').onlyOne, null)
  })

  test('says that the address of the register lies in another region, and shows no office of the region for it', () => {
    const sogaz = choiceIn('21').cards.find(({ code }) => code === '21003')
    assert.match(sogaz?.addressSays?.ru ?? '', /в другом регионе \(Москва\)/)
    assert.deepEqual(sogaz?.offices, [])
    const local = choiceIn('21').cards.find(({ code }) => code === '21002')
    assert.equal(local?.addressSays, null)
    assert.equal(local?.offices.length, 1)
  })

  test('says of which day the list is, and where a newer one is (SMO-01)', () => {
    const after = choiceIn('75').staleness
    assert.match(after.ru, /на 28\.04\.2022.*zabtfoms\.ru/)
    assert.match(after.en, /of 28 April 2022.*zabtfoms\.ru/)
    assert.equal(choiceIn('75', day('2022-04-28')).staleness.ru, after.ru)
  })

  test('says on a day before the list that other companies may have worked then', () => {
    assert.match(choiceIn('75', day('2022-04-27')).staleness.ru, /позже выбранного дня/)
    assert.match(choiceIn('75', day('2017-05-29')).staleness.en, /later than the day asked about/)
  })

  test('never sends people to a domain that the register misspells', () => {
    const sites = registers.insurers.map(({ site }) => site)
    assert.deepEqual(
      sites.filter(site => /sogas-med|maksm|makсm|ingoss-m|aifastrahoms|rgs/.test(site)),
      [],
    )
    assert.equal(registers.insurer('11001')?.site, 'http://www.sogaz-med.ru')
  })

  test('is null for a code that is no region', () => {
    assert.equal(insurerChoice(registers, '99', today), null)
  })
})
