import { snilsCheckDigits } from '#codes/snils.ts'
import type { IdentityDocument } from '#people/index.ts'

/** How many people a seed can make, and how many seeds there are; seed 0 is the start set. */
export const PEOPLE_A_SEED = 1_000_000
export const SEEDS = 100

/** Which of the invented people someone is: every number of theirs follows from it, and nobody else has it. */
export interface Place {
  seed: number
  index: number
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0')
const eight = ({ seed, index }: Place): string => digits(seed, 2) + digits(index, 6)

/** A valid SNILS beyond those given so far: it begins with 9 (general knowledge, K). */
export function inventedSnils(place: Place): string {
  const body = `9${eight(place)}`
  return body + snilsCheckDigits(body)
}

const LETTERS = 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ'
const ROMAN = ['I', 'II', 'III', 'IV']

/** A document of a kind that fits its mask. A passport begins with 00, which no region has. */
export function inventedDocument(type: string, place: Place): IdentityDocument {
  const { seed, index } = place
  switch (type) {
    case 'passport':
      return { type, series: `00 ${digits(seed, 2)}`, number: digits(index, 6) }
    case 'birth_certificate': {
      const series = `${ROMAN[Math.floor(seed / LETTERS.length)] ?? ''}-Д${LETTERS.charAt(seed % LETTERS.length)}`
      return { type, series, number: digits(index, 6) }
    }
    default:
      return { type, series: 'DEMO', number: eight(place) }
  }
}

/** The number of an old policy; its series is that of its region. */
export const inventedOldPolicy = (place: Place, region: string): { series: string; number: string } => ({
  series: `${region}ДМ`,
  number: eight(place),
})

/** A temporary certificate: Polis itself gives none that begins with 0, so the two never meet. */
export const inventedCertificate = (place: Place): string => `0${eight(place)}`

/** A phone that nobody has: no Russian code begins with 0 (general knowledge, K). */
export const inventedPhone = (place: Place): string => `+7 00${eight(place)}`
