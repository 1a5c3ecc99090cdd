import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadLaw } from '#law/law.ts'
import { careCodes } from './care-codes.ts'

const HOME = join(import.meta.dirname, '../..')
const V002 = join(HOME, '../shared/formats/nsi/V002_2018.csv')
const law = await loadLaw(join(HOME, 'law'))

test('every service has its codes in the classifiers, and there are 250 services and more (COV-11)', () => {
  assert.ok(law.services.size >= 250)
  const called = [...law.services.values()].map(careCodes)
  assert.ok(called.every(({ forms }) => forms.length > 0))
  assert.deepEqual(careCodes(law.services.get('tooth-extraction')!), {
    kind: {
      code: '13',
      name: {
        ru: 'первичная специализированная медико-санитарная помощь',
        en: 'primary care of a specialist',
      },
    },
    profile: { code: '90', name: { ru: 'стоматологии хирургической', en: 'стоматологии хирургической' } },
    forms: [
      { code: '1', name: { ru: 'экстренная', en: 'emergency' } },
      { code: '2', name: { ru: 'неотложная', en: 'urgent' } },
      { code: '3', name: { ru: 'плановая', en: 'planned' } },
    ],
    where: [
      { code: '3', name: { ru: 'поликлиника', en: 'clinic' } },
      { code: '1', name: { ru: 'стационар', en: 'hospital' } },
    ],
  })
})

test('the profiles are those of the shared classifier V002', {
  skip: !existsSync(V002) && 'the shared facts are not beside the checkout',
}, () => {
  const known = new Set(
    readFileSync(V002, 'utf8')
      .split('\n')
      .map(line => line.split(',')[0]),
  )
  const strangers = [...law.services.values()].filter(
    ({ profile }) => profile !== null && !known.has(profile),
  )
  assert.deepEqual(
    strangers.map(({ id }) => id),
    [],
  )
})
