import type { Words } from '#kernel/outcome.ts'

const plural = new Intl.PluralRules('ru')
const MONTHS: Record<string, string> = { one: 'месяц', few: 'месяца' }

/** The term for telling the insurer, in words. */
export const addedTerm = (months: number): Words => ({
  ru: `О перемене сообщают страховой компании за ${months} ${MONTHS[plural.select(months)] ?? 'месяцев'}.`,
  en: `The insurer is told of a change within ${months} ${months === 1 ? 'month' : 'months'}.`,
})
