import { z } from 'zod'
import { parseDay } from '#kernel/day.ts'
import { granted, refused } from '#kernel/outcome.ts'
import { questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import { regionNotKnown } from '../checklist-words.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { isoDay } from '../api-content.ts'
import { PLACES, whereToApply } from './where-to-apply.ts'

const POSSIBILITIES = ['yes', 'with_signature', 'forwards', 'no', 'too_old', 'age_needed', 'unknown'] as const

const answerShape = z.object({
  region: z.string(),
  on: isoDay,
  channels: z.array(
    z.object({
      channel: z.enum(PLACES),
      possible: z.enum(POSSIBILITIES),
      ageBelowMonths: z.int().nullable(),
      says: z.string(),
      note: z.string().nullable(),
      confidence: z.string().nullable(),
      because: z.array(z.object({ act: z.string(), at: z.string() })),
    }),
  ),
  certificateOnPersonalVisit: z.boolean().nullable().describe('Null on days without certificates'),
  portalBookingWithCertificate: z.boolean().nullable().describe('Null on days without certificates'),
})

/** `GET /api/v1/channels`: where an application may be filed in a region on a day, for a person of an age. */
export const channelsRoute = (with_: ApplicationDependencies): Route =>
  questionRoute({
    method: 'GET',
    path: '/api/v1/channels',
    access: 'public',
    summary: 'Where an application may be filed in a region on a day',
    tag: 'Applications',
    query: z.object({
      region: z.string().regex(/^\d{2}$/),
      on: isoDay.optional(),
      age: z.coerce.number().int().min(0).max(1800).optional().describe('Full months lived'),
    }),
    answer: answerShape,
    handle: ({ query, call: { view } }) => {
      const { law, registers, clock } = with_
      const { region } = query
      if (!registers.isRegion(region)) return Promise.resolve(refused(regionNotKnown(region)))
      const on = (query.on && parseDay(query.on)) || clock.today(registers.timeZone(region))
      const asked = { region, on, ageMonths: query.age ?? null }
      return Promise.resolve(
        granted({
          region,
          on: on.toString(),
          channels: whereToApply(law, asked).map(({ place, note, ...rest }) => ({
            channel: place,
            ...rest,
            says: view.t(`applications.where.says.${rest.possible}`, { months: rest.ageBelowMonths ?? 0 }),
            note: note?.[view.language] ?? null,
          })),
          certificateOnPersonalVisit:
            law.on(on).find<boolean>('temporary-certificate/personal-visit')?.value ?? null,
          portalBookingWithCertificate:
            law.on(on).find<boolean>('temporary-certificate/portal-booking')?.value ?? null,
        }),
      )
    },
  })
