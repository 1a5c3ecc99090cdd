import { granted, refused, type Outcome, type Refusal } from '#kernel/outcome.ts'
import { encodeCommand, INS, SW } from '../chip/apdu.ts'
import { CODE_LENGTH } from '../chip/codes.ts'
import type { SecretKind } from '../chip/chip.ts'
import type { CardReader } from '../reader.ts'
import { cardBlocked, cardUnreadable, codeMalformed, wrongCode } from '../refusals.ts'
import { send } from './conversation.ts'

const PIN = [0x00, 0x01] as const
const digits = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** How many more PINs may be tried; 0 where the card is blocked. */
export async function triesOfPin(reader: CardReader): Promise<number> {
  const { status } = await send(reader, encodeCommand(INS.verify, PIN))
  return (status & 0xfff0) === 0x63c0 ? status & 0x0f : 0
}

/** Enters the PIN: the owner's consent to what is written next (POL-12). The first right one activates the card. */
export async function enterPin(reader: CardReader, pin: string): Promise<Outcome<null>> {
  const malformed = malformedCodes({ pin })
  if (malformed.length > 0) return refused(...malformed)
  const { status } = await send(reader, encodeCommand(INS.verify, PIN, digits(pin)))
  return answerOf(status, 'pin')
}

/** Unblocks a card with the PUK and gives it a new PIN (POL-12). */
export async function unblock(reader: CardReader, puk: string, newPin: string): Promise<Outcome<null>> {
  const malformed = malformedCodes({ puk, newPin })
  if (malformed.length > 0) return refused(...malformed)
  const { status } = await send(reader, encodeCommand(INS.reset, PIN, digits(puk + newPin)))
  return answerOf(status, 'puk')
}

const KIND_OF: Readonly<Record<string, SecretKind>> = { pin: 'pin', newPin: 'pin', puk: 'puk' }

/** A code that cannot be one is not tried: a slip of the finger costs no try. */
const malformedCodes = (codes: Record<string, string>): Refusal[] =>
  Object.entries(codes).flatMap(([field, code]) => {
    const kind = KIND_OF[field] ?? 'pin'
    return code.length === CODE_LENGTH[kind] && /^\d+$/.test(code)
      ? []
      : [codeMalformed(kind, CODE_LENGTH[kind], field)]
  })

function answerOf(status: number, kind: SecretKind): Outcome<null> {
  if (status === SW.done) return granted(null)
  if (status === SW.blocked || status === 0x63c0) return refused(cardBlocked(kind))
  if ((status & 0xfff0) === 0x63c0) return refused(wrongCode(kind, status & 0x0f))
  return refused(cardUnreadable(status))
}
