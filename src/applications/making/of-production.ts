import type { OfApplications } from '#production/index.ts'
import { trackedApplication, TRACKING_COOKIE } from '../citizen/tracking-cookie.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { makeReady, remake } from '../hand-over.ts'
import { takePaper } from './take-paper.ts'

/** What the making of policies asks of applications, for whoever puts the two together. */
export const ofApplications = (with_: ApplicationDependencies): OfApplications => ({
  makeReady: (tx, applicationId, actor) => makeReady(tx, with_, { applicationId }, actor),
  remake: (tx, applicationId, actor) => remake(tx, with_, applicationId, actor),
  takePaper: (tx, applicationId, actor) => takePaper(tx, with_, applicationId, actor),
  tracked: ({ cookies, view }) => trackedApplication(with_.sealing, cookies[TRACKING_COOKIE], view.now),
})
