import { z } from 'zod'
import type { Problems } from './broken-law.ts'
import { parseLawFile, type LawFile } from './law-file.ts'
import { NEEDS } from './needs.ts'
import type { Programme, Service } from './programme-types.ts'
import { confidenceShape, isPeriod, notPeriod, periodShape, sourcesShape, wordsShape } from './shapes.ts'

const sourced = {
  source: sourcesShape,
  confidence: confidenceShape,
  note: wordsShape.nullable().default(null),
}
const region = z.string().regex(/^\d{2}$/, 'is not the two digits of a region')
const everyday = z.array(z.string().min(2)).min(1)

const paymentShape = z
  .strictObject({
    ...periodShape,
    by: z.enum(['chi', 'budget', 'social_fund', 'employer', 'person', 'ask']),
    programme: z.enum(['basic', 'territorial']).default('basic'),
    regions: z.array(region).default([]),
    who: z
      .strictObject({
        ages: z.tuple([z.int().min(0), z.int().nullable()]).exactOptional(),
        sex: z.enum(['f', 'm']).exactOptional(),
        pregnant: z.literal(true).exactOptional(),
      })
      .default({}),
    needs: z.array(z.enum(NEEDS)).default([]),
    ...sourced,
  })
  .refine(isPeriod, notPeriod)
  .refine(({ programme, regions }) => (programme === 'territorial') === regions.length > 0, {
    error: 'names regions where it is territorial, and only there',
  })

const serviceShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not words of small letters joined by hyphens'),
  name: wordsShape,
  formal: z.string().min(3).nullable(),
  words: z.strictObject({ ru: everyday, en: everyday }),
  care: z
    .enum(['pre_doctor', 'doctor', 'specialist', 'ambulance', 'hospital', 'high_technology', 'palliative'])
    .nullable(),
  profile: z.string().regex(/^\d+$/, 'is not a code of V002').nullable(),
  where: z.array(z.enum(['clinic', 'day_hospital', 'hospital', 'ambulance', 'home'])),
  forms: z.array(z.enum(['emergency', 'urgent', 'planned'])).min(1),
  emergency: z.boolean().default(false),
  circumstance: z.boolean().default(false),
  withoutPolicy: z.boolean().default(false),
  referral: z.enum(['none', 'needed']).default('none'),
  specialty: z.string().nullable().default(null),
  wait: z.string().nullable().default(null),
  payments: z.array(paymentShape).min(1, 'names nobody who pays'),
  insteadOf: z.string().nullable().default(null),
})

const topicShape = z.strictObject({ title: wordsShape, services: z.array(serviceShape).min(1) })

const programmeShape = z
  .strictObject({
    id: z.string().min(1),
    kind: z.enum(['basic', 'territorial']),
    region: region.nullable().default(null),
    ...periodShape,
    title: wordsShape,
    ...sourced,
  })
  .refine(isPeriod, notPeriod)

const SERVICES = 'programmes/services/'

/** The services of law/programmes/services by their ids, in the order of the files. */
export function readServices(files: readonly LawFile[], problems: Problems): Map<string, Service> {
  const services = new Map<string, Service>()
  for (const file of files.filter(({ path }) => path.startsWith(SERVICES))) {
    const content = parseLawFile(file, topicShape, problems)
    const topic = file.path.slice(SERVICES.length, -'.yaml'.length)
    for (const service of content?.services ?? []) {
      if (services.has(service.id)) problems.add(file.path, `the service ${service.id} stands twice`)
      services.set(service.id, { ...service, topic, topicName: content!.title })
    }
  }
  for (const { id, topic, insteadOf } of services.values())
    if (insteadOf && !services.has(insteadOf))
      problems.add(`${SERVICES}${topic}.yaml`, `${id} names ${insteadOf}, which is no service`)
  return services
}

/** The programmes of law/programmes/programmes.yaml; none where the file is missing. */
export const readProgrammes = (files: readonly LawFile[], problems: Problems): Programme[] =>
  files
    .filter(({ path }) => path === 'programmes/programmes.yaml')
    .flatMap(file => parseLawFile(file, z.array(programmeShape), problems) ?? [])
