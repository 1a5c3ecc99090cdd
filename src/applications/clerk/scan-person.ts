import { classifyScan } from '#codes/classify.ts'
import type { DecodedBarcode } from '#codes/paper-barcode.ts'
import { logLook } from '#access/index.ts'
import { covering, personOfEnp, spellsOf } from '#insurance/index.ts'
import { parseDay, type Day } from '#kernel/day.ts'
import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { readPerson, searchPeople, type Person } from '#people/index.ts'
import { organisationCode, type Actor } from '#platform/actor.ts'
import { reachRegister, type Tx } from '#platform/database.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import type { Answers } from '../drafts/answers.ts'

/** What a scan told: answers, and the person where the register has one. */
export interface Scanned {
  answers: Answers
  personId: string | null
}

/**
 * Finds whom a scanned policy or a typed number belongs to, in the whole register: the person stands at the counter. The
 * look is logged. Refused where the number is not right, or nobody has it and it says nothing by itself.
 */
export async function scanPerson(
  tx: Tx,
  with_: ApplicationDependencies,
  text: string,
  actor: Actor,
): Promise<Outcome<Scanned>> {
  const scan = classifyScan(text)
  if ('refusals' in scan && scan.refusals.length) return refused(...scan.refusals.map(atScan))
  if (scan.kind === 'name') return refused(numberNeeded())
  await reachRegister(tx)
  const barcode = scan.kind === 'barcode' ? scan.barcode : null
  const enp = scan.kind === 'enp' ? scan.enp : barcode?.enp
  const personId = enp ? await personOfEnp(tx, enp) : await byNumber(tx, with_, text)
  const person = personId ? await readPerson(tx, with_.sealing, personId, with_.clock.today()) : null
  if (person) {
    await logLook(tx, actor, person.personId, 'counter_application')
    const purpose = await likelyPurpose(tx, with_, person.personId, actor)
    return granted({ answers: { ...answersOf(person), ...purpose }, personId: person.personId })
  }
  return barcode ? granted({ answers: answersOfBarcode(barcode), personId: null }) : refused(nobodyHasIt())
}

/** What somebody found most likely comes for; the clerk chooses where this insurer insures them already. */
async function likelyPurpose(
  tx: Tx,
  { clock }: ApplicationDependencies,
  personId: string,
  actor: Actor,
): Promise<Answers> {
  const spells = await spellsOf(tx, personId)
  const spell = covering(spells, clock.today())
  if (!spell) return { purpose: spells[0]?.closedBecause === 'military_service' ? 'return' : 'first' }
  return { purpose: spell.insurerCode === organisationCode(actor) ? '' : 'change_of_insurer.wish' }
}

/** One person whose number it is; several are for a search, not for a form. */
async function byNumber(tx: Tx, { sealing }: ApplicationDependencies, text: string): Promise<string | null> {
  const { candidates } = await searchPeople(tx, sealing, text, { limit: 2 })
  return candidates.length === 1 ? (candidates[0]?.personId ?? null) : null
}

const IDENTITY = ['passport', 'birth_certificate', 'temporary_identity_card', 'foreign_passport']

function answersOf({ identity, documents, snils, phone, email, addresses, status }: Person): Answers {
  const document = documents.find(({ type }) => IDENTITY.includes(type)) ?? documents[0]
  return said({
    surname: identity.surname,
    givenName: identity.givenName,
    patronymic: identity.patronymic,
    sex: identity.sex,
    birthDate: dotted(identity.birthDate),
    birthPlace: identity.birthPlace,
    citizenship: identity.citizenship,
    documentType: document?.type,
    documentSeries: document?.series,
    documentNumber: document?.number,
    documentIssuedOn: document?.issuedOn && dotted(document.issuedOn),
    documentIssuedBy: document?.issuedBy,
    documentValidUntil: document?.validUntil && dotted(document.validUntil),
    snils,
    phone,
    email,
    address: (addresses.find(({ kind }) => kind === 'residence') ?? addresses[0])?.text,
    category: status?.category,
    statusUntil: status?.statusUntil && dotted(status.statusUntil),
    working: status?.working === undefined ? undefined : status.working ? 'yes' : 'no',
  })
}

const answersOfBarcode = (barcode: DecodedBarcode): Answers =>
  said({
    surname: capitalised(barcode.surname),
    givenName: capitalised(barcode.givenName),
    patronymic: capitalised(barcode.patronymic),
    sex: barcode.sex,
    birthDate: isoDotted(barcode.birthDate),
  })

const said = (answers: Record<string, string | null | undefined>): Answers =>
  Object.fromEntries(Object.entries(answers).filter((entry): entry is [string, string] => Boolean(entry[1])))

/** A day as people type it: `27.03.1985`. */
export const dotted = (on: Day): string =>
  [String(on.day).padStart(2, '0'), String(on.month).padStart(2, '0'), on.year].join('.')

const isoDotted = (iso: string | null): string | null => {
  const on = iso === null ? null : parseDay(iso)
  return on && dotted(on)
}

/** A barcode has capitals alone. */
const capitalised = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/(^|[\s'-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

const atScan = (refusal: Refusal): Refusal => ({ ...refusal, field: 'scan' })

const numberNeeded = (): Refusal => ({
  code: 'applications.scan-number-needed',
  field: 'scan',
  says: {
    ru: 'Здесь ищут по номеру. Отсканируйте полис или введите номер полиса, СНИЛС или свидетельства. По имени ищите на странице «Найти человека».',
    en: 'A number is needed here. Scan the policy, or type the number of a policy, a SNILS or a certificate. To search by name, open “Find a person”.',
  },
})

const nobodyHasIt = (): Refusal => ({
  code: 'applications.scan-nobody',
  field: 'scan',
  says: {
    ru: 'По этому номеру в регистре никого нет. Заполните поля по документам.',
    en: 'The register has nobody with this number. Fill in the fields from the documents.',
  },
})
