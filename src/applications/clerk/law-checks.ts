import { checkEnp } from '#codes/enp.ts'
import { checkIdentityDocument } from '#codes/identity-document.ts'
import { checkSnils } from '#codes/snils.ts'
import { fullYears, isAfter, type Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import type { ApplicationContent } from '../content.ts'

/** One thing that is checked for the clerk: how it came out, and why where it is not right. */
export interface DeskCheck {
  name: 'document' | 'snils' | 'age' | 'status' | 'register' | 'enp'
  state: 'ok' | 'look' | 'wrong'
  /** Which words say it: `desk.check.<name>.<outcome>`. */
  outcome: string
  reason?: Words
}

/** What the numbers and dates of an application are checked against. */
export interface CheckedAgainst {
  today: Day
  /** People of the register who have its document or SNILS. */
  known: number
  enp: string | null
}

const ADULT = 18

/** Every check of the numbers and dates of an application. */
export function deskChecks(content: ApplicationContent, against: CheckedAgainst): DeskCheck[] {
  return [
    documentCheck(content),
    snilsCheck(content),
    ageCheck(content, against.today),
    ...statusCheck(content, against.today),
    against.enp === null ? registerCheck(against.known) : enpCheck(content, against.enp),
  ]
}

function documentCheck({ document }: ApplicationContent): DeskCheck {
  const checked = checkIdentityDocument(document)
  return checked.valid
    ? { name: 'document', state: 'ok', outcome: 'ok' }
    : { name: 'document', state: 'wrong', outcome: 'wrong', reason: checked.reason }
}

function snilsCheck({ snils }: ApplicationContent): DeskCheck {
  if (!snils) return { name: 'snils', state: 'look', outcome: 'absent' }
  const checked = checkSnils(snils)
  return checked.valid
    ? { name: 'snils', state: 'ok', outcome: 'ok' }
    : { name: 'snils', state: 'wrong', outcome: 'wrong', reason: checked.reason }
}

function ageCheck({ identity, representative }: ApplicationContent, today: Day): DeskCheck {
  const isMinor = fullYears(identity.birthDate, today) < ADULT
  if (isMinor && !representative) return { name: 'age', state: 'wrong', outcome: 'alone' }
  if (isMinor) return { name: 'age', state: 'ok', outcome: 'minor' }
  return { name: 'age', state: 'ok', outcome: 'adult' }
}

function statusCheck({ statusUntil }: ApplicationContent, today: Day): DeskCheck[] {
  if (!statusUntil) return []
  return isAfter(today, statusUntil)
    ? [{ name: 'status', state: 'wrong', outcome: 'over' }]
    : [{ name: 'status', state: 'ok', outcome: 'ok' }]
}

const registerCheck = (known: number): DeskCheck =>
  known > 0
    ? { name: 'register', state: 'look', outcome: 'known' }
    : { name: 'register', state: 'ok', outcome: 'free' }

/** A facet that does not say the birth date is a warning: numbers are not remade when a date is corrected. */
function enpCheck({ identity }: ApplicationContent, enp: string): DeskCheck {
  const checked = checkEnp(enp, { birthDate: identity.birthDate, sex: identity.sex })
  if (!checked.valid) return { name: 'enp', state: 'wrong', outcome: 'wrong', reason: checked.reason }
  return checked.warnings.length
    ? { name: 'enp', state: 'look', outcome: 'other-facet' }
    : { name: 'enp', state: 'ok', outcome: 'ok' }
}
