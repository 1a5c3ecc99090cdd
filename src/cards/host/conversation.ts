import { encodeCommand, INS, parseResponse, SW, type ResponseApdu } from '../chip/apdu.ts'
import { FOLDERS, type Folder } from '../layout/layout.ts'
import { wholeLength } from '../layout/tlv.ts'
import type { CardReader } from '../reader.ts'

/** As many bytes as the public readers ask for at once. */
export const CHUNK = 220

/** SELECT of a folder by name. */
export const selectFolder = (folder: Folder): Uint8Array =>
  encodeCommand(INS.select, [0x04, 0x0c], Buffer.from(FOLDERS[folder], 'latin1'))

/** SELECT of a file by id. */
export const selectFile = (id: number): Uint8Array =>
  encodeCommand(INS.select, [0x02, 0x0c], Uint8Array.of(id >> 8, id & 0xff))

/** READ BINARY of a part. */
export const readPart = (offset: number, count: number): Uint8Array =>
  encodeCommand(INS.readBinary, [offset >> 8, offset & 0xff], new Uint8Array(), count)

/** Sends a command and reads the answer. */
export const send = async (reader: CardReader, apdu: Uint8Array): Promise<ResponseApdu> =>
  parseResponse(await reader.transmit(apdu))

/** Sends commands one after another; the first status that is not "done", or "done". */
export async function sendAll(reader: CardReader, apdus: readonly Uint8Array[]): Promise<number> {
  for (const apdu of apdus) {
    const { status } = await send(reader, apdu)
    if (status !== SW.done) return status
  }
  return SW.done
}

/** The whole content of the selected file, whose first object says how long it is; the status where it cannot be read. */
export async function readWhole(reader: CardReader): Promise<Uint8Array | number> {
  const parts: Uint8Array[] = []
  let length = 0
  for (let whole = CHUNK; length < whole; ) {
    const { data, status } = await send(reader, readPart(length, Math.min(CHUNK, whole - length)))
    if ((status !== SW.done && status !== SW.endOfFile) || data.length === 0) return status
    parts.push(data)
    length += data.length
    whole = wholeLength(parts[0] ?? data) ?? length
    if (status === SW.endOfFile) break
  }
  return Uint8Array.from(Buffer.concat(parts))
}
