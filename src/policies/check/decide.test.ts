import assert from 'node:assert/strict'
import { join } from 'node:path'
import test from 'node:test'
import { loadRegisters } from '#insurers/index.ts'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/law.ts'
import { decideCheck, decideUnknown, type CheckContext } from './decide.ts'
import type { CheckFacts } from './store.ts'

const HOME = join(import.meta.dirname, '../../..')
const law = await loadLaw(join(HOME, 'law'))
const registers = await loadRegisters(join(HOME, 'dictionaries'))
const insurerCode = registers.insurersIn('77')[0]!.code

const on = (text: string, careRegion: string | null = '77'): CheckContext => ({
  on: day(text),
  careRegion,
  law,
  insurer: code => registers.insurer(code),
})

const insured: CheckFacts = {
  personId: '01a20888-adf6-79dd-b8d3-5b9f6cecda1b',
  surname: 'Пробный',
  givenName: 'Пётр',
  patronymic: null,
  birthDate: day('1980-02-03'),
  sex: 'm',
  surnames: ['Пробный'],
  enp: '7757910846000016',
  insurerCode,
  insuredRegion: '77',
  insuredFrom: day('2012-03-01'),
  endedInsurerCode: null,
  endedOn: null,
  endedBecause: null,
  form: 'paper',
  number: '7757910846000016',
  series: null,
  validUntil: null,
  category: 'citizen',
  statusUntil: null,
}

const english = (check: { because: { says: { en: string } }[]; advice: { en: string }[] }): string =>
  [...check.because.map(reason => reason.says.en), ...check.advice.map(says => says.en)]
    .join(' ')
    .replaceAll('\u00A0', ' ')

test('a paper policy without a term gives the territorial programme at home (POL-17, COV-03, ELG-17)', () => {
  const check = decideCheck(insured, on('2017-06-01'))
  assert.equal(check.insured, true)
  assert.equal(check.programme, 'territorial')
  assert.match(english(check), /without limit of time/)
})

test('away from the region of the policy the basic programme applies (COV-03)', () => {
  const check = decideCheck(insured, on('2017-06-01', '75'))
  assert.equal(check.programme, 'basic')
  assert.match(english(check), /another region \(code 77\)/)
})

test('an old policy counts after its printed date, and nobody may refuse because of it (POL-04, POL-05, POL-06, RGT-12)', () => {
  const check = decideCheck(
    { ...insured, form: 'old', number: '1234567', series: '46-12', validUntil: day('2010-12-31') },
    on('2017-06-01'),
  )
  assert.equal(check.insured, true)
  assert.match(english(check), /beyond its printed date until it is replaced/)
  assert.ok(check.because.some(reason => reason.act === 'fz-326' && reason.at?.includes('51')))
})

test('a certificate gives the rights of a policy until its last day (TMP-02)', () => {
  const certificate: CheckFacts = {
    ...insured,
    form: 'certificate',
    number: '407002563',
    validUntil: day('2017-07-14'),
  }
  assert.match(
    english(decideCheck(certificate, on('2017-07-14'))),
    /same rights as a policy until 14 July 2017/,
  )
})

test('after a certificate has expired the person stays insured and is told to complain about the delay (TMP-11, RGT-10)', () => {
  const certificate: CheckFacts = {
    ...insured,
    form: 'certificate',
    number: '407002563',
    validUntil: day('2017-07-14'),
  }
  const check = decideCheck(certificate, on('2017-07-15'))
  assert.equal(check.insured, true)
  assert.match(english(check), /insurer who is late.*complain about the delay to the territorial fund/s)
})

test('a policy limited in time counts on its last day and not on the day after (ELG-19, ELG-20)', () => {
  const limited: CheckFacts = { ...insured, category: 'refugee', validUntil: day('2018-12-31') }
  assert.equal(decideCheck(limited, on('2018-12-31')).insured, true)
  const after = decideCheck(limited, on('2019-01-01'))
  assert.equal(after.insured, false)
  assert.equal(after.programme, null)
  assert.match(english(after), /renews the document/)
})

test('a status that has ended ends the right though the policy has no date (ELG-20)', () => {
  const check = decideCheck(
    { ...insured, category: 'foreign_temporary', form: 'digital', statusUntil: day('2026-05-01') },
    on('2026-05-02'),
  )
  assert.equal(check.insured, false)
  assert.match(english(check), /expired on 1 May 2026/)
})

test('a soldier is not insured, is treated by military medicine, and emergency care stays free (ELG-06, COV-05)', () => {
  const called: CheckFacts = {
    ...insured,
    insurerCode: null,
    insuredRegion: null,
    insuredFrom: null,
    form: null,
    number: null,
    endedInsurerCode: insurerCode,
    endedOn: day('2026-05-01'),
    endedBecause: 'military_service',
  }
  const check = decideCheck(called, on('2026-11-23'))
  assert.equal(check.insured, false)
  assert.equal(check.insurer, undefined)
  assert.match(english(check), /Emergency care is given at once and free/)
  assert.match(english(check), /Military medicine/)
})

test('the policy had to be shown until 30.11.2022; from 01.12.2022 an identity document is enough (COV-08, MIS-09)', () => {
  assert.match(english(decideCheck(insured, on('2022-11-30'))), /the policy is shown/)
  assert.match(english(decideCheck(insured, on('2022-12-01'))), /identity document is enough/)
})

test('an unknown number is not insured, with free emergency care and the way to a policy (COV-05, ELG-13)', () => {
  const check = decideUnknown(on('2026-11-23'))
  assert.deepEqual([check.found, check.insured, check.programme], [false, false, null])
  assert.match(
    english(check),
    /Emergency care is given at once and free.*registration of residence is not needed/s,
  )
})

test('someone on record without a document is insured and told how to get an extract (RPL-11)', () => {
  const check = decideCheck({ ...insured, form: null, number: null }, on('2026-11-23'))
  assert.equal(check.insured, true)
  assert.equal(check.policy, undefined)
  assert.match(english(check), /extract about the policy/)
})

test('where the register has no phone the number is said to be on the policy, never invented (RGT-01, SMO-12)', () => {
  const silent = registers.insurersIn('77').find(insurer => insurer.phone === null)!
  const check = decideCheck({ ...insured, insurerCode: silent.code }, on('2026-11-23'))
  assert.equal(check.insurer?.phone, null)
  assert.match(english(check), /printed on the policy/)
})
