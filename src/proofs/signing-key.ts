import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { alreadyRotated, noSuchKey } from './refusals.ts'
import { insertKey, retireKeyOf, selectKeys, type KeyRow } from './store.ts'

/** The key that signs proofs now. */
export interface SigningKey {
  generation: number
  /** Eight hex digits. */
  id: string
  /** An Ed25519 signature of 64 bytes. */
  sign(bytes: Uint8Array): Buffer
}

// An Ed25519 private key in PKCS #8 is this head and its 32 bytes.
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The private half follows from the master key and the generation, so that there is one secret to keep. */
const privateKey = (keys: Keys, generation: number) =>
  createPrivateKey({
    key: Buffer.concat([PKCS8_HEAD, keys.derive(`proof signing key ${generation}`)]),
    format: 'der',
    type: 'pkcs8',
  })

function publicKey(keys: Keys, generation: number): Buffer {
  const der = createPublicKey(privateKey(keys, generation)).export({ format: 'der', type: 'spki' })
  return der.subarray(-32)
}

const idOf = (raw: Buffer): string => createHash('sha256').update(raw).digest('hex').slice(0, 8)

/**
 * The newest key that is not retired and follows from the master key at hand, made where there is none: so what was signed
 * before a master key was lost can still be checked.
 */
export async function signingKey(tx: Tx, keys: Keys): Promise<SigningKey> {
  const known = await selectKeys(tx)
  const newest = known.find(key => key.retiredAt === null && isOurs(keys, key))
  if (newest) return signerOf(keys, newest)
  await makeKey(tx, keys, (known[0]?.generation ?? 0) + 1)
  return signingKey(tx, keys)
}

/** Adds the next key, which signs from now on; what older keys signed stays valid. Refused where another rotated first. */
export async function rotateKey(tx: Tx, keys: Keys): Promise<Outcome<SigningKey>> {
  const generation = ((await selectKeys(tx))[0]?.generation ?? 0) + 1
  return (await makeKey(tx, keys, generation))
    ? granted(await signingKey(tx, keys))
    : refused(alreadyRotated())
}

/** Retires a key by its id: everything it signed is invalid from now on. */
export async function retireKey(tx: Tx, id: string): Promise<Outcome<null>> {
  return (await retireKeyOf(tx, id)) ? granted(null) : refused(noSuchKey(id))
}

const makeKey = (tx: Tx, keys: Keys, generation: number): Promise<boolean> => {
  const raw = publicKey(keys, generation)
  return insertKey(tx, { generation, id: idOf(raw), publicKey: raw })
}

const isOurs = (keys: Keys, key: KeyRow): boolean => key.publicKey.equals(publicKey(keys, key.generation))

function signerOf(keys: Keys, { generation, id }: KeyRow): SigningKey {
  const key = privateKey(keys, generation)
  return { generation, id, sign: bytes => sign(null, bytes, key) }
}
