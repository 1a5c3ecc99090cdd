import { checkIdentityDocument } from '#codes/identity-document.ts'
import { F011_CODES } from '#codes/document-type-of.ts'
import { checkSnils } from '#codes/snils.ts'
import { blindDocument, blindPhone, blindSnils } from '#platform/blind-indexes.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { Numbers } from './store.ts'

/** The numbers that a text may be, and what they were taken for; null where it has too few digits to be any. */
export function readNumbers(sealing: Sealing, text: string): { numbers: Numbers; tried: string[] } | null {
  const line = text.normalize('NFC').replaceAll('№', ' ').trim().replaceAll(/\s+/g, ' ')
  if (line.replaceAll(/\D/g, '').length < 5) return null
  // People type the letter O for zero; where other letters stand beside digits it is a document or an old policy.
  const bare = line.replaceAll(/[\s()+.‐‑‒–—-]/g, '').replaceAll(/[OoОо]/g, '0')
  const digits = /^\d+$/.test(bare) ? bare : ''
  const isPhone = /^(?:[78]?9\d{9}|[78]\d{10})$/.test(digits)
  const isSnils = digits.length === 11 && checkSnils(digits).valid
  const documents = documentBlinds(sealing, line)
  const numbers: Numbers = {
    enp: digits.length === 16 ? digits : null,
    policy: oldNumber(line),
    application: digits.length === 10 ? digits : null,
    blind: [
      ...(isSnils ? [blindSnils(sealing, digits)] : []),
      ...(isPhone ? [blindPhone(sealing, digits)] : []),
      ...documents,
    ],
  }
  const tried = [
    ...(numbers.enp ? ['enp'] : []),
    ...(isSnils ? ['snils'] : []),
    ...(isPhone ? ['phone'] : []),
    ...(numbers.application ? ['application'] : []),
    ...(documents.length ? ['document'] : []),
    ...(numbers.policy ? ['policy'] : []),
  ]
  return { numbers, tried }
}

/** A document of any kind whose mask the text fits, its series typed apart or together with the number. */
function documentBlinds(sealing: Sealing, line: string): Buffer[] {
  const words = line.split(' ')
  const apart = { series: words.slice(0, -1).join(' '), number: words.at(-1) ?? '' }
  const ways = words.length > 1 ? [{ series: '', number: line }, apart] : [{ series: '', number: line }]
  const blinds = Object.keys(F011_CODES).flatMap(type =>
    ways.flatMap(way => {
      const checked = checkIdentityDocument({ type, ...way })
      if (!checked.valid) return []
      const { series, number } = checked
      return blindDocument(sealing, { type, series: series ?? '', number })
    }),
  )
  return [...new Map(blinds.map(blind => [blind.toString('hex'), blind])).values()]
}

/** The last word with digits: the number of an old policy or a certificate, whatever the series. */
function oldNumber(line: string): string | null {
  const number = line.split(' ').at(-1)?.toUpperCase() ?? ''
  return /^[\p{L}\d/-]{3,20}$/u.test(number) && /\d{3}/.test(number) ? number : null
}
