import type { Refusal } from '#kernel/outcome.ts'
import { notValid, type Checked } from './checked.ts'
import { digitsOf, fitMask } from './document-mask.ts'
import { documentTypeOf } from './document-type-of.ts'
import type { DocumentType } from './document-types.ts'
import { noSuchType, numberMissing, partWrong, unmaskedTooLong } from './document-refusals.ts'
import { tidyPart } from './tidy-part.ts'

/** Series and number of an identity document in their normal form, with its code of F011. */
export interface DocumentNumber {
  f011: string
  series: string | null
  number: string
}

/** A document as typed; `type` is a document code of Polis (`passport`) or of F011 (`14`). */
export interface TypedDocument {
  type: string
  series?: string | undefined
  number: string
}

// The masks of some kinds are not known: the limit is that of a policy number, chosen here (confidence C).
const UNMASKED_MOST = 20

/**
 * Checks series and number against the mask of their kind; a series typed with the number is taken apart, look-alike
 * letters are brought to the right alphabet. Every reason says what is expected.
 */
export function checkIdentityDocument(typed: TypedDocument): Checked<DocumentNumber> {
  const type = documentTypeOf(typed.type)
  if (!type) return notValid([noSuchType(typed.type)])
  const series = tidyPart(typed.series ?? '')
  const number = tidyPart(typed.number)
  if (!number) return notValid([numberMissing(type)])
  const { seriesMask, numberMask } = type
  if (seriesMask === null || numberMask === null) return checkUnmasked(type, series, number)
  const fitted = { series: fitMask(seriesMask, series), number: fitMask(numberMask, number) }
  const parts = isWhole(fitted) || series ? fitted : (split(seriesMask, numberMask, number) ?? fitted)
  if (isWhole(parts))
    return { valid: true, f011: type.code, series: parts.series || null, number: parts.number }
  const refusals: Refusal[] = []
  if (parts.series === null) refusals.push(partWrong(type, 'series', seriesMask, series === ''))
  if (parts.number === null) refusals.push(partWrong(type, 'number', numberMask, false))
  return notValid(refusals)
}

const isWhole = <T>(parts: { series: T | null; number: T | null }): parts is { series: T; number: T } =>
  parts.series !== null && parts.number !== null

function checkUnmasked(type: DocumentType, series: string, number: string): Checked<DocumentNumber> {
  const refusals: Refusal[] = []
  if (series.length > UNMASKED_MOST) refusals.push(unmaskedTooLong(type, 'series', UNMASKED_MOST))
  if (number.length > UNMASKED_MOST) refusals.push(unmaskedTooLong(type, 'number', UNMASKED_MOST))
  return refusals.length
    ? notValid(refusals)
    : { valid: true, f011: type.code, series: series || null, number }
}

/** Series and number typed in one line: `4510 123456`, `IV-МЮ 123456`, `AA1234567`. */
function split(
  seriesMask: string,
  numberMask: string,
  line: string,
): { series: string; number: string } | null {
  const { least, most } = digitsOf(numberMask)
  const freeSeries = seriesMask.startsWith('S')
  const bare = freeSeries ? line : line.replaceAll(' ', '')
  for (let length = most; length >= least; length--) {
    const head = bare.slice(0, -length)
    // A number too long for its mask must not become a series and a number.
    if (!head || (freeSeries && /\d$/.test(head))) continue
    const series = fitMask(seriesMask, head.trim())
    const number = fitMask(numberMask, bare.slice(-length))
    if (series !== null && number !== null) return { series, number }
  }
  return null
}
