import { z } from 'zod'
import { granted } from '#kernel/outcome.ts'
import { questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import type { NoticePageParts } from './citizen/parts.ts'
import { readUndelivered } from './staff/read-undelivered.ts'

const answer = z.object({
  notices: z.array(
    z.object({
      noticeId: z.uuid(),
      personId: z.uuid().nullable(),
      applicationId: z.uuid().nullable(),
      reason: z.string(),
      toldOn: z.iso.date(),
      fault: z.enum(['no_contact', 'rejected', 'gave_up']),
    }),
  ),
  total: z.number().int(),
  pages: z.number().int(),
})

/** `GET /api/v1/notices/undelivered`: whom an insurer is to reach in another way. */
export const undeliveredRoute = ({ database }: NoticePageParts): Route =>
  questionRoute({
    method: 'GET',
    path: '/api/v1/notices/undelivered',
    access: ['clerk'],
    summary: 'Notices that reached their people by no channel, the newest first',
    tag: 'Notices',
    query: z.strictObject({
      page: z.coerce.number().int().min(1).max(100_000).optional().describe('From 1, fifty notices each'),
    }),
    answer,
    handle: ({ query, call }) =>
      database.transact(call.actor, async tx => {
        const { rows, total, pages } = await readUndelivered(tx, call.actor, call.view.today, query.page ?? 1)
        const notices = rows.map(({ noticeId, personId, applicationId, reason, toldOn, fault }) => ({
          noticeId,
          personId,
          applicationId,
          reason,
          toldOn: toldOn.toString(),
          fault,
        }))
        return granted({ notices, total, pages })
      }),
  })
