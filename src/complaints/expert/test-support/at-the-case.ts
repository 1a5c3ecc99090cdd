import { day } from '#kernel/day.ts'
import { keepWordings } from '#law/store.ts'
import { aRecord } from '#people/test-support/a-record.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import { law, type TestServer } from '#test/server.ts'
import { aPng } from '#applications/test-support/some-files.ts'
import type { Complaint } from '../../complaint.ts'
import { addEvidence } from '../../evidence/add-evidence.ts'
import { fileComplaint, type ComplaintToFile } from '../../file-complaint.ts'
import { setFineNorm } from '../../norms/set-fine-norm.ts'
import { value } from '../../test-support/complaint-desk.ts'

/** Somebody insured by the desk of the tests, who complains. */
export interface Complainant {
  citizen: Actor
  /** Files a complaint about a prescribed ultrasound that was charged, with whatever differs. */
  complains(more?: Partial<ComplaintToFile>): Promise<Complaint>
  /** Adds a receipt of a sum, each picture another. */
  receipt(complaintId: string, kopecks: number): Promise<void>
}

/** Registers a person at a server, keeps the law there and enters the norm of the fund. */
export async function aComplainant(server: TestServer): Promise<Complainant> {
  const { installation } = server
  const { personId } = await aRecord(server, { passport: '100001' })
  const citizen: Actor = { role: 'citizen', personId, name: 'Берёзкина Анна' }
  const fund: Actor = { role: 'fund', organisation: 'fund:77', name: 'Фондова Ф. Ф.' }
  await server.database.transact(SYSTEM, tx => keepWordings(tx, [...law.files, law.edition]))
  const norm = { region: '77', from: day('2026-01-01'), kopecks: 1_900_000 }
  value(await server.database.attempt(fund, tx => setFineNorm(tx, norm, fund)))
  let pictures = 0
  return {
    citizen,
    complains: async more => {
      const asked: ComplaintToFile = {
        personId,
        kind: 'charge',
        channel: 'online',
        clinicCode: '770001',
        happenedOn: installation.clock.today().subtract({ days: 3 }),
        story: 'Врач назначил УЗИ, а в регистратуре взяли деньги.',
        serviceId: 'ultrasound-abdomen',
        prescribed: true,
        referral: true,
        paidKopecks: 435_000,
        ...more,
      }
      return value(
        await server.database.attempt(citizen, tx => fileComplaint(tx, installation, asked, citizen)),
      )
    },
    receipt: async (complaintId, receiptKopecks) => {
      pictures += 1
      const bytes = Buffer.concat([aPng(), Buffer.from(String(pictures))])
      const file = {
        complaintId,
        kind: 'receipt',
        name: `чек ${pictures}.png`,
        bytes,
        receiptKopecks,
      } as const
      value(await server.database.attempt(citizen, tx => addEvidence(tx, installation, file, citizen)))
    },
  }
}
