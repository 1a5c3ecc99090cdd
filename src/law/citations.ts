import type { Citation } from '#kernel/outcome.ts'
import type { CalendarYear } from './calendar.ts'
import type { CategoryLists } from './documents.ts'
import type { Service } from './programme-types.ts'
import type { Parameter } from './types.ts'

/** Every citation of a parameter; the value is one too where it names an act. */
export const citationsOfParameter = (parameter: Parameter): Citation[] => [
  ...parameter.variants.flatMap(({ timeline }) =>
    timeline.flatMap(({ source, value }) =>
      parameter.unit === 'act' ? [...source, { act: String(value), at: '' }] : source,
    ),
  ),
  ...parameter.disagreements.flatMap(({ sources }) => sources),
]

/** Every citation of a category's document lists. */
export const citationsOfLists = (lists: CategoryLists): Citation[] =>
  lists.timeline.flatMap(({ source, bands }) => [
    ...source,
    ...bands.flatMap(band => band.requirements.flatMap(requirement => requirement.source ?? [])),
  ])

/** Every citation of a calendar year. */
export const citationsOfYear = (year: CalendarYear): Citation[] => [
  ...year.source,
  ...[...year.daysOff, ...Object.values(year.regional).flat()].flatMap(group => group.source ?? []),
]

/** Every citation of a service. */
export const citationsOfService = ({ payments }: Service): Citation[] =>
  payments.flatMap(({ source }) => source)
