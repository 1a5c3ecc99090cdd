import type { Words } from '#kernel/outcome.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import type { WaitCount } from './store.ts'

/** Clinic by specialty: how many complaints of waiting. */
export interface WaitTable {
  /** The groups of services that people wait for; null where nobody named the service. */
  specialties: (Words | null)[]
  /** A null code stands for the clinics that no register knows. */
  rows: { clinicCode: string | null; counts: number[] }[]
}

/**
 * Puts counts into a table. The specialty is the group that the service stands in among the programmes, as nothing else
 * says what a person waited for before there are bookings.
 */
export function tableOfWaits(
  { law }: Pick<ComplaintDependencies, 'law'>,
  counts: readonly WaitCount[],
): WaitTable {
  const topicOf = ({ serviceId }: WaitCount): string =>
    (serviceId && law.services.get(serviceId)?.topic) || ''
  const topics = new Map<string, Words | null>()
  for (const row of counts)
    topics.set(topicOf(row), (row.serviceId && law.services.get(row.serviceId)?.topicName) || null)
  const ids = [...topics.keys()].toSorted((a, b) => Number(!a) - Number(!b) || a.localeCompare(b))
  const clinics = [...new Set(counts.map(({ clinicCode }) => clinicCode))]
  return {
    specialties: ids.map(id => topics.get(id) ?? null),
    rows: clinics.map(clinicCode => ({
      clinicCode,
      counts: ids.map(id =>
        counts
          .filter(row => row.clinicCode === clinicCode && topicOf(row) === id)
          .reduce((sum, { count }) => sum + count, 0),
      ),
    })),
  }
}
