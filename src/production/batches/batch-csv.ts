import { encodePaperBarcode } from '#codes/paper-barcode.ts'
import type { Person } from '#people/index.ts'
import type { ProductionOrder } from '../order.ts'

/** One blank of the file: the order, and the person as the register has them. */
export interface BlankToMake {
  order: ProductionOrder
  person: Person
}

const COLUMNS = [
  'enp',
  'surname',
  'given_name',
  'patronymic',
  'sex',
  'birth_date',
  'birth_place',
  'citizenship',
  'valid_until',
  'insurer_code',
  'region_code',
  'office_id',
  'form',
  'barcode_base64',
] as const

/**
 * The file of a batch for the maker, in a layout of Polis: UTF-8 with its mark, semicolons, CRLF, ISO days. The barcode is
 * for paper alone, and empty where a name has letters that it cannot hold.
 */
export function batchCsv(blanks: readonly BlankToMake[]): Buffer {
  const lines = [[...COLUMNS], ...blanks.map(cellsOf)]
  return Buffer.from(`\uFEFF${lines.map(line => line.map(quoted).join(';')).join('\r\n')}\r\n`)
}

function cellsOf({ order, person: { identity } }: BlankToMake): string[] {
  return [
    order.enp,
    identity.surname,
    identity.givenName,
    identity.patronymic ?? '',
    identity.sex,
    identity.birthDate.toString(),
    identity.birthPlace ?? '',
    identity.citizenship ?? '',
    order.validUntil?.toString() ?? '',
    order.insurerCode,
    order.region,
    order.officeId ?? '',
    order.form,
    order.form === 'paper' ? barcodeOf(order, identity) : '',
  ]
}

function barcodeOf({ enp, validUntil }: ProductionOrder, identity: Person['identity']): string {
  const { surname, givenName, patronymic, sex, birthDate } = identity
  const encoded = encodePaperBarcode({
    type: 2,
    enp,
    surname,
    givenName,
    patronymic,
    sex,
    birthDate,
    validUntil,
  })
  return encoded.ok ? Buffer.from(encoded.value).toString('base64') : ''
}

/** A cell that begins like a formula is not run as one. */
function quoted(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
