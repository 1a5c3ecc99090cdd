import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'
import writeWorkbook from 'write-excel-file/node'
import { UnreadableList } from '#policies/index.ts'
import { aRow, aTable } from '../test-support/a-list.ts'
import { unpackedArchive } from './archive.ts'
import { readWorkbook } from './read-workbook.ts'

const MIB = 1024 * 1024
const SMALL = { unpacked: 64 * MIB, memory: 192 }

const TABLE = aTable([1, 2, 3].map(seed => aRow(seed)))
const workbookOf = (table: string[][]): Promise<Buffer> =>
  writeWorkbook(table.map(cells => cells.map(cell => cell || null))).toBuffer()

async function refusedWith(bytes: Buffer, limits = SMALL): Promise<string[]> {
  try {
    await Array.fromAsync(readWorkbook(bytes, limits))
  } catch (error) {
    assert.ok(error instanceof UnreadableList, String(error))
    return error.refusals.map(({ code }) => code)
  }
  return []
}

/** A part of an archive: packed bytes, and how large its headers say that it becomes. */
interface Part {
  name: string
  packed: Buffer
  says: number
}

function archiveOf(parts: readonly Part[]): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, packed, says } of parts) {
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(packed), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(says, 18)
    fields.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    files.push(Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, place, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, ...directory, end])
}

/** So many mebibytes of spaces, packed to a thousandth. */
async function packedSpaces(mebibytes: number): Promise<Buffer> {
  const packer = createDeflateRaw()
  const packed = Array.fromAsync(packer as AsyncIterable<Buffer>)
  const piece = Buffer.alloc(MIB, ' ')
  for (let n = 0; n < mebibytes; n++) packer.write(piece)
  packer.end()
  return Buffer.concat(await packed)
}

const partOf = (name: string, text: string): Part => {
  const content = Buffer.from(text)
  return { name, packed: deflateRawSync(content), says: content.length }
}

test('a workbook is read in a thread of its own, while others are served (APP-08)', async () => {
  const rows = await Array.fromAsync(readWorkbook(await workbookOf(TABLE)))
  assert.deepEqual(
    rows.map(({ cells }) => TABLE[0]!.map((_, index) => cells[index] ?? '')),
    TABLE,
  )
  assert.deepEqual(
    rows.map(({ row }) => row),
    [1, 2, 3, 4],
  )
})

test('a file of half a mebibyte that becomes half a gibibyte is refused and not unpacked (APP-08)', async () => {
  const packed = await packedSpaces(513)
  const bomb = archiveOf([{ name: 'xl/worksheets/sheet1.xml', packed, says: 513 * MIB }])
  assert.ok(bomb.length < MIB, `${bomb.length} bytes`)
  assert.throws(() => unpackedArchive(bomb, 512 * MIB), { why: 'too-big' })
  assert.deepEqual(await refusedWith(bomb), ['employers.file-too-big'])
})

test('an archive that says it is small is unpacked no further than it says (APP-08)', async () => {
  const packed = await packedSpaces(80)
  const liar = archiveOf([{ name: 'xl/worksheets/sheet1.xml', packed, says: 1000 }])
  assert.throws(() => unpackedArchive(liar, 64 * MIB), { why: 'unreadable' })
  assert.deepEqual(await refusedWith(liar), ['employers.unreadable'])
  const many = Array.from({ length: 65 }, (_, n) => ({ name: `xl/${n}.xml`, packed, says: MIB }))
  assert.throws(() => unpackedArchive(archiveOf(many), 64 * MIB), { why: 'too-big' })
})

test('a sheet with one cell in its last corner is refused before it fills the memory (APP-08)', async () => {
  const corner = archiveOf([
    partOf(
      '[Content_Types].xml',
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    partOf(
      'xl/workbook.xml',
      '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    partOf(
      'xl/_rels/workbook.xml.rels',
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    partOf(
      'xl/worksheets/sheet1.xml',
      '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
    ),
  ])
  const [code] = await refusedWith(corner)
  assert.ok(code === 'employers.file-too-big' || code === 'employers.unreadable', String(code))
  assert.equal((await Array.fromAsync(readWorkbook(await workbookOf(TABLE)))).length, 4, 'the next is read')
})

test('whoever stops reading lets the next one read', async () => {
  const bytes = await workbookOf(TABLE)
  const reading = readWorkbook(bytes)
  await reading.next()
  await reading.return(undefined)
  assert.equal((await Array.fromAsync(readWorkbook(bytes))).length, 4)
})
