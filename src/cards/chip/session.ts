import type { CardReader } from '../reader.ts'
import { encodeResponse, INS, parseCommand, status, SW, type CommandApdu, type ResponseApdu } from './apdu.ts'
import { ChipBusy, type Chip } from './chip.ts'
import { changeCode, resetTries, verify } from './codes.ts'
import { getData, readBinary, select } from './files.ts'
import { freshState, type SessionState } from './state.ts'
import { updateBinary } from './writing.ts'

type Instruction = (chip: Chip, state: SessionState, command: CommandApdu) => Promise<ResponseApdu>

const INSTRUCTIONS: Readonly<Record<number, Instruction>> = {
  [INS.select]: select,
  [INS.readBinary]: readBinary,
  [INS.getData]: getData,
  [INS.verify]: verify,
  [INS.change]: changeCode,
  [INS.reset]: resetTries,
  [INS.updateBinary]: updateBinary,
}

/**
 * Puts a card into a reader: the ISO 7816-4 interface over its memory. What was selected and whether the PIN was right is
 * forgotten with the session, as a card forgets it without power.
 */
export function powerOn(chip: Chip): CardReader {
  const state = freshState()
  let turn: Promise<unknown> = Promise.resolve()
  return {
    transmit: apdu => {
      // A card answers one command after the other.
      const answer = turn.then(() => run(chip, state, apdu))
      turn = answer.catch(() => undefined)
      return answer
    },
  }
}

async function run(chip: Chip, state: SessionState, apdu: Uint8Array): Promise<Uint8Array> {
  const command = parseCommand(apdu)
  if (!command) return encodeResponse(status(SW.wrongLength))
  if (command.cla !== 0) return encodeResponse(status(SW.noClass))
  const instruction = INSTRUCTIONS[command.ins]
  if (!instruction) return encodeResponse(status(SW.noInstruction))
  try {
    return encodeResponse(await instruction(chip, state, command))
  } catch (error) {
    if (error instanceof ChipBusy) return encodeResponse(status(SW.memoryFailure))
    throw error
  }
}
