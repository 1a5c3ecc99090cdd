import { status, SW, triesLeftStatus, type CommandApdu, type ResponseApdu } from './apdu.ts'
import type { Chip, RoundReason, SecretKind } from './chip.ts'
import type { SessionState } from './state.ts'

/** The lengths of the codes are ours: no source names them. */
export const CODE_LENGTH = { pin: 4, puk: 8 } as const

const PIN_REFERENCE = 0x01

/** VERIFY: compares the PIN; without one it tells how many tries are left. The first right PIN activates the card (POL-13). */
export async function verify(
  chip: Chip,
  state: SessionState,
  { p1, p2, data }: CommandApdu,
): Promise<ResponseApdu> {
  if (p1 !== 0 || p2 !== PIN_REFERENCE) return status(SW.wrongParameters)
  if (data.length === 0) return status(state.pinRight ? SW.done : await statusOfPin(chip))
  const pin = codeOf(data, 'pin')
  if (pin === null) return status(SW.wrongLength)
  state.pinRight = false
  const word = await compare(chip, 'pin', pin, 'right')
  if (word !== SW.done) return status(word)
  await chip.activate()
  state.pinRight = true
  return status(SW.done)
}

async function statusOfPin(chip: Chip): Promise<number> {
  const left = await chip.triesLeft('pin')
  return left === 0 ? SW.blocked : triesLeftStatus(left)
}

/** CHANGE REFERENCE DATA: the old PIN and a new one. */
export async function changeCode(
  chip: Chip,
  state: SessionState,
  { p1, p2, data }: CommandApdu,
): Promise<ResponseApdu> {
  if (p1 !== 0 || p2 !== PIN_REFERENCE) return status(SW.wrongParameters)
  const pin = codeOf(data.subarray(0, CODE_LENGTH.pin), 'pin')
  const next = codeOf(data.subarray(CODE_LENGTH.pin), 'pin')
  if (pin === null || next === null) return status(SW.wrongLength)
  state.pinRight = false
  return status(await compare(chip, 'pin', pin, 'changed', next))
}

/** RESET RETRY COUNTER: the PUK and a new PIN. */
export async function resetTries(
  chip: Chip,
  state: SessionState,
  { p1, p2, data }: CommandApdu,
): Promise<ResponseApdu> {
  if (p1 !== 0 || p2 !== PIN_REFERENCE) return status(SW.wrongParameters)
  const puk = codeOf(data.subarray(0, CODE_LENGTH.puk), 'puk')
  const pin = codeOf(data.subarray(CODE_LENGTH.puk), 'pin')
  if (puk === null || pin === null) return status(SW.wrongLength)
  state.pinRight = false
  const word = await compare(chip, 'puk', puk, 'right')
  if (word !== SW.done) return status(word)
  const round = await chip.currentRound('pin')
  return status((await chip.beginRound('pin', round, 'unblocked', pin)) ? SW.done : SW.memoryFailure)
}

/** A try is spent before the code is compared, so that power cut in between gives none back. */
async function compare(
  chip: Chip,
  kind: SecretKind,
  code: string,
  because: RoundReason,
  next?: string,
): Promise<number> {
  const spent = await chip.spendTry(kind)
  if (!spent) return SW.blocked
  if (!(await chip.matches(kind, spent.round, code))) return triesLeftStatus(spent.left)
  const began = await chip.beginRound(kind, spent.round, because, next)
  return began || because === 'right' ? SW.done : SW.memoryFailure
}

function codeOf(data: Uint8Array, kind: SecretKind): string | null {
  const text = Buffer.from(data).toString('latin1')
  return text.length === CODE_LENGTH[kind] && /^\d+$/.test(text) ? text : null
}
