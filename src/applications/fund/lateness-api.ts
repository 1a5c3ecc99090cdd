import { z } from 'zod'
import { granted } from '#kernel/outcome.ts'
import { questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import type { ApiDependencies } from '../api-dependencies.ts'
import { dayOfDesk } from '../queue/read-queue.ts'
import { FIRST_YEAR, readLateness, yearAsked } from './read-lateness.ts'

const answer = z.object({
  year: z.number().int(),
  until: z.iso.date().describe('The last day that is counted'),
  insurers: z.array(
    z.object({
      insurerCode: z.string(),
      due: z.number().int().describe('Applications of which a term ended in the year'),
      late: z.number().int().describe('Those of them that the insurer was late with, or still is'),
      share: z.number().nullable().describe('late / due, from 0 to 1'),
      meanDaysLate: z.number().nullable().describe('Working days, over the late ones'),
      complaints: z.number().int().describe('Complaints filed in the year'),
    }),
  ),
})

/** `GET /api/v1/fund/lateness`: how the insurers of the fund's region keep their terms. */
export const latenessRoute = (with_: ApiDependencies): Route =>
  questionRoute({
    method: 'GET',
    path: '/api/v1/fund/lateness',
    access: ['fund'],
    summary: 'How insurers kept the terms of applications in a year, the most late first; nobody’s name',
    tag: 'Funds',
    query: z.strictObject({
      year: z
        .string()
        .regex(/^\d{4}$/)
        .optional()
        .describe(`This year where left out; from ${FIRST_YEAR}`),
    }),
    answer,
    handle: ({ query, call }) =>
      with_.database.transact(call.actor, async tx => {
        const asked = yearAsked(query.year, dayOfDesk(with_, call.actor))
        const { year, until, insurers } = await readLateness(tx, with_, asked, call.actor)
        return granted({
          year,
          until: until.toString(),
          insurers: insurers.map(row => ({ ...row, share: row.due > 0 ? row.late / row.due : null })),
        })
      }),
  })
