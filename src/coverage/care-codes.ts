import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Words } from '#kernel/outcome.ts'
import type { Service } from '#law/types.ts'

/** A code of a classifier of medical care, with what it is called. */
export interface CareCode {
  code: string
  name: Words
}

/** What the classifiers call a service: kind V008, profile V002, form V014, conditions V006; null where none fits. */
export interface CareCodes {
  kind: CareCode | null
  profile: CareCode | null
  forms: CareCode[]
  where: CareCode[]
}

const FILE = join(import.meta.dirname, '../../dictionaries/care-classifiers.yaml')
const words = z.strictObject({ ru: z.string(), en: z.string() })
const codes = z.record(z.string(), z.strictObject({ code: z.string(), name: words }))
const fileShape = z.object({
  source: z.string(),
  stateOn: z.iso.date(),
  confidence: z.string(),
  profiles: z.record(z.string(), z.string()),
  kinds: codes,
  conditions: codes,
  forms: codes,
})

let read: z.infer<typeof fileShape> | undefined

/** The classifiers of dictionaries/care-classifiers.yaml, read once. */
const classifiers = (): z.infer<typeof fileShape> =>
  (read ??= fileShape.parse(parse(readFileSync(FILE, 'utf8'))))

/** What the classifiers call a service; throws where the service names a code that they lack. */
export function careCodes({ care, profile, forms, where }: Service): CareCodes {
  const known = classifiers()
  const of = (list: Record<string, CareCode>, word: string): CareCode => {
    const found = list[word]
    if (!found) throw new Error(`dictionaries/care-classifiers.yaml has no ${word}`)
    return found
  }
  const name = profile === null ? null : known.profiles[profile]
  if (name === undefined) throw new Error(`dictionaries/care-classifiers.yaml has no profile ${profile}`)
  return {
    kind: care === null ? null : of(known.kinds, care),
    profile: profile === null || name === null ? null : { code: profile, name: { ru: name, en: name } },
    forms: forms.map(form => of(known.forms, form)),
    where: where.map(place => of(known.conditions, place)),
  }
}
