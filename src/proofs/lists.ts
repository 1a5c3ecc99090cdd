import type { Clock } from '#kernel/clock.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import { listsFrom, type ProofLists } from './offline/read-proof.js'
import { selectKeys, selectRevoked } from './store.ts'

/** What the lists are read from. */
export interface ListDependencies {
  database: Database
  clock: Clock
}

/** A public key as programs get it. */
export interface ListedKey {
  id: string
  algorithm: 'Ed25519'
  /** 32 bytes in base64url. */
  publicKey: string
  madeAt: string
  retiredAt: string | null
}

/** Every public key of proofs, the newest first. */
export async function readKeys({
  database,
  clock,
}: ListDependencies): Promise<{ asOf: string; keys: ListedKey[] }> {
  const rows = await database.transact(SYSTEM, selectKeys)
  const keys = rows.map(({ id, publicKey, madeAt, retiredAt }) => ({
    id,
    algorithm: 'Ed25519' as const,
    publicKey: publicKey.toString('base64url'),
    madeAt: madeAt.toString(),
    retiredAt: retiredAt?.toString() ?? null,
  }))
  return { asOf: clock.now().toString(), keys }
}

/** The ids of unexpired proofs whose insurance ended or whose policy was replaced; an id says nothing of its person. */
export async function readRevocations({
  database,
  clock,
}: ListDependencies): Promise<{ asOf: string; proofs: string[] }> {
  const now = clock.now()
  const proofs = await database.transact(SYSTEM, tx => selectRevoked(tx, now, clock.today()))
  return { asOf: now.toString(), proofs }
}

/** Both lists as they are now. */
export const readLists = async (from: ListDependencies): Promise<ProofLists> =>
  listsFrom(await readKeys(from), await readRevocations(from))
