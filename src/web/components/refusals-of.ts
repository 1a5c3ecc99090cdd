import type { Refusal } from '#kernel/outcome.ts'
import type { Language } from '../texts.ts'

/** The refusals about one answer of a form, in words; a date's own boxes (`name-day`) count as its answer. */
export function refusalsOf(
  refusals: readonly Refusal[] | undefined,
  name: string,
  language: Language,
): string[] {
  const parts = [name, `${name}-day`, `${name}-month`, `${name}-year`]
  return (refusals ?? [])
    .filter(({ field }) => field && parts.includes(field))
    .map(({ says }) => says[language])
}
