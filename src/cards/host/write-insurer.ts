import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { encodeCommand, INS, SW } from '../chip/apdu.ts'
import { encodeInsurer, type InsurerFile } from '../layout/insurer-file.ts'
import { INSURER_FILES } from '../layout/layout.ts'
import type { CardReader } from '../reader.ts'
import { cardNotWritten } from '../refusals.ts'
import { CHUNK, selectFile, sendAll } from './conversation.ts'
import { currentInsurerFile } from './read-card.ts'
import { enterPin } from './use-codes.ts'

/** Writes a new insurer to the card after the owner's PIN; the old record stands until the new one is whole (POL-10, POL-11). */
export async function writeInsurer(
  reader: CardReader,
  pin: string,
  insurer: InsurerFile,
): Promise<Outcome<null>> {
  const entered = await enterPin(reader, pin)
  if (!entered.ok) return entered
  const current = await currentInsurerFile(reader)
  const free = current === INSURER_FILES[0] ? INSURER_FILES[1] : INSURER_FILES[0]
  const status = await sendAll(reader, [selectFile(free), ...partsOf(encodeInsurer(insurer))])
  return status === SW.done ? granted(null) : refused(cardNotWritten(status))
}

/** UPDATE BINARY, part after part. */
export function partsOf(file: Uint8Array): Uint8Array[] {
  const starts = Array.from({ length: Math.ceil(file.length / CHUNK) }, (_, part) => part * CHUNK)
  return starts.map(at =>
    encodeCommand(INS.updateBinary, [at >> 8, at & 0xff], file.subarray(at, at + CHUNK)),
  )
}
