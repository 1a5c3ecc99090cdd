import type { Route } from '#platform/http/route.ts'
import { accountsRoutes } from './admin/accounts-routes.ts'
import { apiRoutes } from './api.ts'
import { looksRoutes } from './citizen/looks-routes.ts'
import type { AccessParts } from './sign-in.ts'
import { languageRoutes } from './visitor/language.ts'
import { signInRoutes } from './visitor/sign-in-routes.ts'

/** Every route of access: signing in and out, the language, who looked, accounts and tokens. */
export const accessRoutes = (parts: AccessParts): Route[] => [
  ...signInRoutes(parts),
  ...languageRoutes(),
  ...looksRoutes(parts),
  ...accountsRoutes(parts),
  ...apiRoutes(),
]
