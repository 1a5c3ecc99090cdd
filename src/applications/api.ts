import type { Route } from '#platform/http/route.ts'
import { checklistRoute } from './api-checklist.ts'
import { createRoute } from './api-create.ts'
import { decideRoute } from './api-decide.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { filesRoute } from './api-files.ts'
import { listRoute, readRoute } from './api-read.ts'
import { statusRoute } from './api-status.ts'
import { latenessRoute } from './fund/lateness-api.ts'
import { complaintApi } from './late/api.ts'

/** The JSON routes of applications. */
export const applicationApi = (with_: ApiDependencies): Route[] => [
  checklistRoute(with_),
  createRoute(with_),
  statusRoute(with_),
  listRoute(with_),
  readRoute(with_),
  filesRoute(with_),
  decideRoute(with_),
  latenessRoute(with_),
  ...complaintApi(with_),
]
