import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPolicy } from '#policies/index.ts'
import type { Actor } from '#platform/actor.ts'
import { demonstrationList, questionsOf } from './list.ts'
import { withDemonstration } from './test-support/with-demonstration.ts'

const registrar: Actor = { role: 'registrar', organisation: 'clinic:770001', name: 'Ключникова Т. А.' }

for (const today of ['2017-05-29', '2026-11-23'])
  test(`on ${today} every number of every listed person is answered by the check as the list says (POL-04, POL-06, TMP-02)`, () =>
    withDemonstration(today, async parts => {
      const rows = await demonstrationList(parts)
      assert.ok(rows.length >= 200)
      for (const row of rows) {
        for (const question of questionsOf(row)) {
          const checked = await parts.database.attempt(registrar, tx =>
            checkPolicy(tx, parts, question, registrar, null),
          )
          assert.ok(checked.ok && checked.value.found, JSON.stringify({ row, question }))
          assert.equal(checked.value.insured, row.insured, JSON.stringify({ row, question }))
          assert.equal(checked.value.policy?.form ?? 'none', row.form)
        }
      }
      const insured = (form: string) => new Set(rows.filter(row => row.form === form).map(row => row.insured))
      assert.deepEqual(insured('old'), new Set([true]))
      assert.deepEqual(insured('none'), new Set([true, false]))
      assert.ok(rows.some(row => row.oldPolicy && row.note.includes('was valid until')))
      assert.ok(rows.some(row => !row.insured && row.form !== 'none'))
      assert.ok(rows.some(row => row.note.includes('former surname')))
    }))
