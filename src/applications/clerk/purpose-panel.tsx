import type { VNode } from 'preact'
import type { Registers } from '#insurers/index.ts'
import { fullName } from '#kernel/names.ts'
import type { Law } from '#law/types.ts'
import { DataTable } from '#web/components/data-table.tsx'
import { Inset } from '#web/components/inset.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { Warning } from '#web/components/warning.tsx'
import type { View } from '#web/view.ts'
import { EffectWords } from '../changes/effect-words.tsx'
import { identityDocumentOf } from '../changes/content-of-person.ts'
import { answerOfPurpose } from '../changes/purpose-answer.ts'
import { Reasons } from '../citizen/reasons.tsx'
import { documentWords } from './applicant-rows.ts'
import { pageOf } from './parts.ts'
import type { Review } from './read-review.ts'

interface Props {
  view: View
  review: Review
  law: Law
  registers: Registers
}

/** What an application is for, what accepting it will do, and the rule that decides; nothing for a first policy. */
export function PurposePanel(props: Props): VNode | null {
  const { view, review, law } = props
  const { purpose, person, policy, lastPolicy, decision } = review.purpose
  if (purpose.kind === 'first') return null
  const isOpen = ['submitted', 'in_review', 'returned'].includes(review.application.state)
  const standing = { on: review.application.submittedOn, policy, lastPolicy }
  return (
    <section aria-labelledby="purpose">
      <h2 class="govuk-heading-m" id="purpose">
        {view.t('desk.purpose.title')}
      </h2>
      <SummaryList view={view} rows={rowsOf(props)} />
      {isOpen && person && (
        <Inset>
          <EffectWords view={view} law={law} kind={purpose.kind} standing={standing} />
        </Inset>
      )}
      {isOpen && !person && <NotFound view={view} review={review} />}
      {decision && (
        <>
          <h3 class="govuk-heading-s">{view.t('desk.purpose.decision')}</h3>
          <p class="govuk-body">
            <Tag kind={decision.allowed ? 'good' : 'error'}>
              {view.t(decision.allowed ? 'desk.purpose.allowed' : 'desk.purpose.not-allowed')}
            </Tag>
          </p>
          <Reasons view={view} law={law} reasons={decision.because} />
        </>
      )}
      {purpose.kind === 'reissue' && person && <Differences {...props} />}
    </section>
  )
}

/** Nobody has the numbers of the application: the clerk looks among those who are alike. */
const NotFound = ({ view, review: { application, holder } }: Pick<Props, 'view' | 'review'>): VNode => (
  <>
    <Warning view={view}>{view.t('desk.purpose.who')}</Warning>
    {holder === 'me' && (
      <LinkButton href={pageOf(application.applicationId, 'compare')} kind="secondary">
        {view.t('desk.purpose.compare')}
      </LinkButton>
    )}
  </>
)

function rowsOf({ view, review, registers }: Props) {
  const { purpose, insurerCode, person } = review.purpose
  const insurer = insurerCode && (registers.insurer(insurerCode)?.company.name[view.language] ?? insurerCode)
  return [
    {
      key: view.t('applications.status.kind'),
      value: view.t(`applications.change.purpose.${answerOfPurpose(purpose)}`),
    },
    ...(person ? [{ key: view.t('desk.purpose.now'), value: insurer ?? view.t('desk.purpose.nobody') }] : []),
    ...(purpose.kind === 'surrender'
      ? [{ key: view.t('desk.field.serviceFrom'), value: view.format.day(purpose.serviceFrom) }]
      : []),
  ]
}

interface Difference {
  name: string
  register: string
  application: string
}

/** Side by side: what the register has and what the application says, where they are not the same. */
function Differences({ view, review }: Props): VNode {
  return (
    <DataTable
      id="differences"
      caption={view.t('desk.purpose.differences')}
      rows={differencesIn(view, review)}
      empty={{ title: view.t('desk.purpose.same') }}
      columns={[
        {
          title: view.t('desk.compare.fact'),
          rowHeader: true,
          cell: ({ name }) => view.t(`desk.fact.${name}`),
        },
        {
          title: view.t('desk.purpose.register'),
          cell: ({ register }) => register || view.t('web.summary.absent'),
        },
        {
          title: view.t('desk.purpose.application'),
          cell: ({ application }) => <strong>{application || view.t('web.summary.absent')}</strong>,
        },
      ]}
    />
  )
}

function differencesIn(view: View, { purpose: { person }, content }: Review): Difference[] {
  if (!person) return []
  const was = person.identity
  const now = content.identity
  const held = identityDocumentOf(person)
  const facts: Difference[] = [
    { name: 'name', register: fullName(was), application: fullName(now) },
    { name: 'born', register: view.format.day(was.birthDate), application: view.format.day(now.birthDate) },
    { name: 'sex', register: view.t(`desk.sex.${was.sex}`), application: view.t(`desk.sex.${now.sex}`) },
    { name: 'birthPlace', register: was.birthPlace ?? '', application: now.birthPlace ?? '' },
    {
      name: 'document',
      register: held ? documentWords(view, held) : '',
      application: documentWords(view, content.document),
    },
  ]
  return facts.filter(({ register, application }) => register !== application)
}
