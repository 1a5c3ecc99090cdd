import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { loadRegisters } from './load.ts'

const registers = await loadRegisters(join(import.meta.dirname, '../../dictionaries'))

/** The last digit of an OGRN is the rest of its first twelve by eleven, itself by ten. */
const isOgrn = (ogrn: string) => String(Number(BigInt(ogrn.slice(0, 12)) % 11n) % 10) === ogrn.slice(12)

const INN_WEIGHTS = [2, 4, 10, 3, 5, 9, 4, 6, 8]
const isInn = (inn: string) =>
  String((INN_WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(inn[i]), 0) % 11) % 10) === inn[9]

suite('the registers of dictionaries/', () => {
  test('hold 86 regions, each with its fund, and 212 insurers of 30 companies (SMO-01)', () => {
    assert.equal(registers.regions.length, 86)
    assert.equal(registers.regions.filter(({ code }) => registers.fund(code)).length, 86)
    assert.equal(registers.insurers.length, 212)
    assert.equal(new Set(registers.insurers.map(({ inn }) => inn)).size, 30)
  })

  test('give every insurer a region that exists, at least one insurer a region (SMO-01)', () => {
    assert.deepEqual(
      registers.insurers.filter(({ region }) => !registers.isRegion(region)),
      [],
    )
    assert.deepEqual(
      registers.insurers.filter(({ addressRegion }) => !registers.isRegion(addressRegion)),
      [],
    )
    assert.deepEqual(
      registers.regions.filter(({ code }) => registers.insurersIn(code).length === 0),
      [],
    )
  })

  test('carry only OGRN and INN whose check digits are right', () => {
    const funds = registers.regions.flatMap(({ code }) => registers.fund(code) ?? [])
    const numbers = [...funds, ...registers.insurers, ...registers.insurers.map(({ company }) => company)]
    assert.equal(numbers.length, 86 + 212 + 212)
    assert.deepEqual(
      numbers.filter(({ ogrn }) => !isOgrn(ogrn)),
      [],
    )
    assert.deepEqual(
      numbers.filter(({ inn }) => !isInn(inn)),
      [],
    )
    assert.equal(isOgrn('1027739008441'), false)
    assert.equal(isInn('7728170428'), false)
  })

  test('find an insurer by its code, and say null for a code that is none', () => {
    assert.equal(registers.insurer('77012')?.company.name.ru, 'СОГАЗ-Мед')
    assert.equal(registers.insurer('77012')?.region, '77')
    assert.equal(registers.insurer('77999'), null)
    assert.equal(registers.insurer(''), null)
  })

  test('name 22 regions with only one insurer (SMO-09)', () => {
    const alone = registers.regions.filter(({ code }) => registers.onlyOneIn(code)).map(({ code }) => code)
    assert.equal(alone.join(' '), '01 04 05 06 08 09 12 15 17 20 27 28 30 35 37 41 60 65 68 80 82 84')
    assert.equal(registers.onlyOneIn('01')?.code, '01004')
    assert.equal(registers.onlyOneIn('77'), null)
    assert.equal(registers.onlyOneIn('99'), null)
  })

  test('know five of the nine names of the sources, and hold the other four without a code (SMO-04)', () => {
    const companies = new Set(registers.insurers.map(({ company }) => company.name.en))
    const listed = ['RESO-Med', 'AlfaStrakhovanie-OMS', 'SOGAZ-Med', 'Ingosstrakh-M', 'Medstrakh']
    assert.deepEqual(
      listed.filter(name => !companies.has(name)),
      [],
    )
    const named = registers.namedBySources.map(({ name, code, confidence }) => [name.en, code, confidence])
    assert.deepEqual(named, [
      ['Rosgosstrakh-Medicine', null, 'C'],
      ['VTB Medical Insurance', null, 'C'],
      ['UralSib', null, 'C'],
      ['Soglasie-M', null, 'C'],
    ])
  })

  test('publish the one phone that a source names, and no other (APP-14, SMO-12)', () => {
    const withPhone = registers.insurers.filter(({ phone }) => phone !== null)
    assert.deepEqual([...new Set(withPhone.map(({ phone }) => phone))], ['8 800 200-92-04'])
    assert.deepEqual([...new Set(withPhone.map(({ company }) => company.name.en))], ['RESO-Med'])
    assert.equal(withPhone[0]?.company.phone?.knownOn.toString(), '2017-05-29')
  })

  test('say of which day the list of insurers is (SMO-01)', () => {
    assert.equal(registers.insurersKnownOn.toString(), '2022-04-28')
    assert.deepEqual(
      registers.insurers.filter(({ knownOn }) => !knownOn.equals(registers.insurersKnownOn)),
      [],
    )
  })
})

suite('the offices of the registers', () => {
  test('give the address of the register first, and mark every other one as a demonstration', () => {
    const [first, ...others] = registers.offices('77012')
    assert.equal(first?.address, registers.insurer('77012')?.address)
    assert.equal(first?.demonstration, false)
    assert.equal(others.length, 2)
    assert.ok(others.every(({ demonstration, hours }) => demonstration && hours))
    assert.equal(registers.offices('99999').length, 0)
  })

  test('stand in the regions of the demonstration alone, and are left out where it is off', async () => {
    const invented = registers.insurers.flatMap(({ code }) =>
      registers.offices(code).filter(({ demonstration }) => demonstration),
    )
    assert.deepEqual([...new Set(invented.map(({ region }) => region))].toSorted(), ['50', '75', '77'])
    const plain = await loadRegisters(join(import.meta.dirname, '../../dictionaries'), {
      demonstration: false,
    })
    assert.equal(plain.offices('77012').length, 1)
  })

  test('keep an address of the register out of a region where it does not lie', () => {
    assert.deepEqual(
      registers.offices('75004', '75').map(({ id }) => id),
      ['demo-75004-1'],
    )
    assert.deepEqual(
      registers.offices('75004', '77').map(({ id }) => id),
      ['register-75004'],
    )
  })
})

suite('the time zones of regions', () => {
  test('are eleven by the clock', () => {
    const noon = Temporal.Instant.from('2026-01-15T12:00:00Z')
    const offsets = registers.regions.map(({ timeZone }) => noon.toZonedDateTimeISO(timeZone).offset)
    const eleven = Array.from({ length: 11 }, (_, i) => `+${String(i + 2).padStart(2, '0')}:00`)
    assert.deepEqual([...new Set(offsets)].toSorted(), eleven)
  })

  test('put the day of Chita six hours ahead of Moscow, and throw for a code that is no region', () => {
    const late = Temporal.Instant.from('2026-01-15T19:00:00Z')
    assert.equal(late.toZonedDateTimeISO(registers.timeZone('75')).toPlainDate().toString(), '2026-01-16')
    assert.equal(late.toZonedDateTimeISO(registers.timeZone('77')).toPlainDate().toString(), '2026-01-15')
    assert.throws(() => registers.timeZone('99'), RangeError)
  })
})
