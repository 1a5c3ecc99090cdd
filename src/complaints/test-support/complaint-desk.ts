import { join } from 'node:path'
import { loadClinics, saveClinics } from '#clinics/index.ts'
import { loadRegisters, saveRegisters } from '#insurers/index.ts'
import type { Clock } from '#kernel/clock.ts'
import { day, type Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { loadLaw } from '#law/load.ts'
import { keepWordings } from '#law/store.ts'
import { aRecord } from '#people/test-support/a-record.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { aPng } from '#applications/test-support/some-files.ts'
import { withDatabase, type TestDatabase } from '#test/database.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { addEvidence } from '../evidence/add-evidence.ts'
import { fileComplaint, type ComplaintToFile } from '../file-complaint.ts'
import { moveByName } from '../make-move.ts'
import type { MoveBody } from '../api-shapes.ts'

const HOME = join(import.meta.dirname, '../../..')

/** The law, the registers and the clinics of the checkout, loaded once a test process. */
export const law = await loadLaw(join(HOME, 'law'))
const registers = await loadRegisters(join(HOME, 'dictionaries'))
const clinics = await loadClinics(join(HOME, 'dictionaries'), registers)

/** Everybody around complaints of one person of Moscow, on a database of a test's own. */
export interface ComplaintDesk extends TestDatabase, ComplaintDependencies {
  clock: Clock & { moveTo(day: string): void }
  database: TestDatabase['database']
  sealing: TestDatabase['sealing']
  citizen: Actor
  uninsured: Actor
  clerk: Actor
  colleague: Actor
  stranger: Actor
  clinic: Actor
  fund: Actor
  /** Makes a move as somebody. */
  move(actor: Actor, complaintId: string, body: MoveBody): Promise<Outcome<Complaint>>
  /** Runs a command as somebody. */
  as<T>(actor: Actor, work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>>
}

/** Runs a test at a desk of complaints on a business day. */
export const withComplaints = (today: string, run: (desk: ComplaintDesk) => Promise<void>, poolSize = 10) =>
  withDatabase(async test => {
    await test.database.transact(SYSTEM, async tx => {
      await saveRegisters(tx, registers)
      await saveClinics(tx, clinics)
      await keepWordings(tx, [...law.files, law.edition])
    })
    const one = await aRecord(test, { passport: '100001' })
    const other = await aRecord(test, { identity: { givenName: 'Вера' }, passport: '100002', insurer: null })
    const desk: Omit<ComplaintDesk, 'move' | 'as'> = {
      ...test,
      law,
      registers,
      clinics,
      clock: movableClock(today),
      citizen: { role: 'citizen', personId: one.personId, name: 'Берёзкина Анна' },
      uninsured: { role: 'citizen', personId: other.personId, name: 'Берёзкина Вера' },
      clerk: await hire(test, 'clerk', 'insurer:77012', 'Петрова А. В.'),
      colleague: await hire(test, 'clerk', 'insurer:77012', 'Сидорова Е. П.'),
      stranger: await hire(test, 'clerk', 'insurer:77008', 'Кузнецов И. И.'),
      clinic: await hire(test, 'registrar', 'clinic:770002', 'Орлова Н. Н.'),
      fund: await hire(test, 'fund', 'fund:77', 'Фондова Ф. Ф.'),
    }
    const as: ComplaintDesk['as'] = (actor, work) => test.database.attempt(actor, work)
    const move: ComplaintDesk['move'] = (actor, id, body) =>
      as(actor, tx => moveByName(tx, desk, id, body, actor))
    await run({ ...desk, as, move })
  }, poolSize)

async function hire(
  { owner }: TestDatabase,
  role: 'clerk' | 'registrar' | 'fund',
  organisation: NonNullable<Actor['organisation']>,
  name: string,
): Promise<Actor> {
  const accountId = newId()
  await owner.query(
    `insert into account (account_id, login, password_hash, role, organisation, display_name) values ($1::uuid, $1::text, '-', $2, $3, $4)`,
    [accountId, role, organisation, name],
  )
  return { role, organisation, accountId, name }
}

function movableClock(today: string): ComplaintDesk['clock'] {
  let on: Day = day(today)
  return {
    now: () => Temporal.Instant.from(`${on.toString()}T12:00:00Z`),
    today: () => on,
    moveTo: other => void (on = day(other)),
  }
}

/** A complaint of somebody charged at a clinic of the system for a prescribed ultrasound. */
export const aCharge = (desk: ComplaintDesk, more: Partial<ComplaintToFile> = {}): ComplaintToFile => ({
  personId: desk.citizen.personId ?? '',
  kind: 'charge',
  channel: 'online',
  clinicCode: '770002',
  happenedOn: desk.clock.today().subtract({ days: 3 }),
  story: 'Врач назначил УЗИ, а в регистратуре взяли деньги.',
  serviceId: 'ultrasound-abdomen',
  prescribed: true,
  referral: true,
  paidKopecks: 435_000,
  ...more,
})

/** Files a complaint as its person. */
export const fileAs = (desk: ComplaintDesk, asked: ComplaintToFile, actor: Actor = desk.citizen) =>
  desk.as(actor, tx => fileComplaint(tx, desk, asked, actor))

/** A complaint that was filed. */
export const aComplaint = async (
  desk: ComplaintDesk,
  more: Partial<ComplaintToFile> = {},
): Promise<Complaint> => value(await fileAs(desk, aCharge(desk, more)))

let pictures = 0

/** Adds a receipt of a sum, each picture another; answers its id. */
export async function aReceipt(
  desk: ComplaintDesk,
  complaintId: string,
  receiptKopecks: number,
  actor: Actor = desk.citizen,
): Promise<string> {
  pictures += 1
  const bytes = Buffer.concat([aPng(), Buffer.from(String(pictures))])
  const file = { complaintId, kind: 'receipt', name: 'чек.png', bytes, receiptKopecks } as const
  return value(await desk.as(actor, tx => addEvidence(tx, desk, file, actor))).evidenceId
}

/** Makes moves one after another, all of which are granted; answers the last state. */
export async function lead(
  desk: ComplaintDesk,
  complaintId: string,
  ...moves: [Actor, MoveBody][]
): Promise<Complaint> {
  let last: Complaint | null = null
  for (const [actor, body] of moves) last = value(await desk.move(actor, complaintId, body))
  if (!last) throw new Error('No move')
  return last
}

/** The words of most moves of a test. */
export const WORDS = { words: 'Подробности в деле.' }

/** What leads a complaint with a receipt to a signed act. */
export const toTheAct = (desk: ComplaintDesk, code: string | null = '239'): [Actor, MoveBody][] => [
  [desk.clerk, { move: 'take' }],
  [desk.clerk, { move: 'inspect' }],
  [desk.clerk, { move: 'ask_clinic', question: 'За что взяли деньги?' }],
  [desk.clinic, { move: 'answer_inquiry', answer: 'По прейскуранту.' }],
  [desk.clerk, { move: 'sign_act', findings: [{ code, words: 'Проверено по документам.' }] }],
]

/** The value of an outcome; throws with the codes where it was refused. */
export function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(
    `Refused: ${outcome.refusals.map(({ code, field }) => `${code} ${field ?? ''}`).join(', ')}`,
  )
}

/** The codes of a refused outcome, without the name of the subject; empty where it was granted. */
export const codes = (outcome: Outcome<unknown>): string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code.replace('complaints.', ''))
