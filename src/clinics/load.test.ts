import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadRegisters } from '#insurers/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { withRegisters } from '#people/test-support/a-record.ts'
import { loadClinics } from './load.ts'
import { saveClinics } from './store.ts'

const DICTIONARIES = join(import.meta.dirname, '../../dictionaries')
const registers = await loadRegisters(DICTIONARIES)

test('the invented clinics of three regions are known by code and by region, some of them outside the system', async () => {
  const clinics = await loadClinics(DICTIONARIES, registers)
  for (const region of ['77', '50', '75']) {
    const here = clinics.clinicsIn(region)
    assert.ok(here.some(({ inSystem }) => inSystem) && here.some(({ inSystem }) => !inSystem), region)
    assert.ok(here.every(clinic => clinic.demonstration && clinics.clinic(clinic.code) === clinic))
  }
  assert.equal(clinics.clinic('999999'), null)
  assert.deepEqual(clinics.clinicsIn('78'), [])
})

test('an installation without the demonstration has none of the invented clinics', async () => {
  const clinics = await loadClinics(DICTIONARIES, registers, { demonstration: false })
  assert.deepEqual([clinics.clinics, clinics.clinic('770001')], [[], null])
})

test('a clinic that stands twice or outside its region stops the start with a line that names it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'polis-clinics-'))
  const row = `{ code: '770001', region: '77', inSystem: true, phone: null, name: 'Пример', address: 'Пример' }`
  const other = row.replace(`region: '77'`, `region: '50'`)
  const start = `demonstration: true\nsource: { ru: 'п', en: 'i' }\nclinics:\n`
  writeFileSync(join(folder, 'clinics-demonstration.yaml'), `${start}  - ${row}\n  - ${other}\n`)
  await assert.rejects(
    loadClinics(folder, registers),
    /770001 stands there twice; 770001: the code does not begin/,
  )
  writeFileSync(join(folder, 'clinics-demonstration.yaml'), `${start}  - { code: '77' }\n`)
  await assert.rejects(loadClinics(folder, registers), /clinics\.0\.code/)
})

test('the clinics are saved as often as Polis starts', () =>
  withRegisters(async ({ database, owner }) => {
    const clinics = await loadClinics(DICTIONARIES, registers)
    for (let start = 0; start < 2; start += 1) await database.transact(SYSTEM, tx => saveClinics(tx, clinics))
    const { rows } = await owner.query<{ n: number }>(
      'select count(*)::int as n from clinic where in_system is not null',
    )
    assert.equal(rows[0]?.n, clinics.clinics.length)
  }))
