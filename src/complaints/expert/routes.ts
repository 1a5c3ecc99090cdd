import type { Route } from '#platform/http/route.ts'
import { actRoutes } from './act-routes.ts'
import { caseRoutes } from './case-routes.ts'
import { casesRoutes } from './cases-routes.ts'
import { decisionRoutes } from './decision-routes.ts'
import { findingsRoutes } from './findings-routes.ts'
import { hotlineRoutes } from '../hotline/routes.ts'
import type { ExpertParts } from '../desk/parts.ts'
import { wordsRoutes } from './words-routes.ts'

/** The desk of an insurer's expert (E01–E06, E08) and the hotline (OTH-01). */
export const expertRoutes = (parts: ExpertParts): Route[] => [
  ...casesRoutes(parts),
  ...findingsRoutes(parts),
  ...caseRoutes(parts),
  ...wordsRoutes(parts),
  ...actRoutes(parts),
  ...decisionRoutes(parts),
  ...hotlineRoutes(parts),
]
