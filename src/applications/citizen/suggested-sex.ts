import { foldName } from '#kernel/names.ts'
import type { Sex } from '#people/index.ts'

/** The sex that a patronymic suggests; null where it suggests none. It is only ever offered, never taken. */
export function suggestedSex(patronymic: string | undefined): Sex | null {
  const folded = foldName(patronymic ?? '')
  if (/(ИЧ|ОГЛЫ|УЛЫ|УГЛИ)$/.test(folded)) return 'm'
  return /(НА|КЫЗЫ|КИЗИ)$/.test(folded) ? 'f' : null
}
