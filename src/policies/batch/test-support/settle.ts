import assert from 'node:assert/strict'
import { join } from 'node:path'
import { snilsCheckDigits } from '#codes/snils.ts'
import { endInsurance, makeEnp, openInsurance } from '#insurance/index.ts'
import { loadRegisters, saveRegisters } from '#insurers/index.ts'
import { fixedClock } from '#kernel/clock.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { loadLaw } from '#law/law.ts'
import { registerPerson } from '#people/index.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { TestDatabase } from '#test/database.ts'
import type { CheckDependencies } from '../../check/question.ts'
import { issueCertificate } from '../../issue-certificate.ts'
import { insertPolicy } from '../../store.ts'

const HOME = join(import.meta.dirname, '../../../..')
const law = await loadLaw(join(HOME, 'law'))
const registers = await loadRegisters(join(HOME, 'dictionaries'))
const insurerCode = registers.insurersIn('77')[0]!.code

/** Who checks a list in these tests. */
export const OPERATOR: Actor = { ...SYSTEM, name: 'polis check' }

/** What a check stands on, on 2 June 2017. */
export const dependencies = (sealing: Sealing): CheckDependencies => ({
  law,
  registers,
  sealing,
  clock: fixedClock('2017-06-02'),
})

/** The numbers of a person of these tests. */
export interface Settled {
  personId: string
  enp: string
  snils: string
  birthDate: string
  certificate?: string
  old?: { series: string; number: string }
}

const PEOPLE = 24

/** Twenty-four people: with a certificate, an old policy (some share a number), a paper policy, none; some insured no longer. */
export async function settle({ database, sealing }: TestDatabase): Promise<Settled[]> {
  return database.transact(SYSTEM, async tx => {
    await saveRegisters(tx, registers)
    const people: Settled[] = []
    for (let index = 0; index < PEOPLE; index++) people.push(await settleOne(tx, sealing, index))
    return people
  })
}

async function settleOne(tx: Tx, sealing: Sealing, index: number): Promise<Settled> {
  const birthDate = day('1980-02-03').add({ days: index })
  const body = String(112_233_400 + index)
  const snils = body + snilsCheckDigits(body)
  const registered = await registerPerson(
    tx,
    sealing,
    {
      identity: { surname: 'Пробный', givenName: 'Пётр', sex: 'm', birthDate },
      documents: [],
      snils,
      addresses: [],
      status: { category: 'citizen' },
    },
    day('2011-06-01'),
  )
  assert.ok(registered.ok)
  const personId = registered.value
  const enp = await makeEnp(tx, { personId, sex: 'm', birthDate, region: '77' })
  const from = day('2012-03-01')
  if (index % 6 !== 5)
    assert.ok(
      (await openInsurance(tx, { personId, insurerCode, region: '77', from, because: 'first_choice' })).ok,
    )
  const papers = await giveAPaper(tx, personId, enp, index)
  if (index % 12 === 4)
    assert.ok(
      (await endInsurance(tx, { personId, until: day('2017-03-01'), because: 'military_service' })).ok,
    )
  return { personId, enp, snils, birthDate: birthDate.toString(), ...papers }
}

async function giveAPaper(
  tx: Tx,
  personId: string,
  enp: string,
  index: number,
): Promise<Pick<Settled, 'certificate' | 'old'>> {
  if (index % 3 === 0) {
    const asked = { personId, insurerCode, region: '77', on: day('2017-05-29'), applicationId: newId() }
    const issued = await issueCertificate(tx, law, asked)
    assert.ok(issued.ok)
    return { certificate: issued.value.number }
  }
  const isOld = index % 3 === 1
  const old = { series: `46-${index}`, number: String(1_000_000 + (index % 4)) }
  const inserted = await insertPolicy(
    tx,
    {
      personId,
      policyId: newId(),
      form: isOld ? 'old' : 'paper',
      ...(isOld ? old : { series: null, number: enp }),
      insurerCode,
      region: '77',
      from: day('2012-03-01'),
      until: null,
      validUntil: isOld ? day('2013-12-31') : null,
      endedBecause: null,
    },
    null,
  )
  assert.ok(inserted)
  return isOld ? { old } : {}
}
