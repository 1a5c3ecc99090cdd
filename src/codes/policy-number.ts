import type { Refusal } from '#kernel/outcome.ts'
import { notValid, type Checked } from './checked.ts'
import { readDigits } from './digits.ts'
import { checkEnp } from './enp.ts'
import { no, type NumberName } from './refusals.ts'
import { tidyPart } from './tidy-part.ts'

// Lengths: F008 with the exchange files of the regional funds (confidence B); the blank of eleven digits is one source (C).

const CERTIFICATE: NumberName = {
  code: 'certificate',
  ru: 'номере временного свидетельства',
  en: 'number of a temporary certificate',
}
const BLANK: NumberName = { code: 'blank', ru: 'номере бланка полиса', en: 'number of a policy blank' }
const OLD_SERIES = 10
const OLD_NUMBER = 20

/** Series and number as typed; the series may be absent. */
export interface TypedPolicy {
  series?: string | undefined
  number: string
}

/** Checks a policy of the old kind: each region had its own, so lengths alone are known. */
export function checkOldPolicy({
  series = '',
  number,
}: TypedPolicy): Checked<{ series: string | null; number: string }> {
  const tidy = { series: tidyPart(series), number: tidyPart(number) }
  const refusals: Refusal[] = []
  if (!tidy.number) refusals.push(oldNumberEmpty())
  if (tidy.number.length > OLD_NUMBER) refusals.push(tooLong('number', OLD_NUMBER, tidy.number.length))
  if (tidy.series.length > OLD_SERIES) refusals.push(tooLong('series', OLD_SERIES, tidy.series.length))
  if (refusals.length) return notValid(refusals)
  return { valid: true, series: tidy.series || null, number: tidy.number }
}

/** Checks a temporary certificate: exactly nine digits and no series. */
export function checkCertificateNumber({ series, number }: TypedPolicy): Checked<{ number: string }> {
  const read = readDigits(number, [9], CERTIFICATE)
  const refusals = [...seriesRefusals(series, 'certificate'), ...(read.ok ? [] : read.refusals)]
  return read.ok && !refusals.length ? { valid: true, number: read.value } : notValid(refusals)
}

/** Checks a policy of the uniform kind, of whatever form: its number is the ENP, and it has no series. */
export function checkUnifiedPolicy({ series, number }: TypedPolicy): Checked<{ enp: string }> {
  const checked = checkEnp(number)
  const refusals = [...seriesRefusals(series, 'unified'), ...(checked.valid ? [] : checked.refusals)]
  return checked.valid && !refusals.length ? { valid: true, enp: checked.enp } : notValid(refusals)
}

/** Checks the number of the blank that a paper policy is printed on: eleven digits. */
export function checkBlankNumber(text: string): Checked<{ number: string }> {
  const read = readDigits(text, [11], BLANK)
  return read.ok ? { valid: true, number: read.value } : notValid(read.refusals)
}

const seriesRefusals = (series: string | undefined, kind: 'certificate' | 'unified'): Refusal[] =>
  series?.trim() ? [noSeries(kind)] : []

const noSeries = (kind: 'certificate' | 'unified'): Refusal =>
  no(
    `${kind}-has-no-series`,
    `У ${kind === 'certificate' ? 'временного свидетельства' : 'полиса единого образца'} серии нет. Оставьте серию пустой, а весь номер введите в поле номера.`,
    `A ${kind === 'certificate' ? 'temporary certificate' : 'policy of the uniform kind'} has no series. Leave the series empty and type the whole number as the number.`,
  )

const oldNumberEmpty = (): Refusal =>
  no(
    'old-number-empty',
    'Номер полиса не введён. Введите номер с полиса; серия может быть пустой.',
    'No policy number was typed. Type the number from the policy; the series may be empty.',
  )

const tooLong = (part: 'series' | 'number', limit: number, found: number): Refusal =>
  no(
    `old-${part}-length`,
    `${part === 'series' ? 'В серии' : 'В номере'} старого полиса не больше ${limit} знаков, а здесь ${found}. Проверьте, не попало ли сюда лишнее.`,
    `The ${part} of an old policy has at most ${limit} characters; this has ${found}. Check for something extra.`,
    { limit, found },
  )
