import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { SYSTEM } from '#platform/actor.ts'
import { withDatabase } from '#test/database.ts'
import { loadRegisters } from './load.ts'
import { saveRegisters } from './save.ts'

const registers = await loadRegisters(join(import.meta.dirname, '../../dictionaries'))
const COUNTS = `select (select count(*) from region)::int as regions, (select count(*) from insurer)::int as insurers,
  (select count(*) from office)::int as offices, (select count(*) from office where demonstration)::int as invented`

suite('the registers in the database', () => {
  test('are all there, and a second start changes nothing (SMO-01)', () =>
    withDatabase(async ({ database, owner }) => {
      for (const _ of ['first start', 'second start']) {
        await database.transact(SYSTEM, tx => saveRegisters(tx, registers))
        const { rows } = await owner.query(COUNTS)
        assert.deepEqual(rows, [{ regions: 86, insurers: 212, offices: 221, invented: 9 }])
      }
    }))

  test('hold a row as the dictionaries do, with the day of its list (SMO-01)', () =>
    withDatabase(async ({ database, owner }) => {
      await database.transact(SYSTEM, tx => saveRegisters(tx, registers))
      const { rows } = await owner.query(
        `select i.name, i.ogrn, i.site, i.phone, i.known_on::text, i.confidence, r.name_ru, r.time_zone, r.fund_ogrn, r.known_on::text as fund_known_on
         from insurer i join region r on r.code = i.region_code where i.code = '75004'`,
      )
      assert.deepEqual(rows, [
        {
          name: 'АО «Страховая компания «СОГАЗ-Мед»',
          ogrn: '1027739008440',
          site: 'http://www.sogaz-med.ru',
          phone: null,
          known_on: '2022-04-28',
          confidence: 'B',
          name_ru: 'Забайкальский край',
          time_zone: 'Asia/Chita',
          fund_ogrn: '1027501146518',
          fund_known_on: '2021-03-01',
        },
      ])
    }))

  test('follow a changed dictionary at the next start (SMO-01)', () =>
    withDatabase(async ({ database, owner }) => {
      await database.transact(SYSTEM, tx => saveRegisters(tx, registers))
      await owner.query(
        `update region set name_ru = 'старое'; update insurer set address = 'старый'; update office set address = 'старый'`,
      )
      await database.transact(SYSTEM, tx => saveRegisters(tx, registers))
      const { rows } = await owner.query(
        `select code from region where name_ru = 'старое' union all select code from insurer where address = 'старый'
         union all select office_id from office where address = 'старый'`,
      )
      assert.deepEqual(rows, [])
    }))
})
