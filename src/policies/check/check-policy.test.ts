import assert from 'node:assert/strict'
import { join } from 'node:path'
import test from 'node:test'
import { makeEnp, openInsurance } from '#insurance/index.ts'
import { loadRegisters, saveRegisters } from '#insurers/index.ts'
import { fixedClock } from '#kernel/clock.ts'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/law.ts'
import { registerPerson } from '#people/index.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import { withDatabase, type TestDatabase } from '#test/database.ts'
import { issueCertificate } from '../issue-certificate.ts'
import { checkPolicy } from './check-policy.ts'
import type { PolicyCheckRequest } from './request.ts'

const HOME = join(import.meta.dirname, '../../..')
const law = await loadLaw(join(HOME, 'law'))
const registers = await loadRegisters(join(HOME, 'dictionaries'))
const insurerCode = registers.insurersIn('77')[0]!.code
const registrar: Actor = { role: 'registrar', organisation: 'clinic:770001', name: 'Поликлиника' }
const on = day('2017-06-01')

test('every number of a person leads to the same answer, and each look is logged (POL-18, RPL-11, TMP-02)', () =>
  withDatabase(async db => {
    const { personId, enp, certificate } = await someone(db)
    const ask = asker(db)
    const questions: PolicyCheckRequest[] = [
      { enp },
      { certificate },
      { snils: '112-233-445 95', birthDate: '1980-02-03' },
      {
        document: { type: 'passport', series: '45 10', number: '123456' },
        surname: 'ПРОБНЫЙ',
        givenName: 'Петр',
        birthDate: '1980-02-03',
      },
    ]
    for (const question of questions) {
      const { found, insured, policy, programme } = await ask(question)
      assert.deepEqual([found, insured, policy?.number, programme], [true, true, certificate, 'territorial'])
    }
    const { rows } = await db.owner.query('select organisation, purpose from look where person_id = $1', [
      personId,
    ])
    assert.deepEqual(
      rows,
      questions.map(() => ({ organisation: 'clinic:770001', purpose: 'policy_check' })),
    )
  }))

test("a number with somebody else's birth date finds nobody and leaves no look", () =>
  withDatabase(async db => {
    await someone(db)
    const answer = await asker(db)({ snils: '11223344595', birthDate: '1980-02-04' })
    assert.equal(answer.found, false)
    const { rows } = await db.owner.query('select 1 from look')
    assert.equal(rows.length, 0)
  }))

test('a former surname on the document still finds the person and asks to correct the data (POL-21)', () =>
  withDatabase(async db => {
    await someone(db)
    const answer = await asker(db)({
      document: { type: 'passport', series: '4510', number: '123456' },
      surname: 'Девичья',
      givenName: 'Пётр',
      birthDate: '1980-02-03',
    })
    assert.equal(answer.insured, true)
    assert.ok(answer.advice.some(({ en }) => en.includes('the surname may have changed')))
  }))

test("a document with a stranger's whole name finds nobody", () =>
  withDatabase(async db => {
    await someone(db)
    const answer = await asker(db)({
      document: { type: 'passport', series: '4510', number: '123456' },
      surname: 'Чужой',
      givenName: 'Олег',
      birthDate: '1980-02-03',
    })
    assert.equal(answer.found, false)
  }))

function asker({ database, sealing }: TestDatabase) {
  return async (question: PolicyCheckRequest) => {
    const deps = { law, registers, sealing, clock: fixedClock('2017-06-02') }
    const checked = await database.attempt(registrar, tx => checkPolicy(tx, deps, question, registrar, '77'))
    assert.ok(checked.ok)
    return checked.value
  }
}

async function someone({
  database,
  sealing,
}: TestDatabase): Promise<{ personId: string; enp: string; certificate: string }> {
  const identity = { surname: 'Пробный', givenName: 'Пётр', sex: 'm' as const, birthDate: day('1980-02-03') }
  return database.transact(SYSTEM, async tx => {
    await saveRegisters(tx, registers)
    const registered = await registerPerson(
      tx,
      sealing,
      {
        identity,
        documents: [{ type: 'passport', series: '4510', number: '123456' }],
        snils: '11223344595',
        addresses: [],
        status: { category: 'citizen' },
      },
      on,
    )
    assert.ok(registered.ok)
    const personId = registered.value
    const enp = await makeEnp(tx, { personId, sex: 'm', birthDate: identity.birthDate, region: '77' })
    assert.ok(
      (await openInsurance(tx, { personId, insurerCode, region: '77', from: on, because: 'first_choice' }))
        .ok,
    )
    const issued = await issueCertificate(tx, law, {
      personId,
      insurerCode,
      region: '77',
      on,
      applicationId: personId,
    })
    assert.ok(issued.ok)
    return { personId, enp, certificate: issued.value.number }
  })
}
