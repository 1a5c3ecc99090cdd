import { createHash } from 'node:crypto'
import type { Clock } from '#kernel/clock.ts'
import type { Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { invariant } from '#kernel/outcome.ts'
import type { Card } from '#policies/index.ts'
import type { Tx } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { coverOfCard } from './cover-of-card.ts'
import { encodeProof } from './encode-proof.ts'
import { FRESH_DAYS, PROOF_DAYS, type Cover } from './proof.ts'
import { signingKey } from './signing-key.ts'
import { insertProof, selectProof } from './store.ts'

/** What signing a proof stands on. */
export interface ProofDependencies {
  keys: Keys
  clock: Clock
}

/** A proof as a page or a paper shows it. */
export interface ShownProof {
  /** For a QR code. */
  text: string
  expiresAt: Temporal.Instant
}

const ZONE = 'Europe/Moscow'

/**
 * The proof of the cover of a card: the one made before where it says the same and has days enough left, else a new one;
 * null where the person is not insured. Asked for at once many times, it is made once.
 */
export async function issueProof(
  tx: Tx,
  { keys, clock }: ProofDependencies,
  card: Card,
  on: Day,
): Promise<ShownProof | null> {
  const cover = await coverOfCard(tx, card, on)
  if (!cover) return null
  const key = await signingKey(tx, keys)
  const same = { personId: cover.personId, factsHash: hashOf(cover), keyGeneration: key.generation }
  const issuedAt = clock.now().round({ smallestUnit: 'second', roundingMode: 'floor' })
  const days = daysOf(cover, on)
  const keep = issuedAt.add({ hours: 24 * Math.min(FRESH_DAYS, days - 1) })
  const proof = (await selectProof(tx, same, keep)) ?? (await make())
  return { text: encodeProof(key, cover, proof), expiresAt: proof.expiresAt }

  async function make() {
    invariant(cover, 'a proof is of a cover')
    const expiresAt = midnightAfter(issuedAt, days)
    const made = { proofId: newId(), keyGeneration: key.generation, issuedAt, expiresAt }
    const { policyId, spellId } = cover
    await insertProof(tx, same, { ...made, policyId, spellId, issuedOn: dayOf(issuedAt) })
    const kept = await selectProof(tx, same, issuedAt)
    invariant(kept, 'a proof was made now or a moment ago')
    return kept
  }
}

/** How many midnights a proof lives: fewer where the right itself ends sooner. */
const daysOf = ({ lastDay }: Cover, on: Day): number =>
  lastDay ? Math.min(PROOF_DAYS, on.until(lastDay, { largestUnit: 'days' }).days + 1) : PROOF_DAYS

const dayOf = (at: Temporal.Instant): Day => at.toZonedDateTimeISO(ZONE).toPlainDate()

/** The business day may be moved, a clock at a desk is not: a proof counts its days from the real instant. */
const midnightAfter = (at: Temporal.Instant, days: number): Temporal.Instant =>
  dayOf(at).add({ days }).toZonedDateTime(ZONE).toInstant()

const hashOf = (cover: Cover): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        cover.policyId,
        cover.spellId,
        cover.form,
        cover.number,
        cover.name,
        cover.birthDate.toString(),
        cover.insurerCode,
        cover.region,
        cover.lastDay?.toString() ?? null,
      ]),
    )
    .digest()
