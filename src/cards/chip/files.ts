import { CURRENT_INSURER, FOLDERS, INSURER_FILES, OWNER_FILE, type Folder } from '../layout/layout.ts'
import { currentSlot, readSlot, type Slot } from '../layout/slots.ts'
import { status, SW, type CommandApdu, type ResponseApdu } from './apdu.ts'
import type { Chip } from './chip.ts'
import type { SessionState } from './state.ts'

/** SELECT: a folder by its name or the beginning of it (one public reader sends `FOMS_IN`), or a file of the folder by its id. */
export function select(_chip: Chip, state: SessionState, { p1, data }: CommandApdu): Promise<ResponseApdu> {
  if (p1 === 0x04) return Promise.resolve(status(selectFolder(state, data)))
  if (p1 === 0x02) return Promise.resolve(status(selectFile(state, data)))
  return Promise.resolve(status(SW.wrongParameters))
}

function selectFolder(state: SessionState, name: Uint8Array): number {
  const asked = Buffer.from(name).toString('latin1')
  const found = (Object.keys(FOLDERS) as Folder[]).find(folder => FOLDERS[folder].startsWith(asked))
  if (!asked || !found) return SW.noFile
  Object.assign(state, { folder: found, file: null, writing: null })
  return SW.done
}

function selectFile(state: SessionState, id: Uint8Array): number {
  if (id.length !== 2) return SW.wrongLength
  const asked = Buffer.from(id).readUInt16BE(0)
  const files: Record<Folder, readonly number[]> = { root: [], owner: [OWNER_FILE], insurer: INSURER_FILES }
  if (!files[state.folder].includes(asked)) return SW.noFile
  Object.assign(state, { file: asked, writing: null })
  return SW.done
}

/** READ BINARY from the selected file: at most what is asked, with a warning where the file ends before it. */
export async function readBinary(
  chip: Chip,
  { file }: SessionState,
  { p1, p2, data, expected }: CommandApdu,
): Promise<ResponseApdu> {
  if (file === null) return status(SW.notAllowed)
  if (p1 > 0x7f) return status(SW.wrongParameters)
  if (data.length > 0 || expected === null) return status(SW.wrongLength)
  const content = file === OWNER_FILE ? await chip.ownerFile() : await insurerFile(chip, slotOf(file))
  if (!content) return status(SW.conditions)
  const offset = (p1 << 8) | p2
  if (offset >= content.length) return status(SW.wrongOffset)
  const part = content.subarray(offset, offset + expected)
  return { data: part, status: part.length < expected && expected < 256 ? SW.endOfFile : SW.done }
}

/** The place of an insurer file. */
export const slotOf = (file: number): Slot => (file === INSURER_FILES[0] ? 0 : 1)

const insurerFile = async (chip: Chip, slot: Slot): Promise<Uint8Array | null> =>
  readSlot(await chip.insurerArea(), slot)?.record ?? null

/** GET DATA: which insurer file is current. */
export async function getData(
  chip: Chip,
  { folder }: SessionState,
  { p1, p2 }: CommandApdu,
): Promise<ResponseApdu> {
  if (((p1 << 8) | p2) !== CURRENT_INSURER || folder !== 'insurer') return status(SW.noObject)
  const slot = currentSlot(await chip.insurerArea())
  if (slot === null) return status(SW.noObject)
  const id = INSURER_FILES[slot]
  return { data: Uint8Array.of(id >> 8, id & 0xff), status: SW.done }
}
