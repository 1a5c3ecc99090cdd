import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import {
  choiceInputsFile,
  countFile,
  dutiesFile,
  formulaFile,
  historiesFile,
  plasticFile,
  settlementsFile,
  type ChoosingFacts,
} from './choosing-schemas.ts'
import {
  companiesFile,
  fundsFile,
  insurersFile,
  namedInsurersFile,
  officesFile,
  regionsFile,
} from './schemas.ts'

/** The files of dictionaries/ that make the registers, each in its own layout. */
export interface Dictionaries {
  regions: z.infer<typeof regionsFile>
  funds: z.infer<typeof fundsFile>
  companies: z.infer<typeof companiesFile>
  insurers: z.infer<typeof insurersFile>
  named: z.infer<typeof namedInsurersFile>
  offices: z.infer<typeof officesFile>
  choosing: ChoosingFacts
}

/** Reads and validates every file of the registers; null where any could not be read, each reason added to `problems`. */
export async function readDictionaries(directory: string, problems: Error[]): Promise<Dictionaries | null> {
  const read = <S extends z.ZodType>(file: string, schema: S) =>
    readDictionary(directory, file, schema, problems)
  const [regions, funds, companies, insurers, named, offices, choosing] = await Promise.all([
    read('regions.yaml', regionsFile),
    read('funds.yaml', fundsFile),
    read('companies.yaml', companiesFile),
    read('insurers.yaml', insurersFile),
    read('insurers-named-by-sources.yaml', namedInsurersFile),
    read('offices-demonstration.yaml', officesFile),
    readChoosing(directory, problems),
  ])
  if (!regions || !funds || !companies || !insurers || !named || !offices || !choosing) return null
  return { regions, funds, companies, insurers, named, offices, choosing }
}

async function readChoosing(directory: string, problems: Error[]): Promise<ChoosingFacts | null> {
  const read = <S extends z.ZodType>(file: string, schema: S) =>
    readDictionary(directory, file, schema, problems)
  const [histories, count, duties, plastic, settlements, formula, inputs] = await Promise.all([
    read('insurer-histories.yaml', historiesFile),
    read('insurer-count.yaml', countFile),
    read('insurer-duties.yaml', dutiesFile),
    read('plastic.yaml', plasticFile),
    read('settlements.yaml', settlementsFile),
    read('rating-formula.yaml', formulaFile),
    read('choice-demonstration.yaml', choiceInputsFile),
  ])
  if (!histories || !count || !duties || !plastic || !settlements || !formula || !inputs) return null
  return { histories, count, duties, plastic, settlements, formula, inputs }
}

async function readDictionary<S extends z.ZodType>(
  directory: string,
  file: string,
  schema: S,
  problems: Error[],
): Promise<z.infer<S> | null> {
  try {
    const result = schema.safeParse(parse(await readFile(join(directory, file), 'utf8')))
    if (result.success) return result.data
    for (const issue of result.error.issues)
      problems.push(new Error(`${file}, ${place(issue.path)}: ${issue.message}`))
  } catch (error) {
    const because = error instanceof Error ? error.message.split('\n')[0] : String(error)
    problems.push(new Error(`${file} could not be read: ${because}`, { cause: error }))
  }
  return null
}

const place = (path: readonly PropertyKey[]): string =>
  path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i ? '.' : ''}${String(step)}`))
    .join('') || 'the file'
