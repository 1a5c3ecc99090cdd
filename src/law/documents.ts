import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import type { Problems } from './broken-law.ts'
import { parseLawFile, type LawFile } from './law-file.ts'
import { confidenceShape, isPeriod, notPeriod, periodShape, sourcesShape, wordsShape } from './shapes.ts'
import { periodOn, timelineProblems } from './timeline.ts'
import type { DocumentRequirement } from './types.ts'

const requirementShape = z.strictObject({
  anyOf: z.array(z.string()).min(1),
  need: z.enum(['required', 'if_available', 'optional']),
  says: wordsShape,
  source: sourcesShape.optional(),
  confidence: confidenceShape.optional(),
  when: z.enum(['representative']).optional(),
})

const bandShape = z.strictObject({
  ages: z.tuple([z.int().min(0), z.int().nullable()]),
  requirements: z.array(requirementShape),
})

const listShape = z
  .strictObject({
    ...periodShape,
    confidence: confidenceShape,
    source: sourcesShape,
    bands: z.array(bandShape).min(1),
  })
  .refine(isPeriod, notPeriod)

const categoryShape = z.strictObject({ category: z.string().min(1), timeline: z.array(listShape) })

/** The document lists of one category of persons. */
export type CategoryLists = z.infer<typeof categoryShape>

/** The document lists of law/documents by category; none where the folder is missing. */
export function readDocumentLists(files: readonly LawFile[], problems: Problems): Map<string, CategoryLists> {
  const lists = new Map<string, CategoryLists>()
  for (const file of files.filter(({ path }) => path.startsWith('documents/'))) {
    const content = parseLawFile(file, categoryShape, problems)
    if (!content) continue
    if (lists.has(content.category))
      problems.add(file.path, `the category ${content.category} stands in two files`)
    for (const says of [...timelineProblems(content.timeline, 'inside'), ...bandProblems(content)]) {
      problems.add(file.path, says)
    }
    lists.set(content.category, content)
  }
  return lists
}

/** What a category must bring on a day at an age in full years; null where the law of the day has no list for them. */
export function documentsOf(
  lists: CategoryLists | undefined,
  on: Day,
  age: number,
  extra: { representative: boolean },
): DocumentRequirement[] | null {
  const list = periodOn(lists?.timeline ?? [], on)
  if (!list) return null
  const band = list.bands.find(({ ages: [from, to] }) => from <= age && age <= (to ?? Infinity))
  if (!band) return null
  return band.requirements
    .filter(({ when }) => when === undefined || extra.representative)
    .map(({ anyOf, need, says, source, confidence }) => ({
      anyOf,
      need,
      says,
      because: source ?? list.source,
      confidence: confidence ?? list.confidence,
    }))
}

function bandProblems(content: CategoryLists): string[] {
  return content.timeline.flatMap(({ from, bands }) =>
    bands.slice(1).flatMap((band, index) => {
      const end = bands[index]?.ages[1] ?? Infinity
      return band.ages[0] === end + 1
        ? []
        : [`the ages in the list from ${from.toString()} overlap or leave a hole at ${band.ages[0]}`]
    }),
  )
}
