import { CASES } from '../desk/parts.ts'

/** The lists of the desk: all that is open, one's own, what is new, late, where a clinic is silent, what is appealed, what is closed. */
export const LISTS = ['open', 'mine', 'new', 'late', 'silent', 'appeals', 'closed'] as const
export type ExpertList = (typeof LISTS)[number]

/** How many cases a page shows. */
export const A_PAGE = 50

/** Which list, and which page of it. */
export interface CasesFilter {
  list: ExpertList
  page: number
}

/** Reads the filter of an address; whatever is not one is left out. */
export const readCasesFilter = ({ list, page = '' }: Record<string, string>): CasesFilter => ({
  list: LISTS.find(known => known === list) ?? 'open',
  page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
})

/** The address of a page of a list. */
export function addressOfCases({ list, page }: CasesFilter): string {
  const words = { ...(list !== 'open' && { list }), ...(page > 1 && { page: String(page) }) }
  const query = new URLSearchParams(words).toString()
  return query ? `${CASES}?${query}` : CASES
}
