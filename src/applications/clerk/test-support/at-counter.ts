import { encodePaperBarcode } from '#codes/paper-barcode.ts'
import { makeEnp as enpOf } from '#codes/enp.ts'
import { makeEnp } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { registerPerson } from '#people/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import { aContent, value } from '../../test-support/an-application.ts'

/** Someone of the register with an ENP whom nobody insures now, as a lapsed policy leaves them. */
export const aKnownPerson = (
  { database, sealing }: { database: Database; sealing: Sealing },
  seed: number,
): Promise<{ personId: string; enp: string }> =>
  database.transact(SYSTEM, async tx => {
    const { identity, document, snils, phone, address } = aContent(seed)
    const status = { category: 'citizen', working: true }
    const person = { identity, documents: [document], snils, phone, addresses: [address], status }
    const personId = value(await registerPerson(tx, sealing, person, day('2015-01-01')))
    const { sex, birthDate } = identity
    return { personId, enp: await makeEnp(tx, { personId, sex, birthDate, region: '50' }) }
  })

/** The barcode of the paper policy of someone whom the register has not, as a scanner hands it over. */
export function aBarcode(seed: number): string {
  const { surname, givenName, patronymic, sex, birthDate } = aContent(seed).identity
  const enp = enpOf({ region: '50', birthDate, sex, sequence: seed })
  const content = { type: 2, enp, surname, givenName, patronymic, sex, birthDate, validUntil: null } as const
  return Buffer.from(value(encodePaperBarcode(content))).toString('base64')
}
