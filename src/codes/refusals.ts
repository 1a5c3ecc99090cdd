import type { Refusal } from '#kernel/outcome.ts'

/** What a number is called: `code` opens the codes of its refusals, `ru` stands after «в», `en` after "a" or "the". */
export interface NumberName {
  code: string
  ru: string
  en: string
}

/** A refusal of the codes: its permanent code is `codes.<code>`. */
export const no = (code: string, ru: string, en: string, facts?: Record<string, unknown>): Refusal => ({
  code: `codes.${code}`,
  says: { ru, en },
  ...(facts && { facts }),
})

/** Nothing was typed. */
export const emptyNumber = (name: NumberName, lengths: readonly number[]): Refusal =>
  no(
    `${name.code}-empty`,
    `Номер не введён. В ${name.ru} должно быть ${lengths.join(' или ')} цифр: введите их.`,
    `No number was typed. The ${name.en} has ${lengths.join(' or ')} digits: type them.`,
  )

/** Something besides digits stands in the number. */
export const notDigits = (name: NumberName, foreign: string): Refusal =>
  no(
    `${name.code}-not-digits`,
    `В ${name.ru} бывают только цифры, а здесь есть «${shown(foreign)}». Введите номер цифрами.`,
    `The ${name.en} has digits only; this has "${shown(foreign)}". Type the number in digits.`,
  )

/** There are too many or too few digits. */
export const wrongLength = (name: NumberName, lengths: readonly number[], found: number): Refusal =>
  no(
    `${name.code}-length`,
    `В ${name.ru} должно быть ${lengths.join(' или ')} цифр, а здесь ${found}. Проверьте, не пропущена ли цифра и нет ли лишней.`,
    `The ${name.en} has ${lengths.join(' or ')} digits; this has ${found}. Check for a missing or an extra digit.`,
    { expected: lengths, found },
  )

/** The number is zeros alone, which the check digits let through and nobody is given. */
export const allZeros = (name: NumberName): Refusal =>
  no(
    `${name.code}-zeros`,
    `В ${name.ru} не могут быть одни нули. Введите номер из документа.`,
    `The ${name.en} cannot be zeros alone. Type the number that stands in the document.`,
  )

/** The check digits do not fit. */
export const wrongCheckDigit = (name: NumberName): Refusal =>
  no(
    `${name.code}-check-digit`,
    `В ${name.ru} ошибка в одной из цифр: контрольная цифра не сходится. Сверьте номер с документом.`,
    `One of the digits of the ${name.en} is wrong: the check digit does not fit. Compare it with the document.`,
  )

const shown = (foreign: string): string =>
  [...foreign].slice(0, 10).join('') + ([...foreign].length > 10 ? '…' : '')
