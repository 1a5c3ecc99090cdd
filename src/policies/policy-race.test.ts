import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadRegisters, saveRegisters } from '#insurers/index.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { loadLaw } from '#law/load.ts'
import { SYSTEM } from '#platform/actor.ts'
import { withDatabase } from '#test/database.ts'
import { issueCertificate } from './issue-certificate.ts'
import { inForceOn, policiesOf } from './store.ts'

const HOME = join(import.meta.dirname, '../..')
const law = await loadLaw(join(HOME, 'law'))
const registers = await loadRegisters(join(HOME, 'dictionaries'))
const on = day('2017-06-01')
const CLIENTS = 64

test('64 clients issue a certificate to one person at once: one is in force, and nothing is half written (ELG-15)', () =>
  withDatabase(async ({ database, owner }) => {
    const personId = newId()
    await database.transact(SYSTEM, tx => saveRegisters(tx, registers))
    await owner.query('insert into person (person_id) values ($1)', [personId])
    const asked = { personId, insurerCode: '77012', region: '77', on, applicationId: newId() }
    const answers = await Promise.all(
      Array.from({ length: CLIENTS }, () => database.attempt(SYSTEM, tx => issueCertificate(tx, law, asked))),
    )
    assert.ok(answers.some(({ ok }) => ok))
    for (const answer of answers)
      if (!answer.ok)
        assert.deepEqual(
          answer.refusals.map(({ code }) => code),
          ['policies.another-in-force'],
        )
    const policies = await database.transact(SYSTEM, tx => policiesOf(tx, personId))
    assert.equal(policies.length, 1)
    const inForce = inForceOn(policies, on)
    const numbers = answers.flatMap(answer => (answer.ok ? answer.value.number : []))
    assert.ok(inForce && numbers.includes(inForce.number))
    const { rows } = await owner.query<{ claimed: number }>(
      'select count(*)::int as claimed from policy_number_claim',
    )
    assert.equal(rows[0]?.claimed, numbers.length)
  }, CLIENTS))
