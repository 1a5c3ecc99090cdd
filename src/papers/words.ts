import type { Day } from '#kernel/day.ts'
import type { PaperContact, PaperDocument, PaperPerson, PaperPolicyForm } from './types.ts'

const NO_BREAK_SPACE = '\u00A0'

/** A day as Russian papers print it: `29.05.2017`. */
export const dayInWords = (on: Day): string =>
  [on.day, on.month].map(part => String(part).padStart(2, '0')).join('.') +
  `.${String(on.year).padStart(4, '0')}`

/** Digits in groups of `size` from the left, held together so that a number never breaks over two lines. */
export const inGroups = (digits: string, size: number): string =>
  digits.replaceAll(new RegExp(`(\\d{${size}})(?=\\d)`, 'g'), `$1${NO_BREAK_SPACE}`)

/** A fact of the register, or words that say it is not there. */
export const orNotInRegister = (fact: string | null): string => fact ?? 'не указан в реестре'

/** Sex as papers print it. */
export const sexInWords = (sex: PaperPerson['sex']): string => (sex === 'male' ? 'мужской' : 'женский')

/** An identity document in one line. */
export function documentInWords(document: PaperDocument): string {
  const series = document.series ? `${document.series} ` : ''
  const issued = document.issuedOn ? `, дата выдачи ${dayInWords(document.issuedOn)}` : ''
  return `${document.kind} ${series}№${NO_BREAK_SPACE}${document.number}${issued}`
}

/** A name and a phone in one line. */
export const contactInWords = (contact: PaperContact): string =>
  `${contact.name}, телефон: ${orNotInRegister(contact.phone)}`

/** The last day of a policy, or that it has none. */
export const validityInWords = (until: Day | null): string =>
  until ? `до ${dayInWords(until)} включительно` : 'без ограничения срока'

/** The form of a policy in words. */
export const FORM_IN_WORDS: Readonly<Record<PaperPolicyForm, string>> = {
  old: 'полис старого образца',
  paper: 'бумажный полис единого образца',
  plastic: 'пластиковая карта (электронный полис)',
  universal_card: 'в составе универсальной электронной карты',
  digital: 'цифровой полис',
}
