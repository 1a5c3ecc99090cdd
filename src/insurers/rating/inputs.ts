import type { Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import type { Insurer } from '../insurer.ts'
import type { Registers } from '../registers.ts'
import { inWords } from '../words.ts'
import type { ComplaintCount, InsuredCount } from './count-insured.ts'
import type { RatedInsurer, RatingInput } from './rate.ts'

/** What the inputs are made from: the registers, the counts of the insured and of complaints, and the day of both. */
export interface InputSources {
  registers: Registers
  count: InsuredCount
  complaints: ComplaintCount
  asOfOn: Day
}

/** The inputs of an insurer's rating, each with its source: what Polis counted itself first, invented rows where it has none. */
export function inputsOf(from: InputSources, insurer: Insurer): RatedInsurer {
  const { registers } = from
  const { inputs } = registers.choosing
  const row = inputs?.insurers.find(({ insurer: code }) => code === insurer.code)
  const invented = (value: number): RatingInput | undefined =>
    inputs ? { value, asOfOn: inputs.asOf, source: inputs.source, demonstration: true } : undefined
  const insured = counted(from, insurer) ?? (row && invented(row.insured))
  const offices = officesKnown(from, insurer)
  const experts = row && invented(row.experts)
  const information = row && invented(Number(row.phone24h) + Number(row.internetAdvice) + row.site.length)
  const complaints = complained(from, insurer) ?? (row && invented(row.complaints))
  return {
    insurer: insurer.code,
    inputs: {
      ...(insured && { insured }),
      ...(offices && { offices }),
      ...(experts && { experts }),
      ...(information && { information }),
      ...(complaints && { complaints }),
    },
  }
}

const OWN_COUNT = (on: Words): Words => ({
  ru: `регистр Полиса, подсчёт на ${on.ru}`,
  en: `the register of Polis, counted for ${on.en}`,
})

function counted({ count, asOfOn }: InputSources, { code }: Insurer): RatingInput | undefined {
  const value = count.get(code)
  return value === undefined
    ? undefined
    : { value, asOfOn, source: OWN_COUNT(inWords(asOfOn)), demonstration: false }
}

const OWN_COMPLAINTS = (on: Words, number: number): Words => ({
  ru: `жалобы в Полисе, обоснованных за год до ${on.ru}: ${number}`,
  en: `complaints in Polis, justified in the year up to ${on.en}: ${number}`,
})

/** Justified complaints for 100,000 insured in a year, where Polis decided any in the region; nobody insured, nobody complains. */
function complained({ count, complaints, asOfOn }: InputSources, { code }: Insurer): RatingInput | undefined {
  const [number, insured] = [complaints.get(code), count.get(code)]
  if (number === undefined || insured === undefined) return undefined
  const value = insured === 0 ? 0 : Math.round((100_000 * number) / insured)
  return { value, asOfOn, source: OWN_COMPLAINTS(inWords(asOfOn), number), demonstration: false }
}

const OFFICES: Words = { ru: 'список пунктов приёма в Полисе', en: 'the list of offices in Polis' }

/** Known offices of the insurer in its region; an invented one among them makes the number invented. */
function officesKnown({ registers }: InputSources, { code, region, knownOn }: Insurer): RatingInput {
  const offices = registers.offices(code, region)
  const demonstration = offices.some(office => office.demonstration)
  const invented = demonstration ? registers.choosing.inputs?.asOf : undefined
  return { value: offices.length, asOfOn: invented ?? knownOn, source: OFFICES, demonstration }
}
