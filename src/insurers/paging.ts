/** How many rows a page of a list holds at most. */
export const PAGE_SIZE = 50

/** One page of a list. */
export interface PageOf<T> {
  rows: T[]
  /** From 1. */
  page: number
  pages: number
  /** The number of the first row in the whole list, from 1. */
  first: number
}

/** The page of a list that an address asks for; the nearest there is where it asks for none of them. */
export function pageOf<T>(all: readonly T[], asked: string | undefined, size = PAGE_SIZE): PageOf<T> {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const number = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1
  const page = Math.min(Math.max(1, number), pages)
  const from = (page - 1) * size
  return { rows: all.slice(from, from + size), page, pages, first: from + 1 }
}
