import type { Sealing } from './sealing.ts'

/** A number as indexes see it: upper case, without spaces, hyphens and signs. */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .toUpperCase()
    .replaceAll(/[^0-9A-ZА-ЯЁ]/g, '')

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
