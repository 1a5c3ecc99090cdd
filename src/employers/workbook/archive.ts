import { crc32, inflateRawSync } from 'node:zlib'

/** Why an archive is not opened: it would become too big, or it is none. */
export class ArchiveRefused extends Error {
  readonly why: 'too-big' | 'unreadable'
  constructor(why: 'too-big' | 'unreadable') {
    super(why)
    this.why = why
  }
}

/** A part of an archive as its directory tells of it. */
interface Entry {
  name: Buffer
  method: number
  packed: number
  unpacked: number
  at: number
}

const END = 0x06_05_4b_50
const DIRECTORY = 0x02_01_4b_50
const LOCAL = 0x04_03_4b_50
const [END_SIZE, DIRECTORY_SIZE, LOCAL_SIZE] = [22, 46, 30]
const LONGEST_COMMENT = 65_535
const MOST_PARTS = 2000

/**
 * The same archive with its parts of XML unpacked and the others left out: whoever reads it unpacks nothing any more. No
 * part becomes larger than the directory says, nor all together than `most` bytes. Throws ArchiveRefused.
 */
export function unpackedArchive(bytes: Buffer, most: number): Buffer {
  try {
    const parts = entriesOf(bytes).filter(({ name }) => /\.(xml|rels)$/.test(name.toString('latin1')))
    if (parts.reduce((sum, { unpacked }) => sum + unpacked, 0) > most) throw new ArchiveRefused('too-big')
    return archiveOf(parts.map(part => ({ name: part.name, content: contentOf(bytes, part) })))
  } catch (error) {
    // Reading beyond the end, and what zlib says of a part that is broken or larger than was said.
    throw error instanceof ArchiveRefused ? error : new ArchiveRefused('unreadable')
  }
}

function entriesOf(bytes: Buffer): Entry[] {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_PARTS) throw new ArchiveRefused('unreadable')
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let n = 0; n < count; n++) {
    if (bytes.readUInt32LE(at) !== DIRECTORY) throw new ArchiveRefused('unreadable')
    const length = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.subarray(at + DIRECTORY_SIZE, at + DIRECTORY_SIZE + length),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += DIRECTORY_SIZE + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function endOf(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT)
  for (let at = bytes.length - END_SIZE; at >= from; at--) if (bytes.readUInt32LE(at) === END) return at
  throw new ArchiveRefused('unreadable')
}

function contentOf(bytes: Buffer, { method, packed, unpacked, at }: Entry): Buffer {
  if (bytes.readUInt32LE(at) !== LOCAL) throw new ArchiveRefused('unreadable')
  const start = at + LOCAL_SIZE + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const content = bytes.subarray(start, start + packed)
  if (content.length !== packed) throw new ArchiveRefused('unreadable')
  if (method === 0 && packed === unpacked) return content
  if (method !== 8) throw new ArchiveRefused('unreadable')
  return unpacked ? inflateRawSync(content, { maxOutputLength: unpacked }) : Buffer.alloc(0)
}

/** An archive of parts that are not packed. */
function archiveOf(parts: readonly { name: Buffer; content: Buffer }[]): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, content } of parts) {
    const local = headOf(LOCAL, LOCAL_SIZE, 4, name, content)
    const listed = headOf(DIRECTORY, DIRECTORY_SIZE, 6, name, content)
    listed.writeUInt32LE(at, 42)
    files.push(local, name, content)
    directory.push(listed, name)
    at += LOCAL_SIZE + name.length + content.length
  }
  const end = Buffer.alloc(END_SIZE)
  end.writeUInt32LE(END)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  )
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, ...directory, end])
}

/** The fields that both headers of a part share, from the version on. */
function headOf(mark: number, size: number, from: number, name: Buffer, content: Buffer): Buffer {
  const head = Buffer.alloc(size)
  head.writeUInt32LE(mark)
  head.writeUInt16LE(20, from)
  head.writeUInt32LE(crc32(content), from + 10)
  head.writeUInt32LE(content.length, from + 14)
  head.writeUInt32LE(content.length, from + 18)
  head.writeUInt16LE(name.length, from + 22)
  return head
}
