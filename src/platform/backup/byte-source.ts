import { createHash } from 'node:crypto'

/** A backup that is cut short or altered; the message is for the log, not for people. */
export class DamagedBackup extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DamagedBackup'
  }
}

/** Reads lines and pieces of known length off a stream, hashing all that goes by. */
export interface ByteSource {
  line(longest: number): Promise<string>
  bytes(length: number): Promise<Buffer>
  /** SHA-256 of everything read so far. */
  hash(): string
  isAtEnd(): Promise<boolean>
}

/** Opens a byte source on a stream; reading past its end throws DamagedBackup. */
export function byteSource(stream: AsyncIterable<Buffer>): ByteSource {
  const pieces = stream[Symbol.asyncIterator]()
  const hash = createHash('sha256')
  let waiting: Buffer = Buffer.alloc(0)

  const more = async (): Promise<boolean> => {
    const next = await pieces.next()
    if (next.done) return false
    waiting = waiting.length ? Buffer.concat([waiting, next.value]) : next.value
    return true
  }
  const take = (length: number): Buffer => {
    const taken = waiting.subarray(0, length)
    waiting = waiting.subarray(length)
    hash.update(taken)
    return taken
  }
  const orEnd = async () => {
    if (!(await more())) throw new DamagedBackup('It ends too early')
  }
  return {
    async line(longest) {
      let end = waiting.indexOf(10)
      while (end < 0) {
        if (waiting.length > longest) throw new DamagedBackup('A line is too long')
        const searched = waiting.length
        await orEnd()
        end = waiting.indexOf(10, searched)
      }
      return take(end + 1).toString('utf8')
    },
    async bytes(length) {
      while (waiting.length < length) await orEnd()
      return take(length)
    },
    hash: () => hash.copy().digest('hex'),
    isAtEnd: async () => waiting.length === 0 && !(await more()),
  }
}
