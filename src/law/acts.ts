import { z } from 'zod'
import type { Problems } from './broken-law.ts'
import { parseLawFile, type LawFile } from './law-file.ts'
import { confidenceShape, dayShape, wordsShape } from './shapes.ts'
import type { Act } from './types.ts'

const actShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not lower case letters, digits and hyphens'),
  kind: z.enum(['law', 'treaty', 'decree', 'order', 'letter', 'bill', 'source', 'page']),
  number: z.string(),
  date: dayShape.nullable(),
  title: wordsShape,
  read: z.string().min(1),
  confidence: confidenceShape,
})

/** The acts of acts.yaml by their ids; a repeated id is a problem. */
export function readActs(files: readonly LawFile[], problems: Problems): Map<string, Act> {
  const acts = new Map<string, Act>()
  const file = files.find(({ path }) => path === 'acts.yaml')
  if (!file) {
    problems.add('acts.yaml', 'is missing')
    return acts
  }
  for (const act of parseLawFile<Act[]>(file, z.array(actShape), problems) ?? []) {
    if (acts.has(act.id)) problems.add(file.path, `the act ${act.id} stands twice`)
    acts.set(act.id, act)
  }
  return acts
}
