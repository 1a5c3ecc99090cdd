import type { Day } from '#kernel/day.ts'

/** A value as a column of a load takes it. */
export type Value = string | number | boolean | Buffer | Day | null

/** Rows of a table as the text of COPY, gathered one by one. */
export interface RowsOf {
  table: string
  columns: readonly string[]
  count: number
  text: string
}

/** The tables of a person in the order in which they can be filled, with the columns that a load gives. */
const LAYOUT = {
  person: ['person_id'],
  person_business: ['person_id', 'organisation', 'reason'],
  person_identity: [
    'person_id',
    'identity_id',
    'surname',
    'given_name',
    'patronymic',
    'search_key',
    'sex',
    'birth_date',
    'birth_place',
    'citizenship',
    'valid',
  ],
  document_claim: ['blind', 'person_id'],
  person_document: ['person_id', 'document_id', 'type', 'sealed', 'blind', 'issued_on', 'valid_until'],
  snils_claim: ['blind', 'person_id'],
  person_snils: ['person_id', 'snils_id', 'sealed', 'blind'],
  person_contact: ['person_id', 'contact_id', 'kind', 'sealed', 'blind'],
  person_status: ['person_id', 'status_id', 'category', 'working', 'status_until', 'valid'],
  enp_claim: ['enp', 'person_id'],
  insurance_spell: [
    'person_id',
    'spell_id',
    'insurer_code',
    'region_code',
    'valid',
    'opened_because',
    'closed_because',
  ],
  policy_number_claim: ['kind', 'number', 'person_id', 'policy_id'],
  policy: [
    'person_id',
    'policy_id',
    'form',
    'series',
    'number',
    'insurer_code',
    'region_code',
    'in_force',
    'valid_until',
    'ended_because',
  ],
} as const

/** A table that a load fills. */
export type LoadedTable = keyof typeof LAYOUT

/** Gathers rows for all of the tables of a batch. */
export class CopyRows {
  readonly #tables = new Map<LoadedTable, RowsOf>(
    (Object.keys(LAYOUT) as LoadedTable[]).map(table => [
      table,
      { table, columns: LAYOUT[table], count: 0, text: '' },
    ]),
  )

  /** Adds a row whose values stand in the order of the layout. */
  add(table: LoadedTable, ...values: Value[]): void {
    const rows = this.#tables.get(table)
    if (!rows || rows.columns.length !== values.length)
      throw new RangeError(`A row of ${table} has ${values.length} values`)
    rows.count += 1
    rows.text += `${values.map(copyText).join('\t')}\n`
  }

  /** The tables that have rows, in the order in which they can be filled. */
  filled(): RowsOf[] {
    return [...this.#tables.values()].filter(({ count }) => count > 0)
  }
}

function copyText(value: Value): string {
  if (value === null) return '\\N'
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  if (typeof value === 'string') return /[\\\t\n\r]/.test(value) ? escaped(value) : value
  return typeof value === 'boolean' ? (value ? 't' : 'f') : value.toString()
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
