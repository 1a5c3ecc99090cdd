import type { VNode } from 'preact'
import type { Registers } from '#insurers/index.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { Timeline, type TimelineItem } from '#web/components/timeline.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { showApplicationNumber } from '../number.ts'
import { applicantRows } from './applicant-rows.ts'
import { DocumentsPanel } from './documents-panel.tsx'
import { Complained, Due } from './queue-table.tsx'
import type { Review } from './read-review.ts'
import { isReason } from './reasons.ts'
import { PurposePanel } from './purpose-panel.tsx'
import { ReviewActions } from './review-actions.tsx'
import { ReviewChecks, ReviewDocuments } from './review-checks.tsx'

interface Props {
  view: View
  review: Review
  /** The address of the office, where one was chosen. */
  office: string | null
  errors: Refusal[]
  law: Law
  registers: Registers
}

/** One application (K05): the decision on top, data on the left, pictures of documents on the right. */
export function ReviewPage({ view, review, office, errors, law, registers }: Props): VNode {
  const { application, content, files, checks, documents } = review
  return (
    <Layout view={view} title={view.t('desk.review.title')} wide back="/clerk/queue" errors={errors}>
      <h1 class="govuk-heading-l">{application.applicant}</h1>
      <p class="govuk-body">
        {view.t('desk.review.number', { number: showApplicationNumber(application.number) })}
        {' · '}
        <Tag kind="info">{view.t(`desk.state.${application.state}`)}</Tag>
        {' · '}
        {view.t('desk.review.due')}: <Due view={view} row={application} today={review.today} />{' '}
        <Complained view={view} row={application} />
        {' · '}
        {view.t(`desk.channel.${application.channel}`)}
        {' · '}
        {view.t(`applications.kind.${application.kind}`)}
      </p>
      <ReviewActions view={view} review={review} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half-from-desktop">
          <PurposePanel view={view} review={review} law={law} registers={registers} />
          <ReviewChecks view={view} checks={checks} />
          <h2 class="govuk-heading-m">{view.t('desk.review.said')}</h2>
          <SummaryList view={view} rows={applicantRows(view, content, office)} />
          <ReviewDocuments view={view} documents={documents} on={application.submittedOn} />
        </div>
        <div class="govuk-grid-column-one-half-from-desktop">
          <DocumentsPanel view={view} applicationId={application.applicationId} files={files} />
          <h2 class="govuk-heading-m">{view.t('desk.review.history')}</h2>
          <Timeline view={view} label={view.t('desk.review.history')} items={moments(view, review)} />
        </div>
      </div>
    </Layout>
  )
}

const moments = (view: View, { events }: Review): TimelineItem[] =>
  events.map(({ move, on, message, actorRole, reasonCode }) => ({
    time: view.format.shortDay(on),
    datetime: on.toString(),
    title: `${view.t(`desk.done.${move}`)} (${actorRole === 'anonymous' ? view.t('desk.review.by-person') : view.t(`web.role.${actorRole}`)})`,
    state: 'past',
    children: message ? (
      <p class="govuk-body">
        {reasonCode && reasonCode !== 'other' ? `${reasonWords(view, reasonCode)}: ` : ''}
        {message}
      </p>
    ) : undefined,
  }))

/** A reason that a program gave may be none of ours. */
const reasonWords = (view: View, code: string): string =>
  isReason(code) ? view.t(`desk.reason.${code}`) : code
