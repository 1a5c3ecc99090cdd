/** The number of a page as an address says it; the first where it says anything else. */
export const pageNumber = (text: unknown): number =>
  typeof text === 'string' && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1
