import { z } from 'zod'
import { Problems } from './broken-law.ts'
import { parseLawFile, type LawFile } from './law-file.ts'
import { dayShape } from './shapes.ts'

const parameterExampleShape = z.strictObject({
  name: z.string(),
  parameter: z.string(),
  keys: z.record(z.string(), z.string()).default({}),
  on: dayShape,
  /** The value of the day; null where the law has no answer; of a record the fields that the example is about. */
  expect: z.unknown(),
  because: z.string(),
})

const termExampleShape = z.strictObject({
  name: z.string(),
  from: dayShape,
  workingDays: z.int().min(0),
  region: z.string().optional(),
  expect: dayShape,
  because: z.string(),
})

const dayExampleShape = z.strictObject({
  name: z.string(),
  day: dayShape,
  region: z.string().optional(),
  workingDay: z.boolean(),
  because: z.string(),
})

/** A case of law/examples/parameters: what a parameter answers on a day. */
export type ParameterExample = z.infer<typeof parameterExampleShape>

/** A case of law/examples/calendar/terms.yaml: on which day a term in working days ends. */
export type TermExample = z.infer<typeof termExampleShape>

/** A case of law/examples/calendar/days.yaml: whether a day is a working one. */
export type DayExample = z.infer<typeof dayExampleShape>

/** The cases a lawyer can read that stand in law/examples; throws `BrokenLaw` where a file is not in its layout. */
export function readExamples(files: readonly LawFile[]): {
  parameters: ParameterExample[]
  terms: TermExample[]
  days: DayExample[]
} {
  const problems = new Problems()
  const read = <T>(start: string, shape: z.ZodType<T[]>): T[] =>
    files
      .filter(({ path }) => path.startsWith(start))
      .flatMap(file => parseLawFile(file, shape, problems) ?? [])
  const examples = {
    parameters: read('examples/parameters/', z.array(parameterExampleShape)),
    terms: read('examples/calendar/terms', z.array(termExampleShape)),
    days: read('examples/calendar/days', z.array(dayExampleShape)),
  }
  problems.refuseIfAny()
  return examples
}
