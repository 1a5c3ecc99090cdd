import type { Refusal } from '#kernel/outcome.ts'
import { missing } from '#platform/http/missing.ts'
import type { Call, Reply } from '#platform/http/route.ts'
import { LostRacePage } from './lost-race-page.tsx'

/** The answer to a move that was refused: 404 where there is no such application for the actor, else a page that leads on. */
export function lost(call: Call, refusals: Refusal[], open?: string): Reply {
  if (refusals.some(({ code }) => code === 'applications.not-found')) return missing(call)
  return { status: 409, page: LostRacePage({ view: call.view, refusals, open }) }
}

/** True where somebody was first. */
export const isLostRace = (refusals: readonly Refusal[]): boolean =>
  refusals.some(({ code }) => code === 'applications.moved-meanwhile')
