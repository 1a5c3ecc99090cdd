import assert from 'node:assert/strict'
import test from 'node:test'
import { accept } from '../applications/accept.ts'
import { anInsuredPerson } from '../applications/changes/test-support/an-insured-person.ts'
import { codes, fileAs, value, withDesk, type Desk } from '../applications/test-support/an-application.ts'
import { take } from '../applications/take.ts'
import { endInsurance } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { SYSTEM } from '#platform/actor.ts'
import { contentOfRow } from './list/answers-of.ts'
import { errorFile } from './list/error-file.ts'
import { purposeOfCell } from './list/purpose-cell.ts'
import {
  aCsv,
  aFiledBatch,
  anUpload,
  aRow,
  aTable,
  found,
  runAll,
  steered,
  upTo,
} from './test-support/a-list.ts'
import { filedIn } from './test-support/filed-in.ts'

const WISH = 'смена по желанию'

/** A desk with the person of seed 1 insured by another company of Moscow, and the one of seed 2 by its own. */
const withInsured = (run: (desk: Desk, people: string[]) => Promise<void>) =>
  withDesk('2017-06-05', async desk => {
    const people = []
    for (const [seed, insurerCode] of [
      [1, '77008'],
      [2, '77012'],
    ] as const)
      people.push(
        (await anInsuredPerson(desk, { seed, insurerCode, on: '2016-03-01', form: 'paper' })).personId,
      )
    await run(desk, people)
  })

test('a list that changes the insurer files the same applications as single submissions (APP-08, CHG-01)', () =>
  withDesk('2017-06-01', async desk => {
    const grounds = [WISH, 'смена при переезде', 'change_of_insurer.insurer_contract_ended', '', 'first']
    const rows = grounds.map((purpose, index) => aRow(index + 1, { purpose }))
    const batch = await aFiledBatch(desk, rows)
    assert.deepEqual([batch.counts.filed, batch.counts.faulty], [5, 0])
    const many = await filedIn(desk)
    const { rows: kinds } = await desk.owner.query<{ kind: string }>(
      'select kind from application order by kind',
    )
    assert.deepEqual(
      kinds.map(({ kind }) => kind),
      ['change_of_insurer', 'change_of_insurer', 'change_of_insurer', 'first', 'first'],
    )
    await withDesk('2017-06-01', async other => {
      for (const cells of aTable(rows).slice(1)) {
        const list = { columns: batch.columns, insurerCode: '77012', region: '77', form: 'paper' }
        value(await fileAs(other, value(contentOfRow(list, cells)), other.clerk, 'employer'))
      }
      assert.deepEqual(many, await filedIn(other))
    })
  }))

test('the dry run tells who is insured already, and nothing of who insures them (APP-08, CHG-01)', () =>
  withInsured(async desk => {
    const { phone: _phone, ...rest } = aRow(4)
    const rows = [
      aRow(1),
      aRow(2),
      aRow(3),
      // Another document of a person whose SNILS is known.
      { ...rest, snils: aRow(2).snils ?? '', documentNumber: '900900' },
    ]
    const { batchId } = await anUpload(desk, aCsv(rows))
    await runAll(desk, 2)
    const batch = await found(desk, batchId)
    assert.deepEqual([batch.counts.checked, batch.counts.faulty], [4, 3])
    const file = await desk.database.transact(desk.clerk, tx => errorFile(tx, desk.sealing, batch, 'ru'))
    const text = Buffer.from(file.bytes).toString()
    assert.equal(text.match(/Этот человек уже застрахован/g)?.length, 3)
    assert.ok(!text.includes('77008'))
    const { rows: looks } = await desk.owner.query<{
      role: string
      organisation: string
      who: string
      n: number
    }>(
      `select role, organisation, who, count(*)::int as n from look where purpose = 'employer_list' group by 1, 2, 3`,
    )
    assert.deepEqual(looks, [{ role: 'clerk', organisation: 'insurer:77012', who: 'Петрова А. В.', n: 3 }])
  }))

test('who is insured may change the insurer by a list, and a clerk decides on it as on any other (CHG-01)', () =>
  withInsured(async desk => {
    const batch = await aFiledBatch(desk, [aRow(1, { purpose: WISH })])
    assert.deepEqual([batch.counts.filed, batch.counts.faulty], [1, 0])
    const { rows } = await desk.owner.query<{ application_id: string }>(
      `select application_id from application where kind = 'change_of_insurer'`,
    )
    const applicationId = rows[0]!.application_id
    value(await desk.database.attempt(desk.clerk, tx => take(tx, desk, { applicationId }, desk.clerk)))
    value(await desk.database.attempt(desk.clerk, tx => accept(tx, desk, { applicationId }, desk.clerk)))
    const { rows: spells } = await desk.owner.query<{ insurer_code: string }>(
      `select insurer_code from insurance_spell where superseded_at is null and upper_inf(valid) order by 1`,
    )
    assert.deepEqual(
      spells.map(spell => spell.insurer_code),
      ['77012', '77012'],
    )
  }))

test('a person who was insured and is no more may be on a list for a first policy', () =>
  withInsured(async (desk, [personId = '']) => {
    const ended = { personId, until: day('2017-06-03'), because: 'loss_of_status' } as const
    value(await desk.database.attempt(SYSTEM, tx => endInsurance(tx, ended)))
    const { batchId } = await anUpload(desk, aCsv([aRow(1), aRow(2)]))
    await runAll(desk)
    assert.equal((await found(desk, batchId)).counts.faulty, 1)
  }))

test('a purpose is read however a spreadsheet writes it, and what no list may ask is refused (APP-08)', () => {
  assert.deepEqual(value(purposeOfCell(' Смена при ПЕРЕЕЗДЕ ')), {
    kind: 'change_of_insurer',
    because: 'residence_changed',
  })
  assert.deepEqual(value(purposeOfCell(' ')), { kind: 'first' })
  for (const other of ['дубликат', 'duplicate.loss', 'reissue.name', 'surrender', '1', '__proto__'])
    assert.deepEqual(codes(purposeOfCell(other)), ['employers.row-purpose'], other)
})

test('a row with a purpose that no list may ask is faulty, and the others are filed', () =>
  withDesk('2017-06-01', async desk => {
    const rows = upTo(3).map(seed => aRow(seed, seed === 2 ? { purpose: 'дубликат' } : {}))
    const { batchId } = await anUpload(desk, aCsv(rows))
    await runAll(desk)
    value(await steered(desk, batchId, 'start'))
    await runAll(desk)
    const { counts } = await found(desk, batchId)
    assert.deepEqual([counts.faulty, counts.filed], [1, 2])
  }))
