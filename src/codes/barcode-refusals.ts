import type { Refusal } from '#kernel/outcome.ts'
import { no } from './refusals.ts'

const SCAN_AGAIN = {
  ru: 'Отсканируйте полис ещё раз или введите номер с полиса.',
  en: 'Scan the policy again or type the number printed on it.',
}

const unread = (code: string, ru: string, en: string, facts?: Record<string, unknown>): Refusal =>
  no(`barcode-${code}`, `${ru} ${SCAN_AGAIN.ru}`, `${en} ${SCAN_AGAIN.en}`, facts)

/** The text is not base64. */
export const notBase64 = (): Refusal =>
  unread(
    'base64',
    'Это не штрихкод полиса: текст не в кодировке base64.',
    'This is no policy barcode: the text is not base64.',
  )

/** The barcode has not 130 bytes. */
export const wrongSize = (expected: number, found: number): Refusal =>
  unread(
    'size',
    `В штрихкоде бумажного полиса ${expected} байт, а здесь ${found}.`,
    `The barcode of a paper policy has ${expected} bytes; this has ${found}.`,
    { expected, found },
  )

/** The first byte is neither 01 nor 02. */
export const unknownType = (found: number): Refusal =>
  unread(
    'type',
    `Штрихкоды бумажного полиса бывают типов 01 и 02, а здесь тип ${hex(found)}.`,
    `Barcodes of a paper policy are of type 01 or 02; this is of type ${hex(found)}.`,
    { found },
  )

/** The number inside is no ENP. */
export const enpUnreadable = (): Refusal =>
  unread(
    'enp',
    'Номер полиса в штрихкоде записан с ошибкой: контрольная цифра не сходится.',
    'The policy number in the barcode is wrong: its check digit does not fit.',
  )

/** The name field has reserved codes or not two or three parts. */
export const nameUnreadable = (): Refusal =>
  unread(
    'name',
    'Фамилия, имя и отчество в штрихкоде записаны не по правилам.',
    'The surname, given name and patronymic in the barcode do not follow the rules.',
  )

/** Sex is neither 1 nor 2. */
export const sexUnreadable = (found: number): Refusal =>
  unread(
    'sex',
    `Пол в штрихкоде записан числом ${found}, а бывает только 1 или 2.`,
    `Sex in the barcode is ${found}; it can only be 1 or 2.`,
    { found },
  )

/** A number of the insurer has too many digits. */
export const insurerUnreadable = (): Refusal =>
  unread(
    'insurer',
    'Сведения о страховой компании в штрихкоде записаны не по правилам.',
    'What the barcode says about the insurer does not follow the rules.',
  )

/** The name has characters that the alphabet of the barcode lacks. */
export const nameUnwritable = (letters: string): Refusal =>
  no(
    'barcode-letters',
    `В штрихкод полиса нельзя записать «${letters}»: в нём есть только русские буквы, цифры, пробел, точка, дефис и апостроф. Напишите имя русскими буквами.`,
    `The policy barcode cannot hold "${letters}": it has Russian letters, digits, space, point, hyphen and apostrophe only. Write the name in Russian letters.`,
  )

/** The name does not fit. */
export const nameTooLong = (most: number, found: number): Refusal =>
  no(
    'barcode-name-length',
    `Фамилия, имя и отчество не помещаются в штрихкод: вместе с двумя разделителями в нём не больше ${most} знаков, а здесь ${found}. Выдайте полис без штрихкода.`,
    `The name does not fit into the barcode: it holds ${most} characters with two separators, and this has ${found}. Issue the policy without a barcode.`,
    { most, found },
  )

/** A day is outside the days that the barcode can write. */
export const dayUnwritable = (field: 'birthDate' | 'validUntil'): Refusal =>
  no(
    'barcode-day',
    `${field === 'birthDate' ? 'Дату рождения' : 'Срок действия'} нельзя записать в штрихкод: он хранит дни со 2 января 1900 года по 6 июня 2079 года. Проверьте год.`,
    `The ${field === 'birthDate' ? 'birth date' : 'last day'} cannot be written into the barcode: it holds days from 2 January 1900 to 6 June 2079. Check the year.`,
    { field },
  )

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0')
