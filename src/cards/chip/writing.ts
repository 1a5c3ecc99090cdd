import { decodeInsurer } from '../layout/insurer-file.ts'
import { OWNER_FILE } from '../layout/layout.ts'
import { closeSlot, fillSlot, freeSlot, LONGEST_RECORD, openSlot, type SlotWrite } from '../layout/slots.ts'
import { wholeLength } from '../layout/tlv.ts'
import { status, SW, type CommandApdu, type ResponseApdu } from './apdu.ts'
import type { Chip } from './chip.ts'
import { slotOf } from './files.ts'
import type { SessionState } from './state.ts'

/**
 * UPDATE BINARY: writes the insurer file that is not current, part after part from its beginning. When the last byte that its
 * length promises is there, the file becomes the current one; until then the old one stands (POL-10, POL-11).
 */
export async function updateBinary(
  chip: Chip,
  state: SessionState,
  { p1, p2, data }: CommandApdu,
): Promise<ResponseApdu> {
  const { file } = state
  if (file === null) return status(SW.notAllowed)
  // @law s4-2016-11 S4:39: the owner's data cannot be rewritten, whatever was entered.
  if (file === OWNER_FILE) return status(SW.notAllowed)
  if (!state.pinRight) return status(SW.notAuthorised)
  if (p1 > 0x7f) return status(SW.wrongParameters)
  if (data.length === 0) return status(SW.wrongLength)
  const area = await chip.insurerArea()
  const slot = slotOf(file)
  if (slot !== freeSlot(area)) return status(SW.conditions)
  const offset = (p1 << 8) | p2
  if (offset === 0) {
    state.writing = { slot, parts: new Uint8Array() }
    await writeAll(chip, [openSlot(slot)])
  }
  if (!state.writing || offset !== state.writing.parts.length) return status(SW.wrongOffset)
  return status(await append(chip, state, state.writing, data))
}

async function append(
  chip: Chip,
  state: SessionState,
  { slot, parts }: NonNullable<SessionState['writing']>,
  data: Uint8Array,
): Promise<number> {
  const record = Uint8Array.from([...parts, ...data])
  const whole = wholeLength(record)
  if (whole === null || whole > LONGEST_RECORD || record.length > whole) return SW.wrongData
  if (record.length === whole && !decodeInsurer(record)) return SW.wrongData
  await writeAll(chip, [fillSlot(slot, parts.length, data)])
  state.writing = { slot, parts: record }
  if (record.length < whole) return SW.done
  await writeAll(chip, closeSlot(await chip.insurerArea(), slot, record))
  await chip.insurerWritten()
  state.writing = null
  return SW.done
}

async function writeAll(chip: Chip, writes: readonly SlotWrite[]): Promise<void> {
  for (const { offset, bytes } of writes) await chip.write(offset, bytes)
}
