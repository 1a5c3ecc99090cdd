import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { encodeCommand, INS, SW } from '../chip/apdu.ts'
import { decodeInsurer, type InsurerFile } from '../layout/insurer-file.ts'
import { CURRENT_INSURER, OWNER_FILE } from '../layout/layout.ts'
import { decodeOwner, type OwnerFile } from '../layout/owner-file.ts'
import type { CardReader } from '../reader.ts'
import { cardUnreadable } from '../refusals.ts'
import { readWhole, selectFile, selectFolder, send, sendAll } from './conversation.ts'
import { triesOfPin } from './use-codes.ts'

/** What a reader learns of a card without the PIN. */
export interface CardContents {
  owner: OwnerFile
  /** Null on a card to which no insurer was written. */
  insurer: InsurerFile | null
  /** How many more PINs may be tried; 0 where the card is blocked. */
  pinTriesLeft: number
}

/** Reads a card as a clinic does: the owner, the current insurer, and whether the PIN is blocked; no PIN is needed. */
export async function readCard(reader: CardReader): Promise<Outcome<CardContents>> {
  const selected = await sendAll(reader, [selectFolder('owner'), selectFile(OWNER_FILE)])
  const bytes = selected === SW.done ? await readWhole(reader) : selected
  const owner = typeof bytes === 'number' ? null : decodeOwner(bytes)
  if (!owner) return refused(cardUnreadable(typeof bytes === 'number' ? bytes : SW.wrongData))
  const insurer = await readInsurer(reader)
  if (typeof insurer === 'number') return refused(cardUnreadable(insurer))
  return granted({ owner, insurer, pinTriesLeft: await triesOfPin(reader) })
}

async function readInsurer(reader: CardReader): Promise<InsurerFile | null | number> {
  const file = await currentInsurerFile(reader)
  if (file === null) return null
  const selected = await sendAll(reader, [selectFile(file)])
  const bytes = selected === SW.done ? await readWhole(reader) : selected
  return typeof bytes === 'number' ? bytes : (decodeInsurer(bytes) ?? SW.wrongData)
}

/** The id of the current insurer file, with its folder selected; null where there is none. */
export async function currentInsurerFile(reader: CardReader): Promise<number | null> {
  await send(reader, selectFolder('insurer'))
  const object = [CURRENT_INSURER >> 8, CURRENT_INSURER & 0xff] as const
  const { data, status } = await send(reader, encodeCommand(INS.getData, object, new Uint8Array(), 2))
  return status === SW.done && data.length === 2 ? Buffer.from(data).readUInt16BE(0) : null
}
