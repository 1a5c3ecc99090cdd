import { makeEnp, openInsurance } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import type { Law } from '#law/types.ts'
import { registerPerson } from '#people/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import { issuePolicy, type ChosenForm } from '#policies/index.ts'
import { aContent, value } from '../../test-support/an-application.ts'

/** The days, the insurer and the policy of somebody insured. */
export interface Insured {
  /** The first day, `2016-03-01`. */
  on: string
  form: ChosenForm
  insurerCode?: string
  seed?: number
}

/** Somebody of the register whom an insurer of Moscow insures, with a policy of a form. */
export const anInsuredPerson = (
  { database, sealing, law }: { database: Database; sealing: Sealing; law: Law },
  { on, form, insurerCode = '77012', seed = 1 }: Insured,
): Promise<{ personId: string; enp: string }> =>
  database.transact(SYSTEM, async tx => {
    const { identity, document, snils, phone, address } = aContent(seed)
    const from = day(on)
    const status = { category: 'citizen', working: true }
    const person = { identity, documents: [document], snils, phone, addresses: [address], status }
    const personId = value(await registerPerson(tx, sealing, person, from))
    const at = { personId, insurerCode, region: '77' }
    value(await openInsurance(tx, { ...at, from, because: 'first_choice' }))
    const { sex, birthDate } = identity
    const enp = await makeEnp(tx, { personId, sex, birthDate, region: '77' })
    const made = { enp, form, category: 'citizen', statusUntil: null, on: from, appliedOn: from } as const
    value(await issuePolicy(tx, law, { ...at, ...made, applicationId: newId() }))
    return { personId, enp }
  })
