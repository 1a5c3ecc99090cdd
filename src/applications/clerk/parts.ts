import { isId } from '#kernel/ids.ts'
import { organisationCode } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import { field, type Call } from '#platform/http/route.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import type { Meant } from '../move.ts'
import type { PaperProofs } from '../paper-proof.ts'

/** What the pages of an insurer's clerk stand on. */
export type ClerkParts = ApplicationDependencies & PaperProofs & { database: Database }

/** Who opens the desk. */
export const CLERK = ['clerk'] as const

/** The insurer whose desk it is. */
export const insurerOf = ({ actor }: Pick<Call, 'actor'>): string => organisationCode(actor) ?? ''

/** The application of the address at the revision that the form showed; null where the address has no id. */
export function meantOf(call: Call): Meant | null {
  const applicationId = call.params['id'] ?? ''
  const revision = Number(field(call, 'revision'))
  if (!isId(applicationId)) return null
  return Number.isSafeInteger(revision) && revision > 0 ? { applicationId, revision } : { applicationId }
}

/** The address of an application's page at the desk. */
export const pageOf = (applicationId: string, page = ''): string =>
  `/clerk/applications/${applicationId}${page ? `/${page}` : ''}`
