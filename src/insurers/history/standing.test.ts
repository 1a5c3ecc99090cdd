import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { day } from '#kernel/day.ts'
import { loadRegisters } from '../load.ts'
import { countWords, insurersCountedOn } from './count.ts'
import { officialChecks } from './duties.ts'
import { fates } from './fates.ts'
import { licenceOn } from './licence.ts'
import { eventsOf, standingOn } from './standing.ts'

const registers = await loadRegisters(join(import.meta.dirname, '../../../dictionaries'))

function insurer(code: string) {
  const found = registers.insurer(code)
  assert.ok(found, code)
  return found
}
const stateOn = (code: string, on: string) => standingOn(registers, insurer(code), day(on)).state

suite('the register of insurers by date', () => {
  test('has an insurer from the day its row was last changed to the day of the list, and not a day longer (SMO-01)', () => {
    const { editedOn, knownOn } = insurer('02001')
    assert.deepEqual([editedOn.toString(), knownOn.toString()], ['2021-06-07', '2022-04-28'])
    assert.equal(stateOn('02001', '2021-06-06'), 'not_known')
    assert.equal(stateOn('02001', '2021-06-07'), 'in_register')
    assert.equal(stateOn('02001', '2022-04-28'), 'in_register')
    assert.equal(stateOn('02001', '2022-04-29'), 'listed_earlier')
    assert.match(standingOn(registers, insurer('02001'), day('2026-11-23')).says.ru, /не известно/)
  })

  test('knows of a day before the list only what a source of the time says (SMO-04)', () => {
    assert.equal(stateOn('77012', '2016-10-31'), 'not_known')
    assert.equal(stateOn('77012', '2016-11-01'), 'named')
    const named = standingOn(registers, insurer('77008'), day('2017-05-29'))
    assert.equal(named.state, 'named')
    assert.equal(named.confidence, 'C')
    assert.match(named.source.ru, /S0:221/)
  })

  test('says of each of the nine named insurers what became of it, or that nobody knows (SMO-04)', () => {
    const inList = ['77012', '77008', '77013', '77005'].map(code => eventsOf(registers, insurer(code)).length)
    assert.ok(inList.every(events => events > 0))
    const alfa = registers.choosing.histories.companies.find(({ inn }) => inn === '7106060429')
    assert.ok(alfa)
    const said = new Map(fates(registers).map(fate => [fate.name.ru, fate]))
    assert.match(
      said.get('Росгосстрах-Медицина')?.events.at(-1)?.says.ru ?? '',
      /Капитал МС.*Не подтверждено/,
    )
    assert.match(
      said.get('ВТБ Медицинское страхование')?.events.at(-1)?.says.en ?? '',
      /Merged into SOGAZ-Med/,
    )
    for (const name of ['УралСиб', 'Согласие-М'])
      assert.match(said.get(name)?.unknown?.ru ?? '', /в наших источниках не сказано/)
  })

  test('ends an insurer in the region it left, on the day and after, and nowhere else (SMO-05)', () => {
    const [panacea] = registers.insurers.filter(({ inn }) => inn === '6165008210')
    assert.ok(panacea && panacea.region !== '77')
    const inMoscow = { ...panacea, region: '77' }
    assert.notEqual(standingOn(registers, inMoscow, day('2015-02-28')).state, 'ended')
    assert.equal(standingOn(registers, inMoscow, day('2015-03-01')).state, 'ended')
    assert.notEqual(standingOn(registers, panacea, day('2022-04-28')).state, 'ended')
  })

  test('tells a revoked licence with its number and day, and of the others that the number is not known (SMO-05)', () => {
    const revoked = fates(registers).find(({ name }) => name.ru === 'Спасские ворота-М')
    assert.match(revoked?.events[0]?.says.ru ?? '', /ОС № 2354-01 отозвана \(10\.12\.2020\)/)
    assert.match(licenceOn(registers, day('2017-05-29')).says.ru, /не указаны/)
  })

  test('holds a licence in the whole of Russia from 1 September 2025 (SMO-05)', () => {
    assert.equal(licenceOn(registers, day('2025-08-31')).wholeCountry, null)
    assert.match(licenceOn(registers, day('2025-09-01')).wholeCountry?.en ?? '', /whole of Russia/)
    assert.match(licenceOn(registers, day('2025-09-02')).wholeCountry?.en ?? '', /whole of Russia/)
  })
})

suite('how many insurers there are', () => {
  const saidOn = (on: string) => {
    const count = insurersCountedOn(registers, day(on))
    return count && countWords(count)
  }

  test('is more than fifty on the day of the article, 26 in 2022, and not guessed before (SMO-03)', () => {
    assert.equal(saidOn('2017-05-28'), null)
    assert.match(saidOn('2017-05-29')?.ru ?? '', /не меньше 51/)
    assert.match(saidOn('2021-12-31')?.en ?? '', /at least 51/)
    assert.match(saidOn('2022-01-01')?.ru ?? '', /2022 год: 26/)
    assert.match(insurersCountedOn(registers, day('2026-11-23'))?.source.ru ?? '', /finmarket/)
  })
})

suite('what every insurer must do', () => {
  test('is register, issue, inform, protect and control, each with its source (SMO-10)', () => {
    const { duties } = registers.choosing.duties
    assert.deepEqual(
      duties.map(({ id }) => id),
      ['register', 'issue', 'inform', 'protect', 'control'],
    )
    assert.ok(duties.every(({ source }) => /S[04]/.test(source.ru)))
  })

  test('a policy is checked at the federal fund and on the site of the territorial fund (SMO-02, SMO-06)', () => {
    const [federal, territorial] = officialChecks(registers, registers.fund('75'))
    assert.match(federal?.says.ru ?? '', /рейтинг/)
    assert.equal(territorial?.site, registers.fund('75')?.site)
    assert.match(territorial?.says.ru ?? '', /проверка полиса/)
  })
})
