import { notValid, type NotValid } from './checked.ts'
import { wrongSize, notBase64 } from './barcode-refusals.ts'
import { decodePaperBarcode, type DecodedBarcode } from './decode-paper-barcode.ts'
import { BARCODE_BYTES, SIGNATURE_AT } from './paper-barcode-layout.ts'

export { decodePaperBarcode, type DecodedBarcode } from './decode-paper-barcode.ts'
export { encodePaperBarcode, type BarcodeContent } from './encode-paper-barcode.ts'

/** Reads the barcode of a paper policy from base64, as scanners and forms hand it over; bad text is a reason, never a throw. */
export function readBarcode(
  base64: string,
): { ok: true; barcode: DecodedBarcode } | ({ ok: false } & Pick<NotValid, 'reason' | 'refusals'>) {
  const bytes = base64Bytes(base64)
  if (!bytes) return unread(notValid([notBase64()]))
  const decoded = decodePaperBarcode(bytes)
  return decoded.ok ? { ok: true, barcode: decoded.value } : unread(notValid(decoded.refusals))
}

/** The 65 bytes of the electronic signature. They cannot be verified: the key was never published. Throws on another size. */
export function barcodeSignature(bytes: Uint8Array): Uint8Array {
  if (bytes.length !== BARCODE_BYTES) throw new RangeError(wrongSize(BARCODE_BYTES, bytes.length).says.en)
  return bytes.slice(SIGNATURE_AT)
}

/** Bytes of base64 or base64url, padded or not, line breaks and spaces aside; null where it is neither. */
export function base64Bytes(text: string): Uint8Array | null {
  const bare = text
    .replaceAll(/\s/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '')
  if (!/^[A-Za-z0-9+/]+$/.test(bare) || bare.length % 4 === 1) return null
  return Uint8Array.from(Buffer.from(bare, 'base64'))
}

const unread = ({ reason, refusals }: NotValid) => ({ ok: false as const, reason, refusals })
