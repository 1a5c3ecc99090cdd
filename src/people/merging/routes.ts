import type { Route } from '#platform/http/route.ts'
import { duplicatesRoutes } from './duplicates-routes.ts'
import { pairRoutes } from './pair-routes.ts'
import type { MergingParts } from './parts.ts'
import { undoRoutes } from './undo-routes.ts'

/** The pages about two records of one person: the queue, the comparison, the undo. */
export const mergingRoutes = (parts: MergingParts): Route[] => [
  ...duplicatesRoutes(parts),
  ...pairRoutes(parts),
  ...undoRoutes(parts),
]
