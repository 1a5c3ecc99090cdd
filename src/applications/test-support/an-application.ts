import { join } from 'node:path'
import { snilsCheckDigits } from '#codes/snils.ts'
import { loadRegisters, saveRegisters, type Registers } from '#insurers/index.ts'
import type { Clock } from '#kernel/clock.ts'
import { day, type Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { loadLaw } from '#law/load.ts'
import type { Law } from '#law/types.ts'
import { ANONYMOUS, SYSTEM, type Actor } from '#platform/actor.ts'
import { withDatabase, type TestDatabase } from '#test/database.ts'
import type { Application, Channel } from '../application.ts'
import type { ApplicationContent } from '../content.ts'
import type { Answers } from '../drafts/answers.ts'
import { startDraft } from '../drafts/start-draft.ts'
import { submit } from '../submit.ts'
import { take } from '../take.ts'

const HOME = join(import.meta.dirname, '../../..')

/** The law and the registers of the checkout, loaded once a test process. */
export const law: Law = await loadLaw(join(HOME, 'law'))
export const registers: Registers = await loadRegisters(join(HOME, 'dictionaries'))

/** A clock that stands at a day until it is moved. */
interface MovableClock extends Clock {
  moveTo(day: string): void
}

/** A desk of applications on a database of a test's own. */
export interface Desk extends TestDatabase {
  law: Law
  registers: Registers
  clock: MovableClock
  /** Two clerks of insurer 77012 with accounts, one of 77008, and the fund of Moscow. */
  clerk: Actor
  colleague: Actor
  stranger: Actor
  fund: Actor
}

/** Runs a test at a desk on a business day, with the registers saved and the clerks' accounts opened. */
export const withDesk = (today: string, run: (desk: Desk) => Promise<void>): Promise<void> =>
  withDatabase(async test => {
    await test.database.transact(SYSTEM, tx => saveRegisters(tx, registers))
    const desk: Desk = {
      ...test,
      law,
      registers,
      clock: movableClock(today),
      clerk: await hire(test, 'insurer:77012', 'Петрова А. В.'),
      colleague: await hire(test, 'insurer:77012', 'Сидорова Е. П.'),
      stranger: await hire(test, 'insurer:77008', 'Кузнецов И. И.'),
      fund: { role: 'fund', organisation: 'fund:77', name: 'МГФОМС' },
    }
    await run(desk)
  })

async function hire(
  { owner }: TestDatabase,
  organisation: `insurer:${string}`,
  name: string,
): Promise<Actor> {
  const accountId = newId()
  await owner.query(
    `insert into account (account_id, login, password_hash, role, organisation, display_name) values ($1, $2, '-', 'clerk', $3, $4)`,
    [accountId, accountId, organisation, name],
  )
  return { role: 'clerk', organisation, accountId, name }
}

function movableClock(today: string): MovableClock {
  let on: Day = day(today)
  return {
    now: () => Temporal.Instant.from(`${on.toString()}T12:00:00Z`),
    today: () => on,
    moveTo: other => void (on = day(other)),
  }
}

const SURNAMES = ['Берёзкин', 'Тополев', 'Ручьёв', 'Полянский', 'Снегирёв', 'Дубравин', 'Облаков', 'Чайкин']
const NAMES = ['Аркадий', 'Богдан', 'Всеволод', 'Геннадий', 'Демьян', 'Емельян', 'Захар', 'Игнат']

/** The SNILS of a number of a test, its check digits right. */
export function aSnils(seed: number): string {
  const body = String(100_200_300 + seed)
  return body + snilsCheckDigits(body)
}

/** What an invented citizen of Moscow applies with: the same for the same seed, unlike others for another. */
export function aContent(seed = 1, changes: Partial<ApplicationContent> = {}): ApplicationContent {
  return {
    category: 'citizen',
    region: '77',
    identity: {
      surname: SURNAMES[seed % 8]!,
      givenName: NAMES[(seed >> 3) % 8]!,
      patronymic: 'Ильич',
      sex: 'm',
      birthDate: day('1985-03-27').add({ days: (seed % 97) * 37 }),
      birthPlace: 'г. Москва',
      citizenship: 'RUS',
    },
    document: { type: 'passport', series: '45 10', number: String(100_000 + seed) },
    snils: aSnils(seed),
    phone: '+7 900 123-45-67',
    address: { kind: 'residence', region: '77', text: 'г. Москва, Показательная ул., д. 1' },
    working: true,
    insurerCode: '77012',
    officeId: 'demo-77012-1',
    form: 'paper',
    ...changes,
  }
}

/** What the same citizen types into the forms. */
export function someAnswers(seed = 1, changes: Answers = {}): Answers {
  const { identity, document, snils, form } = aContent(seed)
  return {
    applicant: 'self',
    category: 'citizen',
    region: '77',
    birthDate: dotted(identity.birthDate),
    sex: 'm',
    surname: identity.surname,
    givenName: identity.givenName,
    patronymic: 'Ильич',
    documentType: 'passport',
    documentSeries: '4510',
    documentNumber: document.number,
    snils: snils ?? '',
    address: 'г. Москва, Показательная ул., д. 1',
    insurer: '77012',
    office: 'demo-77012-1',
    form,
    consent: 'yes',
    ...changes,
  }
}

const dotted = (on: Day): string =>
  `${String(on.day).padStart(2, '0')}.${String(on.month).padStart(2, '0')}.${on.year}`

/** Files an application as someone from the street would; answers whatever came of it. */
export function fileAs(
  desk: Desk,
  content: ApplicationContent,
  actor: Actor = ANONYMOUS,
  channel: Channel = 'online',
): Promise<Outcome<Application>> {
  return desk.database.attempt(actor, async tx => {
    const { draftId } = await startDraft(tx, desk.sealing, actor)
    return submit(tx, desk, { draftId, content, channel }, actor)
  })
}

/** An application that was filed. */
export async function anApplication(
  desk: Desk,
  seed = 1,
  changes: Partial<ApplicationContent> = {},
): Promise<Application> {
  return value(await fileAs(desk, aContent(seed, changes)))
}

/** An application that the clerk has taken. */
export async function aTakenApplication(
  desk: Desk,
  seed = 1,
  changes: Partial<ApplicationContent> = {},
): Promise<Application> {
  const { applicationId } = await anApplication(desk, seed, changes)
  return value(await desk.database.attempt(desk.clerk, tx => take(tx, desk, { applicationId }, desk.clerk)))
}

/** The value of an outcome; throws with the codes where it was refused. */
export function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(
    `Refused: ${outcome.refusals.map(({ code, field }) => `${code} ${field ?? ''}`).join(', ')}`,
  )
}

/** The codes of a refused outcome; empty where it was granted. */
export const codes = (outcome: Outcome<unknown>): string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code)

/** The fields of a refused outcome, in alphabetical order. */
export const fields = (outcome: Outcome<unknown>): string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ field }) => field ?? '').toSorted()
