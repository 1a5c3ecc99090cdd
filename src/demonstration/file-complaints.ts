import type { ClinicRegister } from '#clinics/index.ts'
import {
  addEvidence,
  fileComplaint,
  moveByName,
  setFineNorm,
  type ComplaintDependencies,
} from '#complaints/index.ts'
import { fixedClock } from '#kernel/clock.ts'
import { day, type Day } from '#kernel/day.ts'
import { invariant, type Outcome } from '#kernel/outcome.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { DemonstrationParts } from './load-demonstration.ts'
import { inventReceipt } from './invent-receipt.ts'
import { PLANNED_COMPLAINTS, type PlannedComplaint, type PlannedStep } from './plan-complaints.ts'
import { insuredBy, insuredNowhere, type DemoName } from './store.ts'

const INSURER = '77012'
const REGION = '77'
/** The first day of the shares of F014: a case of an earlier day would have no fine to show. */
const FIRST_DAY = day('2021-08-01')

/** What filing complaints stands on. */
type Parts = Omit<DemonstrationParts, 'clinics' | 'keys'> & { clinics: ClinicRegister }

/**
 * Files the invented cases and brings each to its stage by the commands that people use, each in a transaction of its own
 * as whoever makes the step; answers how many.
 */
export async function fileComplaints(
  parts: Parts,
  today: Day,
  clerks: ReadonlyMap<string, Actor>,
): Promise<number> {
  const clerk = clerks.get(INSURER)
  invariant(clerk, `insurer ${INSURER} has a clerk`)
  if (Temporal.PlainDate.compare(today, FIRST_DAY) < 0) return 0
  const { database } = parts
  const fund: Actor = { role: 'fund', organisation: `fund:${REGION}`, name: 'Фондов М. К.' }
  const norm = { region: REGION, from: today.with({ month: 1, day: 1 }), kopecks: 1_900_000 }
  value(await database.attempt(fund, tx => setFineNorm(tx, norm, fund)))
  const [insured, strangers] = await database.transact(SYSTEM, async tx => [
    await insuredBy(tx, INSURER, PLANNED_COMPLAINTS.length),
    await insuredNowhere(tx, REGION, 1),
  ])
  let filed = 0
  for (const [at, planned] of PLANNED_COMPLAINTS.entries()) {
    const people = planned.uninsured ? strangers : insured
    const person = people[at % Math.max(1, people.length)]
    if (!person) continue
    await bringAbout(parts, { planned, person, today, hands: { clerk, fund } })
    filed += 1
  }
  return filed
}

interface Case {
  planned: PlannedComplaint
  person: DemoName
  today: Day
  hands: { clerk: Actor; fund: Actor }
}

async function bringAbout(parts: Parts, { planned, person, today, hands }: Case): Promise<void> {
  const { ago, steps, uninsured: _, channel = 'online', ...told } = planned
  const citizen: Actor = { role: 'citizen', personId: person.personId, name: person.name }
  const organisation = `clinic:${planned.clinicCode}` as const
  const clinic: Actor = { role: 'registrar', organisation, name: 'Ключникова Т. А.' }
  const actors = { ...hands, citizen, clinic }
  const at = (after: number): ComplaintDependencies => ({
    ...parts,
    clock: fixedClock(today.subtract({ days: ago - after }).toString()),
  })
  const as = async <T>(actor: Actor, work: (tx: Tx) => Promise<Outcome<T>>): Promise<T> =>
    value(await parts.database.attempt(actor, work))
  const filer = channel === 'hotline' ? hands.clerk : citizen
  const asked = { ...told, channel, happenedOn: today.subtract({ days: ago + 1 }), personId: person.personId }
  const isPrescribed = told.kind === 'charge' && { prescribed: true, referral: true }
  const { complaintId } = await as(filer, tx =>
    fileComplaint(tx, at(0), { ...asked, ...isPrescribed }, filer),
  )
  const receipt =
    planned.paidKopecks &&
    (await as(citizen, tx => addEvidence(tx, at(0), receiptOf(complaintId, planned), citizen)))
  for (const { after, by, ...rest } of steps) {
    const body = bodyOf(rest, receipt ? receipt.evidenceId : null)
    await as(actors[by], tx => moveByName(tx, at(after), complaintId, body, actors[by]))
  }
}

const receiptOf = (complaintId: string, { paidKopecks = 0 }: PlannedComplaint) => ({
  complaintId,
  kind: 'receipt' as const,
  name: 'чек-пример.pdf',
  receiptKopecks: paidKopecks,
  bytes: inventReceipt(paidKopecks),
})

/** The step with the receipt of the case, where it counts it. */
function bodyOf({ body, countsReceipt }: Omit<PlannedStep, 'after' | 'by'>, receipt: string | null) {
  if (!countsReceipt || !receipt || !('found' in body)) return body
  return { ...body, found: { ...body.found, receipts: [receipt], conditionsMet: true } }
}

function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`The demonstration was refused: ${outcome.refusals.map(({ code }) => code).join(', ')}`)
}
