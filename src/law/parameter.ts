import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import type { Problems } from './broken-law.ts'
import { parseLawFile, type LawFile } from './law-file.ts'
import { confidenceShape, isPeriod, notPeriod, periodShape, sourcesShape, wordsShape } from './shapes.ts'
import { periodOn } from './timeline.ts'
import type { DatedValue, Parameter, ParameterVariant } from './types.ts'
import { VALUE_SHAPES, type Unit } from './value-shapes.ts'
import { variantProblems } from './variants.ts'

const valueShape = z
  .strictObject({
    ...periodShape,
    value: z.unknown().refine(value => value !== undefined, { error: 'is missing' }),
    source: sourcesShape,
    confidence: confidenceShape,
    note: wordsShape.nullable().default(null),
  })
  .refine(isPeriod, notPeriod)

const variantShape = z.strictObject({
  key: z.record(z.string(), z.string()),
  timeline: z.array(valueShape),
  gaps: z.array(z.strictObject({ ...periodShape, says: wordsShape }).refine(isPeriod, notPeriod)).default([]),
})

const parameterShape = z.strictObject({
  question: wordsShape,
  unit: z.enum(Object.keys(VALUE_SHAPES) as Unit[]),
  serves: z.array(z.string().regex(/^[A-Z]{3}-\d{2}$/, 'is not the id of a statement')),
  keys: z.array(z.string()).default([]),
  variants: z.array(variantShape).min(1, 'has no variant'),
  disagreements: z.array(z.strictObject({ says: wordsShape, sources: sourcesShape })).default([]),
})

const FOLDER = 'parameters/'

/** The parameters of law/parameters by their ids and in their order, each with its variants from the general to the most particular. */
export function readParameters(files: readonly LawFile[], problems: Problems): Map<string, Parameter> {
  const parameters = new Map<string, Parameter>()
  for (const file of files.filter(({ path }) => path.startsWith(FOLDER))) {
    const content = parseLawFile(file, parameterShape, problems)
    if (!content) continue
    const variants = content.variants.toSorted((a, b) => keyCount(a) - keyCount(b))
    const parameter = { ...content, variants, id: file.path.slice(FOLDER.length, -'.yaml'.length) }
    for (const says of [...variantProblems(parameter), ...valueProblems(content.unit, variants)]) {
      problems.add(file.path, says)
    }
    parameters.set(parameter.id, parameter)
  }
  return new Map([...parameters].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * The value of a parameter on a day: of the most particular variant for the keys that has one. A gap that a variant
 * declares is an answer too: null, without a look at the more general ones.
 */
export function findValue(parameter: Parameter, on: Day, keys: Record<string, string>): DatedValue | null {
  for (const variant of parameter.variants.toReversed()) {
    if (!Object.entries(variant.key).every(([name, value]) => keys[name] === value)) continue
    const value = periodOn(variant.timeline, on)
    if (value || periodOn(variant.gaps, on)) return value
  }
  return null
}

const keyCount = (variant: ParameterVariant) => Object.keys(variant.key).length

function valueProblems(unit: Unit, variants: ParameterVariant[]): string[] {
  return variants.flatMap(({ timeline }) =>
    timeline.flatMap(({ from, value }) => {
      const read = VALUE_SHAPES[unit].safeParse(value)
      return read.success
        ? []
        : [`the value from ${from.toString()} is not of the unit ${unit}: ${read.error.issues[0]?.message}`]
    }),
  )
}
