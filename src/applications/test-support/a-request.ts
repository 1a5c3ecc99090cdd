import type { ApplicationRequest } from '../api-content.ts'
import { aContent } from './an-application.ts'

/** The body of POST /api/v1/applications that says what `aContent` says. */
export function aRequest(seed = 1, changes: Partial<ApplicationRequest> = {}): Record<string, unknown> {
  const request: unknown = JSON.parse(JSON.stringify({ ...aContent(seed), ...changes }))
  return request as Record<string, unknown>
}
