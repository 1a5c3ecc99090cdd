import {
  checkPolicy,
  type CheckDependencies,
  type PolicyCheck,
  type PolicyCheckRequest,
} from '#policies/index.ts'
import { invariant } from '#kernel/outcome.ts'
import { isBefore, type Day } from '#kernel/day.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/database.ts'
import { demoPeople, type DemoPerson } from './store.ts'

/** A demonstration person, with every number that a policy check may be tried with and what it answers. */
export interface DemoRow {
  enp?: string
  certificate?: string
  oldPolicy?: { series?: string; number: string }
  snils?: string
  birthDate: string
  surname: string
  givenName: string
  region: string
  /** `none` where there is no policy. */
  form: string
  insured: boolean
  note: string
}

/** What the list stands on: the same as the policy check, which says who is insured. */
export type ListParts = CheckDependencies & { database: Database }

const OPERATOR: Actor = { ...SYSTEM, name: 'polis demo' }

/** The people of the start set; whether they are insured is asked of the policy check itself, which logs the looks. */
export async function demonstrationList(parts: ListParts): Promise<DemoRow[]> {
  const on = parts.clock.today()
  return parts.database.transact(OPERATOR, async tx => {
    const rows: DemoRow[] = []
    for (const person of await demoPeople(tx, on)) rows.push(await rowOf(tx, parts, person, on))
    return rows
  })
}

async function rowOf(tx: Tx, parts: ListParts, person: DemoPerson, on: Day): Promise<DemoRow> {
  const numbers = numbersOf(parts, person)
  const birthDate = person.birthDate.toString()
  const [question] = questionsOf({ ...numbers, birthDate })
  const check = question && (await answerTo(tx, parts, question))
  const insured = check?.insured ?? false
  const { surname, givenName, region } = person
  const form = check?.policy?.form ?? 'none'
  return { ...numbers, birthDate, surname, givenName, region, form, insured, note: noteOf(person, check, on) }
}

async function answerTo(tx: Tx, parts: ListParts, question: PolicyCheckRequest): Promise<PolicyCheck> {
  const checked = await checkPolicy(tx, parts, question, OPERATOR, null)
  invariant(checked.ok, 'a number of the demonstration is one person’s')
  return checked.value
}

type Numbers = Pick<DemoRow, 'enp' | 'certificate' | 'oldPolicy' | 'snils'>

function numbersOf({ sealing }: ListParts, person: DemoPerson): Numbers {
  const { enp, form, series, number, snils, snilsId } = person
  return {
    ...(enp && { enp: enp.trim() }),
    ...(form === 'certificate' && number && { certificate: number }),
    ...(form === 'old' && number && { oldPolicy: { ...(series && { series }), number } }),
    ...(snils && snilsId && { snils: sealing.open(snils, 'person_snils.sealed', snilsId).toString() }),
  }
}

/** Every question of a policy check that a row answers. */
export function questionsOf(row: Numbers & { birthDate: string }): PolicyCheckRequest[] {
  const { enp, certificate, oldPolicy, snils, birthDate } = row
  return [
    ...(enp ? [{ enp }] : []),
    ...(certificate ? [{ certificate }] : []),
    ...(oldPolicy ? [{ oldPolicy }] : []),
    ...(snils ? [{ snils, birthDate }] : []),
  ]
}

/** What the row is an example of. */
function noteOf(person: DemoPerson, check: PolicyCheck | undefined, on: Day): string {
  const { category, statusUntil, closedBecause, openedBecause, formerSurname, validUntil } = person
  const isPast = validUntil !== null && isBefore(validUntil, on)
  const notes = [
    category === 'citizen' ? null : `category ${category}`,
    formerSurname && `former surname ${formerSurname}`,
    openedBecause === 'newborn' && 'child under one, with the insurer of the mother',
    closedBecause && `insurance ended: ${closedBecause}`,
    openedBecause === null && 'never insured',
    statusUntil && isBefore(statusUntil, on) && `status ended on ${statusUntil.toString()}`,
    check?.policy && validUntil && `policy ${isPast ? 'was' : 'is'} valid until ${validUntil.toString()}`,
    check?.insured && !check.policy && 'insured, no policy yet',
  ]
  return notes.filter(Boolean).join('; ') || 'an ordinary policy'
}
