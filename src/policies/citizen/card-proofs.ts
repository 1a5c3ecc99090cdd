import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Card } from './card.ts'

/** A signed proof of cover for a QR code, and when it ends. */
export interface CardProof {
  text: string
  expiresAt: Temporal.Instant
}

/** What proofs bring to the card and to the registrar's window; the composition gives it, as proofs stand above policies. */
export interface CardProofs {
  /** The proof of a card's cover on a day; null where there is none. */
  of(tx: Tx, card: Card, on: Day): Promise<CardProof | null>
  /** The number in a rightly signed proof; null in anything else. */
  numberIn(text: string): Promise<string | null>
  /** The address of the script that keeps a page for the time without a network. */
  keepScript: string
}
