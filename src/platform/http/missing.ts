import { NotFoundPage } from '#web/problem-pages.tsx'
import type { Call, Reply } from './route.ts'

/** Nothing here, or nothing that is the business of whoever asks: the same answer. */
export const missing = ({ view }: Pick<Call, 'view'>): Reply => ({
  status: 404,
  page: NotFoundPage({ view }),
})
