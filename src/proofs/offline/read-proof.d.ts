import type { Form } from '#policies/index.ts'

/** What the text of a proof begins with. */
export const PREFIX: string
/** The forms of a policy by their number in a proof; the order never changes. */
export const FORMS: readonly Form[]
/** The bytes before the name. */
export const HEAD_BYTES: number

/** What a proof says; instants are Unix seconds. */
export interface ProofFacts {
  keyId: string
  proofId: string
  /** 16 digits, or 9 of a temporary certificate. */
  number: string
  form: Form
  birthDate: string
  insurer: string
  region: string
  issuedAt: number
  expiresAt: number
  name: string
}

/** A public key as `GET /api/v1/proof-keys` answers it. */
export interface PublicKey {
  id: string
  /** 32 bytes in base64url. */
  publicKey: string
  retiredAt: string | null
}

/** The keys and the revoked proofs that were known at a moment. */
export interface ProofLists {
  asOf: number
  keys: PublicKey[]
  revoked: string[]
}

/** Why a proof is not valid. */
export type ProofFault =
  | 'unreadable'
  | 'paper-signature'
  | 'no-lists'
  | 'unknown-key'
  | 'forged'
  | 'key-retired'
  | 'not-yet'
  | 'expired'
  | 'revoked'

/** What a check without a network can tell. */
export interface Verdict {
  kind: 'proof' | 'paper-policy' | 'unknown'
  valid: boolean
  reasons: ProofFault[]
  /** Null where the signature is not right. */
  proof: ProofFacts | null
  /** The number on a paper policy's barcode. */
  number: string | null
  ageSeconds?: number
  listsAgeSeconds: number | null
}

/** Bytes as base32 of RFC 4648 without padding. */
export function toBase32(bytes: Uint8Array): string
/** The bytes of base32; null where it is not the one text of its bytes. */
export function fromBase32(text: string): Uint8Array | null
/** A proof as its text says it, unverified; null where it is none. */
export function readProof(text: string): (ProofFacts & { payload: Uint8Array; signature: Uint8Array }) | null
/** The number on the barcode of a paper policy, from base64; null where it is none. */
export function readPaperNumber(text: string): string | null
/** The lists from the answers of `/api/v1/proof-keys` and `/api/v1/proof-revocations`. */
export function listsFrom(
  keys: { asOf: string; keys: PublicKey[] },
  revocations: { asOf: string; proofs: string[] },
): ProofLists
/** Judges a text by lists, at Unix seconds. */
export function verifyProof(text: string, lists: ProofLists | null, now: number): Promise<Verdict>
/** The bytes that a signature covers. */
export function signedBytes(payload: Uint8Array): Uint8Array
/** How long ago in words: «3 дня назад». */
export function ago(seconds: number, language: 'ru' | 'en'): string
