import { z } from 'zod'
import { granted } from '#kernel/outcome.ts'
import { questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'

const whose = z.object({
  role: z.enum(['clerk', 'registrar', 'fund', 'admin']),
  organisation: z
    .string()
    .nullable()
    .meta({ description: 'For example clinic:770001; null for an administrator' }),
  label: z.string().meta({ description: 'What people read as the one who looked' }),
})

/** The JSON routes of access. */
export const apiRoutes = (): Route[] => [
  questionRoute({
    method: 'GET',
    path: '/api/v1/tokens/self',
    access: ['clerk', 'registrar', 'fund', 'admin'],
    summary: 'Whose token this is',
    tag: 'access',
    answer: whose,
    handle: ({ call: { actor } }) =>
      Promise.resolve(
        granted({ role: actor.role, organisation: actor.organisation ?? null, label: actor.name }),
      ),
  }),
]
