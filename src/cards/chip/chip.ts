/** PIN, and the PUK that unblocks it. */
export type SecretKind = 'pin' | 'puk'

/** Why a new round of tries begins. */
export type RoundReason = 'right' | 'changed' | 'unblocked'

/** A try that was spent: its round, and how many are left in it. */
export interface SpentTry {
  round: number
  left: number
}

/**
 * The memory of a card that outlives a loss of power. Each call is kept whole or not at all, except `write`, which may stop
 * after any byte: what reads the area must bear that.
 */
export interface Chip {
  ownerFile(): Promise<Uint8Array>
  insurerArea(): Promise<Uint8Array>
  /** Throws ChipBusy where another reader wrote in between. */
  write(offset: number, bytes: Uint8Array): Promise<void>
  triesLeft(kind: SecretKind): Promise<number>
  /** Spends a try for good; null where none is left. */
  spendTry(kind: SecretKind): Promise<SpentTry | null>
  matches(kind: SecretKind, round: number, code: string): Promise<boolean>
  /** Begins the round after `round`, with the code of that round or a new one; false where another reader did. */
  beginRound(kind: SecretKind, round: number, because: RoundReason, code?: string): Promise<boolean>
  currentRound(kind: SecretKind): Promise<number>
  /** Keeps that the card was used for the first time; does nothing afterwards. */
  activate(): Promise<void>
  /** Keeps that a new insurer record is current. */
  insurerWritten(): Promise<void>
}

/** Another reader holds the same card: only one may write. */
export class ChipBusy extends Error {}
