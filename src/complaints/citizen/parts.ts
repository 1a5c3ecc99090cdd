import { isId } from '#kernel/ids.ts'
import type { View } from '#web/view.ts'
import type { Call, CookieToSet } from '#platform/http/route.ts'
import { field } from '#platform/http/route.ts'
import type { Complaint, Owner } from '../complaint.ts'
import type { ComplaintDependencies } from '../dependencies.ts'
import { DRAFT_COOKIE, DRAFT_COOKIE_SECONDS } from '../drafts/draft.ts'
import type { ComplaintMeant } from '../move.ts'

/** What the pages of citizens stand on. */
export type CitizenParts = ComplaintDependencies

/** Who opens the cases of one's own. */
export const CITIZEN = ['citizen'] as const

/** The first page of a complaint, and the list of one's own. */
export const NEW = '/complaints/new'
export const MINE = '/my/complaints'

/** The address of a page of one's own case. */
export const caseAt = (complaintId: string, page = ''): string =>
  `${MINE}/${complaintId}${page ? `/${page}` : ''}`

/** The secret of this browser's draft, where it has one. */
export const secretOf = ({ cookies }: Call): string | undefined => cookies[DRAFT_COOKIE]

/** The cookie that remembers a draft. */
export const draftCookie = (secret: string): CookieToSet => ({
  name: DRAFT_COOKIE,
  value: secret,
  maxAgeSeconds: DRAFT_COOKIE_SECONDS,
})

/** The case of the address at the revision that the form showed; null where the address has no id. */
export function meantOf(call: Call): ComplaintMeant | null {
  const complaintId = call.params['id'] ?? ''
  const revision = Number(field(call, 'revision'))
  if (!isId(complaintId)) return null
  return Number.isSafeInteger(revision) && revision > 0 ? { complaintId, revision } : { complaintId }
}

/** Who owes a step, as the person of the case is told it. */
export function ownerWords(
  view: View,
  { registers }: Pick<CitizenParts, 'registers'>,
  owner: Owner,
  { clinicName }: Pick<Complaint, 'clinicName'>,
): string {
  const [kind, code = ''] = owner.split(':')
  if (kind === 'insurer') return registers.insurer(code)?.company.name[view.language] ?? code
  if (kind === 'fund') return registers.fund(code)?.shortName ?? view.t('complaints.citizen.owner.fund')
  return kind === 'clinic' ? clinicName : view.t(`complaints.citizen.owner.${kind}`)
}
