import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Words } from '#kernel/outcome.ts'
import { KINDS, type ComplaintKind } from '../complaint.ts'

/** A defect that an act can name: a code of F014, its ground, our short words, and the kinds of complaint that it fits. */
export interface Defect {
  code: string
  ground: string
  fits: ComplaintKind[]
  says: Words
}

const defectsFile = z.strictObject({
  source: z.literal('F014'),
  edition: z.string(),
  confidence: z.enum(['A', 'B', 'C', 'K', 'U']),
  defects: z.array(
    z.strictObject({
      code: z.string().regex(/^\d{3}$/),
      ground: z.string().min(1),
      fits: z.array(z.enum(KINDS)).min(1),
      ru: z.string().min(1),
      en: z.string().min(1),
    }),
  ),
})

const FILE = join(import.meta.dirname, '../../../dictionaries/defects.yaml')

/** The defects of dictionaries/defects.yaml, read at the start; a broken row stops it. */
export const DEFECTS: readonly Defect[] = defectsFile
  .parse(parse(readFileSync(FILE, 'utf8')))
  .defects.map(({ ru, en, ...row }) => ({ ...row, says: { ru, en } }))

/** The defect of a code, or null. */
export const defectOf = (code: string): Defect | null => DEFECTS.find(row => row.code === code) ?? null

/** The defects that fit a kind of complaint: what the form of an act offers first. */
export const defectsFor = (kind: ComplaintKind): Defect[] => DEFECTS.filter(({ fits }) => fits.includes(kind))
