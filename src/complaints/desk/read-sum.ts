/** Kopecks from a sum as people type it («4 350,00», «4350.5 ₽», «4350»); null where it is not one. */
export function readSum(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00A0₽]|руб\.?/gu, '')
  const found = /^(\d{1,10})(?:[.,](\d{1,2}))?$/.exec(plain)
  if (!found) return null
  const [, roubles = '', kopecks = ''] = found
  return Number(roubles) * 100 + Number(kopecks.padEnd(2, '0'))
}

/** Kopecks as a form shows them again: «4350,00». */
export const sumText = (kopecks: number): string =>
  `${Math.trunc(kopecks / 100)},${String(kopecks % 100).padStart(2, '0')}`
