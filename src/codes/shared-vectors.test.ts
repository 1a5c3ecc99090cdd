import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { DOCUMENT_TYPES } from './document-types.ts'
import { day } from '#kernel/day.ts'
import { decodeEnp } from './enp.ts'
import { checkInn } from './inn.ts'
import { checkOgrn } from './ogrn.ts'
import { barcodeSignature, decodePaperBarcode, encodePaperBarcode } from './paper-barcode.ts'
import { checkCertificateNumber, checkOldPolicy, checkUnifiedPolicy } from './policy-number.ts'
import { checkSnils } from './snils.ts'

const FORMATS = join(import.meta.dirname, '../../../shared/formats')
const skip = existsSync(FORMATS) ? false : '../shared/formats is not beside this checkout'

/** The rows of a comma-separated file by the names of its columns; cells in quotation marks may hold commas. */
function rowsOf(file: string): Record<string, string>[] {
  const lines = readFileSync(join(FORMATS, file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map(line =>
      Array.from(
        line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g),
        ([, quoted, plain]) => quoted ?? plain ?? '',
      ),
    )
  const [head = [], ...rows] = lines
  assert.ok(rows.length > 0, file)
  return rows.map(row => Object.fromEntries(head.map((name, place) => [name, row[place] ?? ''])))
}

interface BarcodeVector {
  type: 1 | 2
  hex: string
  enp: string
  fam: string
  im: string
  ot: string
  sex: 1 | 2
  birth: string
  expiry: string | null
}

function readVectors(): BarcodeVector[] {
  const file: { vectors: BarcodeVector[] } = JSON.parse(
    readFileSync(join(FORMATS, 'barcode/synthetic_vectors.json'), 'utf8'),
  )
  assert.ok(file.vectors.length > 0)
  return file.vectors
}

suite('vectors beside the checkout', { skip }, () => {
  test('every ENP vector', () => {
    for (const row of rowsOf('testvectors/enp.csv')) {
      const { reason, ...read } = decodeEnp(row['enp'] ?? '')
      const valid = row['valid'] === '1'
      assert.equal(reason === undefined, valid, row['enp'] ?? '')
      const sex = row['sex_1m_2f'] === '1' ? 'm' : 'f'
      const parts = {
        region: row['region'],
        birthDate: row['birth_date'],
        sex,
        sequence: Number(row['sequence']),
      }
      const nothing = { region: null, birthDate: null, sex: null, sequence: null }
      assert.deepEqual(read, { valid, ...(valid ? parts : nothing) }, row['enp'] ?? '')
    }
  })

  test('every SNILS, OGRN and INN vector', () => {
    for (const { snils = '', valid } of rowsOf('testvectors/snils.csv'))
      assert.equal(checkSnils(snils).valid, valid === '1', snils)
    for (const { kind = '', value = '', valid } of rowsOf('testvectors/ogrn_inn.csv')) {
      const check = kind.startsWith('INN') ? checkInn : checkOgrn
      assert.equal(check(value).valid, valid === '1', value)
    }
  })

  test('every vector of policy numbers', () => {
    const checks: Record<
      string,
      typeof checkOldPolicy | typeof checkCertificateNumber | typeof checkUnifiedPolicy
    > = {
      1: checkOldPolicy,
      2: checkCertificateNumber,
      3: checkUnifiedPolicy,
    }
    for (const { VPOLIS = '', SPOLIS: series, NPOLIS: number = '', valid } of rowsOf(
      'testvectors/policy_numbers.csv',
    ))
      assert.equal(checks[VPOLIS]?.({ series, number }).valid, valid === '1', number)
  })

  test('every OGRN and INN of the territorial funds', () => {
    for (const { tf_ogrn = '', inn = '' } of rowsOf('nsi/F001.csv')) {
      assert.equal(checkOgrn(tf_ogrn).valid, true, tf_ogrn)
      assert.equal(checkInn(inn).valid, true, inn)
    }
  })

  test('every barcode vector is decoded, and encoded again into the same bytes', () => {
    for (const vector of readVectors()) {
      const bytes = Uint8Array.from(Buffer.from(vector.hex, 'hex'))
      const decoded = decodePaperBarcode(bytes)
      assert.ok(decoded.ok)
      const { type, enp, fam, im, ot, birth, expiry } = vector
      const sex = vector.sex === 1 ? 'm' : 'f'
      const parts = { type, enp, surname: fam, givenName: im, patronymic: ot, sex } as const
      assert.deepEqual(decoded.value, { ...parts, birthDate: birth, validUntil: expiry })
      const days = { birthDate: day(birth), validUntil: expiry === null ? null : day(expiry) }
      assert.deepEqual(encodePaperBarcode({ ...parts, ...days, signature: barcodeSignature(bytes) }), {
        ok: true,
        value: bytes,
      })
    }
  })

  test('the masks of F011 are those of the list', () => {
    for (const { IDDoc = '', DocSerMask, DocNumMask } of rowsOf('nsi/F011_from_rtsrz.csv')) {
      const type = DOCUMENT_TYPES.find(({ code }) => code === IDDoc)
      assert.deepEqual([type?.seriesMask, type?.numberMask], [DocSerMask, DocNumMask], IDDoc)
    }
    for (const { IDDoc = '' } of rowsOf('nsi/F011_newer_codes.csv'))
      assert.ok(
        DOCUMENT_TYPES.some(({ code }) => code === IDDoc),
        IDDoc,
      )
  })
})
