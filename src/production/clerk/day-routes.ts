import { field, type Route } from '#platform/http/route.ts'
import { agreeDay, daysOffered } from '../agree-day.ts'
import type { ProductionParts } from '../parts.ts'
import { DayPage } from './day-page.tsx'
import { orderForm } from './order-form.ts'
import { deskDay } from './read-desk.ts'

/** The day on which a person comes, agreed by phone. */
export const dayRoutes = (parts: ProductionParts): Route[] =>
  orderForm(parts, {
    path: '/clerk/production/days/:id',
    page({ view, actor }, order, errors) {
      const days = daysOffered(parts.law.calendar, order.region, deskDay(parts, actor))
      return DayPage({ view, order, days, errors })
    },
    send(tx, applicationId, call) {
      const said = { applicationId, day: field(call, 'day'), part: field(call, 'part') }
      return agreeDay(tx, parts, said, call.actor)
    },
    done: '/clerk/production?state=agreed',
  })
