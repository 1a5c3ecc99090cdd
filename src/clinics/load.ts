import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Registers } from '#insurers/index.ts'
import { clinicRegisterOf, type ClinicRegister } from './clinic.ts'

const FILE = 'clinics-demonstration.yaml'

const clinicsFile = z.strictObject({
  demonstration: z.literal(true),
  source: z.strictObject({ ru: z.string().min(1), en: z.string().min(1) }),
  clinics: z.array(
    z.strictObject({
      code: z.string().regex(/^\d{6}$/, 'is not six digits'),
      region: z.string(),
      inSystem: z.boolean(),
      phone: z.string().nullable(),
      name: z.string().min(1),
      address: z.string().min(1),
    }),
  ),
})

/**
 * Loads the clinics from a folder laid out as dictionaries/; `demonstration: false` leaves the invented ones out, and there
 * are no others yet. Throws an AggregateError with a line a problem where the file is misshapen or contradicts the regions.
 */
export async function loadClinics(
  directory: string,
  registers: Pick<Registers, 'isRegion'>,
  { demonstration = true }: { demonstration?: boolean } = {},
): Promise<ClinicRegister> {
  const read = clinicsFile.safeParse(parse(await readFile(join(directory, FILE), 'utf8')))
  if (!read.success)
    throw broken(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`))
  const { clinics } = read.data
  const codes = clinics.map(({ code }) => code)
  const problems = [
    ...codes.filter((code, at) => codes.indexOf(code) !== at).map(code => `${code} stands there twice`),
    ...clinics
      .filter(({ code, region }) => !registers.isRegion(region) || !code.startsWith(region))
      .map(({ code }) => `${code}: the code does not begin with a region`),
  ]
  if (problems.length) throw broken(problems)
  return clinicRegisterOf(demonstration ? clinics.map(row => ({ ...row, demonstration: true })) : [])
}

function broken(problems: string[]): AggregateError {
  const errors = problems.map(problem => new Error(`${FILE}, ${problem}`))
  return new AggregateError(errors, `The clinics cannot be used, correct the file: ${problems.join('; ')}`)
}
