import type { Fund } from '../region.ts'
import type { Registers } from '../registers.ts'

/** A place where the policy and the companies are checked officially; its site is the fund's own where the source names none. */
export interface OfficialCheck {
  id: string
  says: { ru: string; en: string }
  site: string | null
  source: { ru: string; en: string }
}

/** Where a person of a region checks a policy and finds the official lists (SMO-01, SMO-02, SMO-06). */
export const officialChecks = (registers: Registers, fund: Fund | null): OfficialCheck[] =>
  registers.choosing.duties.checks.map(check => ({ ...check, site: check.site ?? fund?.site ?? null }))
