import type { Route } from '#platform/http/route.ts'
import type { ProductionParts } from '../parts.ts'
import { writeOff } from '../write-off.ts'
import { orderForm } from './order-form.ts'
import { SpoiltPage } from './spoilt-page.tsx'

/** A blank that was spoilt at the insurer: asked once more, then written off and ordered again. */
export const spoiltRoutes = (parts: ProductionParts): Route[] =>
  orderForm(parts, {
    path: '/clerk/production/spoilt/:id',
    page: ({ view }, order, errors) => SpoiltPage({ view, order, errors }),
    send: (tx, applicationId, { actor }) => writeOff(tx, parts, applicationId, actor),
    done: '/clerk/production?state=ordered',
  })
