import type { VNode } from 'preact'
import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Inset } from '#web/components/inset.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { TextArea } from '#web/components/text-area.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Application } from '../application.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { showApplicationNumber } from '../number.ts'
import { LONGEST_ANSWER } from './answer-complaint.ts'
import { isAnswerLate, showComplaintNumber, workingDaysLate, type LateComplaint } from './late-complaint.ts'

interface Props {
  view: View
  parts: Pick<ApplicationDependencies, 'law' | 'registers'>
  today: Day
  complaint: LateComplaint
  application: Application
  /** What was typed into the answer. */
  typed: string
  errors: readonly Refusal[]
}

/** One complaint at the fund's desk: what is known, and the answer to give. */
export function ComplaintDeskPage(props: Props): VNode {
  const { view, today, complaint, application, errors } = props
  const title = view.t('desk.fund.complaints.one')
  return (
    <Layout view={view} title={title} back="/fund/complaints" errors={errors}>
      <h1 class="govuk-heading-l">
        {title} <span class="polis-nowrap">{showComplaintNumber(application.number)}</span>
      </h1>
      <p class="govuk-body">
        <Tag kind={isAnswerLate(complaint, today) ? 'error' : 'info'}>
          {isAnswerLate(complaint, today)
            ? view.t('desk.fund.complaints.overdue')
            : view.t(`desk.fund.complaints.state.${complaint.state}`)}
        </Tag>
      </p>
      <Facts {...props} />
      {complaint.answer === null ? <AnswerForm {...props} /> : <Answered view={view} complaint={complaint} />}
    </Layout>
  )
}

function Facts({ view, parts, today, complaint, application }: Props): VNode {
  const { insurerCode, region, termPassedOn, filedOn, answerDueOn, awaited, answeredOn } = complaint
  const { format, language } = view
  const days = workingDaysLate(parts.law.calendar, termPassedOn, answeredOn ?? today, region)
  return (
    <SummaryList
      view={view}
      rows={[
        {
          key: view.t('desk.fund.column.insurer'),
          value: parts.registers.insurer(insurerCode)?.company.name[language] ?? insurerCode,
        },
        { key: view.t('desk.fund.column.number'), value: showApplicationNumber(application.number) },
        { key: view.t('desk.fund.complaints.who'), value: application.applicant },
        { key: view.t('desk.queue.born'), value: format.shortDay(application.birthDate) },
        { key: view.t('desk.fund.column.filed'), value: format.day(application.submittedOn) },
        {
          key: view.t('desk.fund.complaints.late-with'),
          value: view.t(`desk.fund.complaints.awaited.${awaited}`, { day: format.day(termPassedOn) }),
        },
        { key: view.t('desk.fund.complaints.working-days'), value: format.number(days) },
        {
          key: view.t('desk.fund.complaints.application-now'),
          value: view.t(`desk.state.${application.state}`),
        },
        { key: view.t('desk.fund.complaints.filed'), value: format.day(filedOn) },
        { key: view.t('desk.fund.complaints.answer-by'), value: format.day(answerDueOn) },
      ]}
    />
  )
}

const Answered = ({ view, complaint }: Pick<Props, 'view' | 'complaint'>): VNode => (
  <>
    <h2 class="govuk-heading-m">
      {view.t('desk.fund.complaints.answered-on', {
        day: complaint.answeredOn ? view.format.day(complaint.answeredOn) : '',
      })}
    </h2>
    <Inset>
      {complaint.answer?.split('\n').map(line => (
        <p class="govuk-body polis-break">{line}</p>
      ))}
    </Inset>
  </>
)

const AnswerForm = ({ view, complaint, typed, errors }: Props): VNode => (
  <form method="post" action={`/fund/complaints/${complaint.applicationId}`} noValidate>
    <CsrfField view={view} />
    <TextArea
      view={view}
      errors={errors}
      name="answer"
      label={view.t('desk.fund.complaints.answer')}
      hint={view.t('desk.fund.complaints.answer-hint')}
      value={typed}
      maxlength={LONGEST_ANSWER}
    />
    <Button>{view.t('desk.fund.complaints.send')}</Button>
  </form>
)
