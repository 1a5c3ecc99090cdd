import assert from 'node:assert/strict'
import { openAccount } from '#access/index.ts'
import { makeEnp, openInsurance } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { registerPerson } from '#people/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { issueCertificate, issuePolicy } from '#policies/index.ts'
import { PASSWORD, type TestServer } from '#test/server.ts'

/** What an invented citizen has. */
type Has = 'policy' | 'certificate' | 'nothing'

/** Registers an invented citizen with an account, insured or not, and answers their id. */
export function anInsuredPerson(
  { database, sealing, installation }: TestServer,
  today: string,
  has: Has = 'policy',
  login = 'anna',
): Promise<string> {
  const on = day(today)
  const birthDate = day('1985-03-27')
  const name = { surname: 'Берёзкина', givenName: 'Анна', patronymic: 'Ильинична' }
  return database.transact(SYSTEM, async tx => {
    const registered = await registerPerson(
      tx,
      sealing,
      {
        identity: { ...name, sex: 'f', birthDate, birthPlace: 'г. Москва' },
        documents: [{ type: 'passport', series: '45 10', number: String(login.length * 111_111) }],
        addresses: [],
        status: { category: 'citizen' },
      },
      on,
    )
    assert.ok(registered.ok)
    const personId = registered.value
    await openAccount(tx, {
      role: 'citizen',
      personId,
      login,
      password: PASSWORD,
      displayName: 'Берёзкина А. И.',
    })
    if (has === 'nothing') return personId
    const at = { personId, insurerCode: '77012', region: '77', on, applicationId: newId() }
    assert.ok((await openInsurance(tx, { ...at, from: on, because: 'first_choice' })).ok)
    const enp = await makeEnp(tx, { personId, sex: 'f', birthDate, region: '77' })
    const policy = {
      ...at,
      enp,
      form: 'digital',
      category: 'citizen',
      statusUntil: null,
      appliedOn: on,
    } as const
    const { law } = installation
    assert.ok(
      (has === 'certificate' ? await issueCertificate(tx, law, at) : await issuePolicy(tx, law, policy)).ok,
    )
    return personId
  })
}
