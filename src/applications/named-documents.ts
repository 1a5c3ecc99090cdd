import type { ApplicationContent } from './content.ts'

/** The document codes that the application's data name: a scan is not needed for that (DOC-16), it may be shown at the office. */
export function namedDocuments({
  document,
  statusDocuments,
  snils,
  representative,
}: ApplicationContent): Set<string> {
  const named = new Set([document, ...(statusDocuments ?? [])].map(({ type }) => type))
  if (snils) named.add('snils')
  if (representative?.document.number) named.add('representative_identity')
  const legal = representative && representative.relation !== 'other'
  if (representative?.powerOfAttorney || legal) named.add('power_of_attorney')
  return named
}
