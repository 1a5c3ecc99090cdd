import type { Day } from '#kernel/day.ts'
import type { Language } from './texts.ts'

const NBSP = '\u00A0'
const LOCALES: Record<Language, string> = { ru: 'ru-RU', en: 'en-GB' }

/** Dates, numbers and money in the habits of one language. */
export interface Formats {
  /** «27 марта 1985», “27 March 1985”. */
  day(day: Day): string
  /** For tables: «27.03.1985», “27 Mar 1985”. */
  shortDay(day: Day): string
  /** Day and time in a zone, Moscow's where none is given: «23 ноября 2026, 15:37». */
  moment(instant: Temporal.Instant, timeZone?: string): string
  /** An integer or a fraction with grouped thousands: «1 250», “1,250”. */
  number(value: number): string
  /** Money from integer kopecks: «1 250,00 ₽», “1,250.00 ₽”. */
  money(kopecks: number | bigint): string
  /** The size of a file from bytes: «2,4 МБ», “2.4 MB”. */
  size(bytes: number): string
}

/** The formats of a language. */
export const formatsOf = (language: Language): Formats => FORMATS[language]

/** An ENP in groups of four that keep together: 7756 0200 1234 5678. */
export const formatEnp = (enp: string): string => enp.replace(/(\d{4})(?=\d)/g, `$1${NBSP}`)

/** A SNILS as its certificate prints it: 123-456-789 00; a text that is not eleven digits is left as it is. */
export const formatSnils = (snils: string): string =>
  snils.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, `$1-$2-$3${NBSP}$4`)

/** A Russian phone from its digits: +7 495 123-45-67; anything else is left as it is. */
export const formatPhone = (phone: string): string =>
  phone.replace(/^\+?[78](\d{3})(\d{3})(\d{2})(\d{2})$/, `+7${NBSP}$1${NBSP}$2-$3-$4`)

function makeFormats(language: Language): Formats {
  const locale = LOCALES[language]
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const roubles = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const months = monthNames(locale)
  const day = (on: Day): string => `${on.day}${NBSP}${months.long[on.month - 1]} ${on.year}`
  return {
    day,
    shortDay: on =>
      language === 'ru' ? dotted(on) : `${on.day}${NBSP}${months.short[on.month - 1]}${NBSP}${on.year}`,
    moment: (instant, timeZone = 'Europe/Moscow') => {
      const at = instant.toZonedDateTimeISO(timeZone)
      return `${day(at.toPlainDate())}, ${two(at.hour)}:${two(at.minute)}`
    },
    number: value => number.format(value),
    money: kopecks => `${roubles.format(exactRoubles(kopecks))}${NBSP}₽`,
    size: bytes => size(bytes, language, number),
  }
}

const two = (value: number): string => String(value).padStart(2, '0')
const dotted = (on: Day): string => `${two(on.day)}.${two(on.month)}.${on.year}`

/** Kopecks as decimal text, so that sums beyond 2^53 stay exact. */
function exactRoubles(kopecks: number | bigint): Intl.StringNumericLiteral {
  const whole = BigInt(kopecks)
  const digits = String(whole < 0n ? -whole : whole).padStart(3, '0')
  return `${whole < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` as Intl.StringNumericLiteral
}

function monthNames(locale: string): { long: string[]; short: string[] } {
  const names = (style: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: style, timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(Date.UTC(2001, month, 1))
      return parts.find(part => part.type === 'month')?.value ?? ''
    })
  }
  return { long: names('long'), short: names('short') }
}

function size(bytes: number, language: Language, number: Intl.NumberFormat): string {
  const [kilo, mega] = language === 'ru' ? ['КБ', 'МБ'] : ['kB', 'MB']
  const inMega = bytes / 1024 / 1024
  if (inMega >= 1) return `${number.format(Math.round(inMega * 10) / 10)}${NBSP}${mega}`
  return `${number.format(Math.max(1, Math.round(bytes / 1024)))}${NBSP}${kilo}`
}

const FORMATS: Record<Language, Formats> = { ru: makeFormats('ru'), en: makeFormats('en') }
