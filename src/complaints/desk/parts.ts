import { isId } from '#kernel/ids.ts'
import { field, type Call } from '#platform/http/route.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import type { ComplaintMeant } from '../move.ts'

/** What the pages of an insurer's expert stand on. */
export type ExpertParts = ComplaintDependencies

/** Who opens the desk of complaints. */
export const CLERK = ['clerk'] as const

/** The list of cases. */
export const CASES = '/clerk/complaints'

/** The address of a page of a case. */
export const pageOf = (complaintId: string, page = ''): string =>
  `${CASES}/${complaintId}${page ? `/${page}` : ''}`

/** The case of the address at the revision that the form showed; null where the address has no id. */
export function meantOf(call: Call): ComplaintMeant | null {
  const complaintId = call.params['id'] ?? ''
  const revision = Number(field(call, 'revision'))
  if (!isId(complaintId)) return null
  return Number.isSafeInteger(revision) && revision > 0 ? { complaintId, revision } : { complaintId }
}

/** Every value that a form sent under one name. */
export function fields(call: Call, name: string): string[] {
  const value = (call.body as Record<string, unknown> | undefined)?.[name]
  const all: unknown[] = Array.isArray(value) ? value : [value]
  return all.filter(one => typeof one === 'string').map(one => one.trim())
}
