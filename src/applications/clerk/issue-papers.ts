import { encodePaperBarcode } from '#codes/paper-barcode.ts'
import type { Registers } from '#insurers/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Law } from '#law/types.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { memoPdf } from '#papers/memo.ts'
import { paperPolicyPdf } from '#papers/paper-policy.ts'
import type { PaperContact } from '#papers/types.ts'
import { policyPaper, type CardProof } from '#policies/index.ts'
import type { Issuing } from './read-issue.ts'

/** The papers of an accepted application: certificate or extract, memo, a paper policy, or the mark on one that stays. */
export const PAPERS = ['certificate', 'extract', 'memo', 'policy', 'stamp'] as const
export type Paper = (typeof PAPERS)[number]

/** A paper to print; its name has no number and no name of a person. */
export interface PrintedPaper {
  bytes: Uint8Array
  fileName: string
}

/** Which papers an application gives in its state, the one to print first at the top. */
export function papersOf({ application, card }: Issuing): Paper[] {
  const isCertificate = card.policy.form === 'certificate'
  const sheet = application.form === 'paper' && ['ready', 'handed_over'].includes(application.state)
  return [
    ...(sheet ? (['policy'] as const) : []),
    ...(marksPaper(application, card) ? (['stamp'] as const) : []),
    ...(isCertificate ? (['certificate'] as const) : card.enp ? (['extract'] as const) : []),
    'memo',
  ]
}

/** True where a paper policy stays with a new insurer, whose mark goes on its back (RPL-06). */
const marksPaper = ({ state, kind }: Issuing['application'], { policy }: Issuing['card']): boolean =>
  state === 'completed' && kind === 'change_of_insurer' && policy.form === 'paper'

/** Makes one of the papers; refused where a name has letters that the barcode of the sheet cannot hold. */
export async function printPaper(
  paper: Paper,
  issuing: Issuing,
  { law, registers }: { law: Law; registers: Registers },
  on: Day,
  proof: CardProof | null = null,
): Promise<Outcome<PrintedPaper>> {
  switch (paper) {
    case 'certificate':
    case 'extract': {
      const made = await policyPaper(issuing.card, registers, on, proof)
      return made ? granted(made) : refused(noPaper())
    }
    case 'memo':
      return granted({ bytes: await memoOf(issuing, law, registers, on), fileName: 'pamyatka.pdf' })
    case 'policy':
    case 'stamp':
      return sheetOf(issuing, registers, on)
  }
}

const memoOf = ({ application }: Issuing, law: Law, registers: Registers, on: Day): Promise<Uint8Array> =>
  memoPdf({
    on,
    insurer: contactOf(registers.insurer(application.insurerCode)),
    fund: contactOf(registers.fund(application.region)),
    identityDocumentIsEnough: law.on(on).find<string>('policy/presentation')?.value === 'policy_or_identity',
    alsoFree: [],
    issuedAt: noonOf(on),
  })

async function sheetOf(issuing: Issuing, registers: Registers, today: Day): Promise<Outcome<PrintedPaper>> {
  const { card, spells, application } = issuing
  const stands = application.state === 'completed'
  const validUntil = stands ? card.policy.validUntil : issuing.validUntil
  const { identity } = card.person
  if (!card.enp) return refused(noPaper())
  const { surname, givenName, patronymic, sex, birthDate } = identity
  const name = { surname, givenName, patronymic }
  const barcode = encodePaperBarcode({ type: 2, enp: card.enp, ...name, sex, birthDate, validUntil })
  if (!barcode.ok) return barcode
  const issuedOn = stands || application.state === 'handed_over' ? card.policy.from : today
  const bytes = await paperPolicyPdf({
    enp: card.enp,
    barcode: barcode.value,
    person: {
      name,
      birthDate,
      sex: sex === 'm' ? 'male' : 'female',
      birthplace: identity.birthPlace ?? 'не указано',
    },
    issuedOn,
    validUntil,
    marks: spells.map(({ from, insurerCode, region }) => ({
      insuredFrom: from,
      insurer: contactOf(registers.insurer(insurerCode)),
      region: registers.region(region)?.name.ru ?? region,
    })),
    fund: contactOf(registers.fund(application.region)),
    issuedAt: noonOf(issuedOn),
  })
  return granted({ bytes, fileName: 'polis.pdf' })
}

const contactOf = (one: { name: string; address: string; phone: string | null } | null): PaperContact =>
  one
    ? { name: one.name, address: one.address, phone: one.phone }
    : { name: 'не указана', address: null, phone: null }

// The same paper asked for twice on a day has the same bytes.
const noonOf = (on: Day): Temporal.Instant =>
  on.toZonedDateTime({ timeZone: 'Europe/Moscow', plainTime: '12:00' }).toInstant()

const noPaper = (): Refusal => ({
  code: 'applications.no-paper',
  says: {
    ru: 'У этого человека нет единого номера полиса, поэтому выписку сделать нельзя. Примите заявление: номер появится сам.',
    en: 'This person has no policy number yet, so there is nothing to print. Accept the application: the number is made then.',
  },
})
