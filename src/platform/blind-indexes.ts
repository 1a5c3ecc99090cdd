import type { Sealing } from './sealing.ts'

/** Cyrillic letters that look like Latin ones. */
const LOOK_ALIKE: Record<string, string> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
}

/** A number as indexes see it: upper case, without spaces and signs, a letter of two alphabets as one. */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .toUpperCase()
    .replaceAll(/[^0-9A-ZА-ЯЁ]/g, '')
    .replaceAll(/[А-Я]/g, letter => LOOK_ALIKE[letter] ?? letter)

/** The blind index of a SNILS: eleven digits however it was written. */
export const blindSnils = (sealing: Sealing, snils: string): Buffer => sealing.blind('snils', bare(snils))

/** The blind index of an identity document: its type, series and number together. */
export const blindDocument = (
  sealing: Sealing,
  document: { type: string; series?: string | undefined; number: string },
): Buffer =>
  sealing.blind('document', `${document.type}|${bare(document.series ?? '')}|${bare(document.number)}`)

/** The blind index of a Russian phone: its last ten digits. */
export const blindPhone = (sealing: Sealing, phone: string): Buffer =>
  sealing.blind('phone', phone.replaceAll(/\D/g, '').slice(-10))

/** The blind index of an e-mail address, case folded. */
export const blindEmail = (sealing: Sealing, email: string): Buffer =>
  sealing.blind('email', email.trim().toLowerCase())
