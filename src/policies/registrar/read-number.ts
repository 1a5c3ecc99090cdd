import { checkSnils } from '#codes/snils.ts'
import { readTypedDay } from '#kernel/day.ts'
import type { PolicyCheckRequest } from '../check/request.ts'

/** What a registrar typed or scanned into one box. */
export interface TypedNumber {
  number: string
  born: string
  on: string
}

/** Why the box cannot be read as any number: the key of a text. */
export type NotRead = 'unknown-code' | 'born-needed'

/**
 * Tells what kind of number stands in the registrar's one box: 16 digits an ENP, 9 a certificate, 11 with right check digits
 * a SNILS, base64 of 130 bytes the barcode of a paper policy, anything else with digits an old policy. Nine digits may also
 * be the series and number of an old policy: what can be two things is answered in the order to try.
 */
export function readNumber({ number, born, on }: TypedNumber): PolicyCheckRequest[] | NotRead {
  const text = number.trim()
  const digits = text.replaceAll(/[\s‐‑–—-]/g, '').replaceAll(/[OoОо]/g, '0')
  const day = readTypedDay(on)
  const asked = day ? { on: day.toString() } : {}
  if (/^[A-Za-z0-9+/]{170,176}={0,2}$/.test(text)) return [{ ...asked, barcode: text }]
  if (/^\d{16}$/.test(digits)) return [{ ...asked, enp: digits }]
  if (/^\d{11}$/.test(digits) && checkSnils(digits).valid) {
    const birthDate = readTypedDay(born)
    return birthDate ? [{ ...asked, snils: digits, birthDate: birthDate.toString() }] : 'born-needed'
  }
  const old = readOldPolicy(text)
  const certificate = /^\d{9}$/.test(digits) ? [{ ...asked, certificate: digits }] : []
  return old ? [...certificate, { ...asked, oldPolicy: old }] : 'unknown-code'
}

/** `46-12 № 123456`, `АБ 123456`, `123456`: what stands before the last group of digits is the series. */
function readOldPolicy(text: string): { series?: string; number: string } | null {
  const match = /^(?:(.{1,12}?)[\s№N#]+)?(\d{3,20})$/i.exec(text.replaceAll(/\s+/g, ' ').trim())
  if (!match?.[2]) return null
  const series = match[1]?.replaceAll(/[\s№#]/g, '')
  return series ? { series, number: match[2] } : { number: match[2] }
}
