import { parseDay, type Day } from '#kernel/day.ts'

/** A day as the chip keeps it: four bytes of decimal digits, DDMMYYYY; one zero byte where there is none. */
export function encodeCardDay(day: Day | null): Uint8Array {
  if (!day) return Uint8Array.of(0)
  const digits = [two(day.day), two(day.month), String(day.year).padStart(4, '0')].join('')
  return Buffer.from(digits, 'hex')
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Reads a day of the chip: null where there is none, `undefined` where the bytes are not a day. */
export function decodeCardDay(bytes: Uint8Array): Day | null | undefined {
  if (bytes.length < 4 || bytes.every(byte => byte === 0)) return null
  const digits = Buffer.from(bytes).toString('hex')
  return parseDay(`${digits.slice(4, 8)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`) ?? undefined
}
