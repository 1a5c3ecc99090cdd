import type { VNode } from 'preact'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { NotificationBanner } from '#web/components/notification-banner.tsx'
import type { View } from '#web/view.ts'
import { showComplaintNumber, type LateComplaint } from '../late/late-complaint.ts'

/** How the complaint of an application stands, on the page where it is tracked. */
export function ComplaintNotice(props: { view: View; number: string; complaint: LateComplaint }): VNode {
  const { view, number, complaint } = props
  const { state, answerDueOn, answeredOn } = complaint
  const day = view.format.day(answeredOn ?? answerDueOn)
  return (
    <NotificationBanner
      view={view}
      title={view.t('applications.complaint.banner', { number: showComplaintNumber(number) })}
    >
      <p class="govuk-notification-banner__heading">
        {view.t(`applications.complaint.stands.${state}`, { day })}{' '}
        <a class="govuk-notification-banner__link" href="/applications/mine/complaint">
          {view.t(`applications.complaint.open.${state}`)}
        </a>
      </p>
    </NotificationBanner>
  )
}

/** The one button that sends the complaint: everything in it is known already (TMP-11). */
export const ComplainButton = ({ view }: { view: View }): VNode => (
  <form method="post" action="/applications/mine/complaint">
    <CsrfField view={view} />
    <Button>{view.t('applications.status.complain')}</Button>
  </form>
)
