/** A command to the card, ISO 7816-4 short form. */
export interface CommandApdu {
  cla: number
  ins: number
  p1: number
  p2: number
  data: Uint8Array
  /** How many bytes are expected, 256 where the byte is zero; null where none are. */
  expected: number | null
}

/** What the card answers: bytes and a status word. */
export interface ResponseApdu {
  data: Uint8Array
  status: number
}

/** Reads a command; null where its lengths do not agree. */
export function parseCommand(bytes: Uint8Array): CommandApdu | null {
  const [cla, ins, p1, p2, third] = bytes
  if (cla === undefined || ins === undefined || p1 === undefined || p2 === undefined) return null
  const command = { cla, ins, p1, p2, data: new Uint8Array(), expected: null }
  if (third === undefined) return command
  if (bytes.length === 5) return { ...command, expected: third || 256 }
  const data = bytes.subarray(5, 5 + third)
  if (third === 0 || data.length < third) return null
  const rest = bytes.subarray(5 + third)
  if (rest.length > 1) return null
  return { ...command, data, expected: rest[0] === undefined ? null : rest[0] || 256 }
}

/** Writes a command. */
export function encodeCommand(
  ins: number,
  [p1, p2]: readonly [number, number],
  data: Uint8Array = new Uint8Array(),
  expected: number | null = null,
): Uint8Array {
  return Uint8Array.from([
    0x00,
    ins,
    p1,
    p2,
    ...(data.length ? [data.length, ...data] : []),
    ...(expected === null ? [] : [expected & 0xff]),
  ])
}

/** Reads an answer; throws where there is no status word, which no card sends. */
export function parseResponse(bytes: Uint8Array): ResponseApdu {
  if (bytes.length < 2) throw new Error('An answer without a status word')
  const status = Buffer.from(bytes).readUInt16BE(bytes.length - 2)
  return { data: bytes.subarray(0, -2), status }
}

/** Writes an answer. */
export const encodeResponse = ({ data, status }: ResponseApdu): Uint8Array =>
  Uint8Array.from([...data, status >> 8, status & 0xff])

/** The instructions that the card knows. */
export const INS = {
  verify: 0x20,
  change: 0x24,
  reset: 0x2c,
  select: 0xa4,
  readBinary: 0xb0,
  getData: 0xca,
  updateBinary: 0xd6,
} as const

/** The status words of the card. */
export const SW = {
  done: 0x9000,
  endOfFile: 0x6282,
  memoryFailure: 0x6581,
  wrongLength: 0x6700,
  notAuthorised: 0x6982,
  blocked: 0x6983,
  conditions: 0x6985,
  notAllowed: 0x6986,
  wrongData: 0x6a80,
  noFile: 0x6a82,
  wrongParameters: 0x6a86,
  noObject: 0x6a88,
  wrongOffset: 0x6b00,
  noInstruction: 0x6d00,
  noClass: 0x6e00,
} as const

/** The status of a wrong code: how many tries are left. */
export const triesLeftStatus = (left: number): number => 0x63c0 | left

/** An answer without bytes. */
export const status = (word: number): ResponseApdu => ({ data: new Uint8Array(), status: word })
