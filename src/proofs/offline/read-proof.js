/*
 * The text of a proof, read and judged. The same file runs on the server and on the page that works without a network;
 * docs/proof-format.md describes the format.
 */

export const PREFIX = 'POLIS1:'
export const FORMS = ['old', 'certificate', 'paper', 'plastic', 'universal_card', 'digital']
export const HEAD_BYTES = 44
const SIGNATURE_BYTES = 64
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/* How far a clock at a desk may be slow. */
const CLOCK_SLACK = 300

export function toBase32(bytes) {
  let [text, bits, kept] = ['', 0, 0]
  for (const byte of bytes) {
    kept = (kept << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET[(kept >> bits) & 31]
    }
    kept &= (1 << bits) - 1
  }
  return bits > 0 ? text + ALPHABET[(kept << (5 - bits)) & 31] : text
}

export function fromBase32(text) {
  const bytes = []
  let [bits, kept] = [0, 0]
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter)
    if (value < 0) return null
    kept = (kept << 5) | value
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push(kept >> bits)
    kept &= (1 << bits) - 1
  }
  /* One text a proof: leftover bits are zero, and there is no letter too many. */
  return kept === 0 && bits < 5 ? Uint8Array.from(bytes) : null
}

const numberAt = (bytes, at, length) =>
  bytes.subarray(at, at + length).reduce((value, byte) => value * 256n + BigInt(byte), 0n)
const hexOf = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
const uuidOf = bytes => hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/* Days are counted from 1800-01-01. */
const dayOf = days => new Date(Date.UTC(1800, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)

export function readProof(text) {
  const bare = text.replaceAll(/\s/g, '').toUpperCase()
  if (!bare.startsWith(PREFIX)) return null
  const bytes = fromBase32(bare.slice(PREFIX.length))
  if (!bytes || bytes.length !== HEAD_BYTES + (bytes[HEAD_BYTES - 1] ?? 0) + SIGNATURE_BYTES) return null
  const payload = bytes.subarray(0, -SIGNATURE_BYTES)
  const facts = factsOf(payload)
  return facts && { ...facts, payload, signature: bytes.subarray(-SIGNATURE_BYTES) }
}

function factsOf(payload) {
  const form = FORMS[payload[27]]
  const name = textOf(payload.subarray(HEAD_BYTES))
  const length = form === 'certificate' ? 9 : 16
  const number = String(numberAt(payload, 20, 7)).padStart(length, '0')
  if (!form || name === null || number.length !== length) return null
  return {
    keyId: hexOf(payload.subarray(0, 4)),
    proofId: uuidOf(payload.subarray(4, 20)),
    number,
    form,
    birthDate: dayOf(Number(numberAt(payload, 28, 3))),
    insurer: String(numberAt(payload, 31, 3)).padStart(5, '0'),
    region: String(payload[34]).padStart(2, '0'),
    issuedAt: Number(numberAt(payload, 35, 4)),
    expiresAt: Number(numberAt(payload, 39, 4)),
    name,
  }
}

function textOf(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/* The number on a paper policy's own barcode: its signature was made with a key that was never published. */
export function readPaperNumber(text) {
  const bare = text.replaceAll(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/')
  if (!/^[A-Za-z0-9+/]{174}(==)?$/.test(bare)) return null
  const bytes = Uint8Array.from(atob(bare.slice(0, 174)), letter => letter.codePointAt(0))
  if (bytes.length !== 130 || (bytes[0] !== 1 && bytes[0] !== 2)) return null
  const number = String(numberAt(bytes, 1, 8)).padStart(16, '0')
  return number.length === 16 ? number : null
}

/* The lists as the two addresses of the API answer them. */
export const listsFrom = (keys, revocations) => ({
  asOf: Math.floor(Math.min(Date.parse(keys.asOf), Date.parse(revocations.asOf)) / 1000),
  keys: keys.keys,
  revoked: revocations.proofs,
})

export async function verifyProof(text, lists, now) {
  const answer = {
    kind: 'unknown',
    valid: false,
    reasons: [],
    proof: null,
    number: null,
    ...agesOf(lists, now),
  }
  const proof = readProof(text)
  if (proof) return { ...answer, kind: 'proof', ...(await judge(proof, lists, now)) }
  const number = readPaperNumber(text)
  if (number) return { ...answer, kind: 'paper-policy', number, reasons: ['paper-signature'] }
  return { ...answer, reasons: ['unreadable'] }
}

const agesOf = (lists, now) => ({ listsAgeSeconds: lists ? Math.max(0, now - lists.asOf) : null })

/* What a wrong signature covers is told to nobody: nothing of it is known. */
async function judge(proof, lists, now) {
  if (!lists) return { reasons: ['no-lists'] }
  const key = lists.keys.find(({ id }) => id === proof.keyId)
  if (!key) return { reasons: ['unknown-key'] }
  if (!(await isSigned(proof, key))) return { reasons: ['forged'] }
  const reasons = [
    ...(key.retiredAt ? ['key-retired'] : []),
    ...(proof.issuedAt > now + CLOCK_SLACK ? ['not-yet'] : []),
    ...(proof.expiresAt <= now ? ['expired'] : []),
    ...(lists.revoked.includes(proof.proofId) ? ['revoked'] : []),
  ]
  const age = Math.max(0, now - proof.issuedAt)
  return { valid: reasons.length === 0, reasons, proof: factsOf(proof.payload), ageSeconds: age }
}

async function isSigned({ payload, signature }, { publicKey }) {
  const raw = Uint8Array.from(atob(publicKey.replaceAll('-', '+').replaceAll('_', '/')), letter =>
    letter.codePointAt(0),
  )
  const key = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, signature, signedBytes(payload))
}

/* The prefix is signed too, so that a signature of this key over anything else is no proof. */
export function signedBytes(payload) {
  const prefix = new TextEncoder().encode(PREFIX)
  const bytes = new Uint8Array(prefix.length + payload.length)
  bytes.set(prefix)
  bytes.set(payload, prefix.length)
  return bytes
}

const STEPS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

/* «3 дня назад», “3 days ago”. */
export function ago(seconds, language) {
  const [unit, length] = STEPS.find(step => seconds >= step[1]) ?? ['minute', 60]
  return new Intl.RelativeTimeFormat(language, { numeric: 'always' }).format(
    -Math.floor(seconds / length),
    unit,
  )
}
