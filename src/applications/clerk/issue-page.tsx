import type { VNode } from 'preact'
import { fullName } from '#kernel/names.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { NumberDisplay } from '#web/components/number-display.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { formatEnp } from '#web/format.ts'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { showApplicationNumber } from '../number.ts'
import { papersOf } from './issue-papers.ts'
import { pageOf } from './parts.ts'
import type { Issuing } from './read-issue.ts'
import { Move } from './review-actions.tsx'
import { TakeNext } from './take-next-button.tsx'

interface Props {
  view: View
  issuing: Issuing
  errors: Refusal[]
}

/** What an accepted application gives the person (K08): print first, then make ready, then hand over. */
export function IssuePage({ view, issuing, errors }: Props): VNode {
  const { application, card } = issuing
  const title = view.t(`desk.issue.${application.state}`)
  return (
    <Layout view={view} title={title} wide back="/clerk" errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {`${fullName(card.person.identity)} · ${view.format.shortDay(card.person.identity.birthDate)} · ${showApplicationNumber(application.number)} · `}
        <Tag kind="info">{view.t(`desk.state.${application.state}`)}</Tag>
      </p>
      <div class="govuk-button-group">
        {papersOf(issuing).map((paper, index) => (
          <LinkButton
            href={pageOf(application.applicationId, `papers/${paper}`)}
            kind={index === 0 && application.state !== 'ready' ? 'main' : 'secondary'}
          >
            {view.t(`desk.paper.${paper}`)}
          </LinkButton>
        ))}
      </div>
      <p class="govuk-body">{view.t(`desk.issue.next.${application.state}`)}</p>
      <Onward view={view} issuing={issuing} />
      {application.state === 'handed_over' && card.policy.form === 'plastic' && (
        <LinkButton href={`/clerk/people/${card.person.personId}/card`}>
          {view.t('desk.issue.card')}
        </LinkButton>
      )}
      {papersOf(issuing).includes('policy') && <p class="govuk-body">{view.t('desk.issue.signature')}</p>}
      <PolicyNumber view={view} issuing={issuing} />
      <SummaryList view={view} rows={factsOf(view, issuing)} />
      <p class="govuk-body">
        <a class="govuk-link" href={pageOf(application.applicationId)}>
          {view.t('desk.issue.open')}
        </a>
        {' · '}
        <a class="govuk-link" href={pageOf(application.applicationId, 'copies')}>
          {view.t('applications.copies.link')}
        </a>
        {' · '}
        <a class="govuk-link" href={`/clerk/people/${card.person.personId}`}>
          {view.t('desk.issue.person')}
        </a>
      </p>
    </Layout>
  )
}

/** The number that the person leaves with. */
function PolicyNumber({ view, issuing: { card } }: { view: View; issuing: Issuing }): VNode {
  const { policy, enp } = card
  if (policy.form !== 'certificate')
    return <NumberDisplay view={view} label={view.t('desk.fact.enp')} digits={enp ?? policy.number} />
  const grouped = policy.number.replace(/(\d{3})(?=\d)/g, '$1\u00A0')
  const label = view.t('desk.issue.certificate-number')
  return <NumberDisplay view={view} label={label} digits={policy.number} grouped={grouped} />
}

/** The next thing to do; the next application is always one button away. */
function Onward({ view, issuing: { application } }: { view: View; issuing: Issuing }): VNode {
  const { applicationId, state, revision } = application
  if (state === 'ready')
    return (
      <Move view={view} application={application} move="hand-over" words="desk.move.hand_over" primary>
        <Button kind="secondary" formaction="/clerk/next">
          {view.t('desk.day.take-next')}
        </Button>
      </Move>
    )
  return (
    <TakeNext view={view} kind="secondary">
      {state === 'accepted' && (
        <>
          <input type="hidden" name="revision" value={revision} />
          <Button kind="secondary" formaction={pageOf(applicationId, 'make-ready')}>
            {view.t('desk.move.make_ready')}
          </Button>
        </>
      )}
    </TakeNext>
  )
}

function factsOf(view: View, { application, card, validUntil }: Issuing): SummaryRow[] {
  const { policy, enp } = card
  const isAsItWas = policy.form === 'certificate' || application.state === 'completed'
  const until = isAsItWas ? policy.validUntil : validUntil
  return [
    { key: view.t('applications.status.kind'), value: view.t(`applications.kind.${application.kind}`) },
    { key: view.t('desk.issue.in-force'), value: view.t(`desk.form.${policy.form}`) },
    {
      key: view.t('desk.issue.valid-until'),
      value: until ? view.format.day(until) : view.t('desk.issue.unlimited'),
    },
    ...(enp
      ? [{ key: view.t('desk.fact.enp'), value: <span class="polis-nowrap">{formatEnp(enp)}</span> }]
      : []),
    ...(application.state === 'completed'
      ? []
      : [{ key: view.t('desk.issue.wanted'), value: view.t(`desk.form.${application.form}`) }]),
    ...(application.state === 'accepted'
      ? [{ key: view.t('desk.issue.policy-due'), value: view.format.day(application.policyDueOn) }]
      : []),
  ]
}
