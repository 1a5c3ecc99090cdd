// Places 47–62 are reserved by the rules; place 3, printed there as U+2018, is the plain apostrophe here.
const ALPHABET = " .-'0123456789АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЬЪЫЭЮЯ"
const SEPARATOR = 63

/** A text in the six-bit codes of the policy barcode; null for a character that it has no code for. */
export const sixBitCodes = (text: string): (number | null)[] =>
  [...text].map(letter => {
    const place = letter === '|' ? SEPARATOR : ALPHABET.indexOf(letter)
    return place < 0 ? null : place
  })

/** The text of six-bit codes; null where one is reserved. */
export function sixBitText(codes: readonly number[]): string | null {
  const letters = codes.map(code => (code === SEPARATOR ? '|' : ALPHABET[code]))
  return letters.includes(undefined) ? null : letters.join('')
}

/** A name as the barcode writes it: capitals, one space, plain apostrophe and hyphen; ё stays. */
export const barcodeName = (name: string): string =>
  name
    .normalize('NFC')
    .trim()
    .toUpperCase()
    .replaceAll(/[’‘`ʼ´]/g, "'")
    .replaceAll(/[\p{Pd}\u2212]/gu, '-')
    .replaceAll(/\s+/g, ' ')

/** Packs six-bit codes, first code in the highest bits; their number is a multiple of four. */
export function packHighFirst(codes: readonly number[]): Uint8Array {
  const bits = codes.map(code => code.toString(2).padStart(6, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], byte => Number.parseInt(byte, 2))
}

/** Unpacks six-bit codes, first code in the highest bits. */
export function unpackHighFirst(bytes: Uint8Array): number[] {
  const bits = Array.from(bytes, byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{6}/g) ?? []).map(code => Number.parseInt(code, 2))
}

/** Packs as type 01 does: the text backwards, packed, the bytes backwards. */
export const packBackwards = (codes: readonly number[]): Uint8Array =>
  packHighFirst(codes.toReversed()).toReversed()

/** Unpacks what type 01 packs. */
export const unpackBackwards = (bytes: Uint8Array): number[] =>
  unpackHighFirst(bytes.toReversed()).toReversed()
