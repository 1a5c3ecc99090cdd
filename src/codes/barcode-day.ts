import type { Day } from '#kernel/day.ts'

const EPOCH = Temporal.PlainDate.from('1900-01-01')
const MOST = 0xffff

/** The day of a number of days since 1 January 1900; null for 0, which the barcode writes where there is no day. */
export const barcodeDay = (days: number): Day | null => (days === 0 ? null : EPOCH.add({ days }))

/** The number of days since 1 January 1900, 0 for no day; null where the day does not fit into 16 bits. */
export function barcodeDays(day: Day | null): number | null {
  if (!day) return 0
  const { days } = EPOCH.until(day, { largestUnit: 'days' })
  return days >= 1 && days <= MOST ? days : null
}
