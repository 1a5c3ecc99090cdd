import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import writeWorkbook from 'write-excel-file/node'
import { newId } from '#kernel/ids.ts'
import { withServer, type TestServer } from '#test/server.ts'
import { runChunk } from './run/run-chunk.ts'
import { aCsv, aRow, aTable, INN } from './test-support/a-list.ts'
import { DEEP } from '#test/deep.ts'

const RUNS = DEEP ? 500 : 60

const CSV = aCsv([aRow(1), aRow(2)])
const WORKBOOK = await writeWorkbook(
  aTable([aRow(1), aRow(2)]).map(cells => cells.map(cell => cell || null)),
).toBuffer()

/** A file with some of its bytes changed, cut out, repeated, or its end gone. */
const spoilt = (whole: Buffer): fc.Arbitrary<Buffer> =>
  fc
    .array(
      fc.record({
        at: fc.nat(whole.length - 1),
        does: fc.constantFrom('change', 'cut', 'repeat', 'end'),
        byte: fc.nat(255),
        length: fc.integer({ min: 1, max: 40 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map(faults =>
      faults.reduce((bytes, { at, does, byte, length }) => {
        const [before, piece, after] = [
          bytes.subarray(0, at),
          bytes.subarray(at, at + length),
          bytes.subarray(at + length),
        ]
        if (does === 'end') return before
        if (does === 'cut') return Buffer.concat([before, after])
        if (does === 'repeat') return Buffer.concat([before, piece, piece, after])
        return Buffer.concat([
          before,
          Buffer.alloc(Math.min(1, piece.length), byte),
          piece.subarray(1),
          after,
        ])
      }, Buffer.from(whole)),
    )

const SIGNS = ['"', ';', ',', '\n', '\r', '\uFEFF', '\u0000', '\uD800', '\u202E', 'Ё', '=1+1', '№', ' ']
const cell = fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'binary', maxLength: 20 }))

/** A list with the right titles and any cells, any number of them. */
const anyCells = fc
  .array(fc.array(cell, { maxLength: 30 }), { minLength: 1, maxLength: 5 })
  .map(rows => Buffer.concat([aCsv([]), Buffer.from(rows.map(cells => cells.join(';')).join('\r\n'))]))

/** The same as a workbook: any text in any cell, above the last title too. */
const anyTitles = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1, maxLength: 6 })

async function send(server: TestServer, token: string, bytes: Buffer): Promise<number> {
  const answer = await fetch(`${server.url}/api/v1/employer-batches`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': newId(),
      'content-type': 'application/json',
    },
    body: JSON.stringify({ inn: INN, name: 'ООО «Пример»', contentBase64: bytes.toString('base64') }),
  })
  const said = await answer.text()
  assert.ok(answer.status < 500, `${answer.status} ${said}`)
  assert.ok(answer.status === 201 || /"(employers\.|policies\.list-)/.test(said), said)
  return answer.status
}

const standing = async ({ owner }: TestServer) =>
  (
    await owner.query<{ lists: number; rows: number; promised: number }>(
      `select (select count(*)::int from employer_batch) as lists, (select count(*)::int from employer_batch_row) as rows,
        (select coalesce(sum(row_count), 0)::int from employer_batch) as promised`,
    )
  ).rows[0]!

/** Sends files of a kind; each is taken whole or refused whole, and what was taken is checked to its end. */
const never5xx = (files: fc.Arbitrary<Buffer>, runs = RUNS): Promise<void> =>
  withServer('2017-06-01', async server => {
    const token = await server.token('clerk')
    const property = fc.asyncProperty(files, async bytes => {
      const before = await standing(server)
      const status = await send(server, token, bytes)
      const after = await standing(server)
      assert.equal(after.lists - before.lists, status === 201 ? 1 : 0)
      assert.equal(after.rows, after.promised, 'nothing is half saved')
      while ((await runChunk(server.installation, newId(), 100)) !== null);
    })
    await fc.assert(property, { seed: 20261123, numRuns: runs })
    assert.deepEqual(server.lines, [])
  })

test('a CSV that was spoilt on the way is taken whole or refused whole, and never an error of the server (APP-08)', () =>
  never5xx(spoilt(CSV)))

test('a CSV with any text in its cells is checked to its end (APP-08)', () => never5xx(anyCells))

test('a workbook that was spoilt on the way is taken whole or refused whole (APP-08)', () =>
  never5xx(spoilt(WORKBOOK), RUNS / 2))

test('a list with any titles is refused with its reasons (APP-08)', () =>
  never5xx(anyTitles.map(titles => Buffer.from(`${titles.join(';')}\nа;б\n`))))
