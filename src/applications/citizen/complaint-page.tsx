import type { VNode } from 'preact'
import { CopyButton } from '#web/components/copy-button.tsx'
import { Inset } from '#web/components/inset.tsx'
import { Panel } from '#web/components/panel.tsx'
import { PrintButton } from '#web/components/print-button.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { showComplaintNumber, type LateComplaint } from '../late/late-complaint.ts'
import { showApplicationNumber } from '../number.ts'
import type { ApplicationStatus } from '../status.ts'

interface Props {
  view: View
  status: ApplicationStatus
  complaint: LateComplaint
  /** What the fund is called, from the register. */
  fund: string
}

/** A complaint about a late insurer that was sent to the fund: its number, when the fund answers, the text to print. */
export function ComplaintPage(props: Props): VNode {
  const { view, status, complaint, fund } = props
  const { answer, answeredOn, filedOn, answerDueOn } = complaint
  const title = view.t(`applications.complaint.title.${complaint.state}`)
  const lines = linesOf(props)
  return (
    <Layout view={view} title={title} back="/applications/mine">
      <Panel title={title}>
        <span class="polis-nowrap">{showComplaintNumber(status.application.number)}</span>
      </Panel>
      <SummaryList
        view={view}
        rows={[
          { key: view.t('applications.complaint.whom'), value: fund },
          { key: view.t('applications.complaint.filed'), value: view.format.day(filedOn) },
          answeredOn
            ? { key: view.t('applications.complaint.answered'), value: view.format.day(answeredOn) }
            : { key: view.t('applications.complaint.answer-by'), value: view.format.day(answerDueOn) },
        ]}
      />
      {answer === null ? (
        <p class="govuk-body">{view.t('applications.complaint.next')}</p>
      ) : (
        <Answer view={view} answer={answer} />
      )}
      <h2 class="govuk-heading-m">{view.t('applications.complaint.text')}</h2>
      <Inset>
        {lines.map(line => (
          <p class="govuk-body">{line}</p>
        ))}
      </Inset>
      <CopyButton view={view} text={lines.join('\n\n')} label={view.t('applications.complaint.copy')} />
      <PrintButton view={view} />
    </Layout>
  )
}

/** What the fund wrote, line by line. */
function Answer({ view, answer }: { view: View; answer: string }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('applications.complaint.fund-says')}</h2>
      <Inset>
        {answer.split('\n').map(line => (
          <p class="govuk-body polis-break">{line}</p>
        ))}
      </Inset>
    </>
  )
}

/** The text of the complaint, filled in from the application as it stood when the complaint was filed. */
function linesOf({ view, status: { application, insurer }, complaint, fund }: Props): string[] {
  const due = view.format.day(complaint.termPassedOn)
  return [
    view.t('applications.complaint.to', { fund }),
    view.t('applications.complaint.from', {
      name: application.applicant,
      born: view.format.day(application.birthDate),
    }),
    view.t('applications.complaint.what', {
      day: view.format.day(application.submittedOn),
      insurer: insurer?.name ?? application.insurerCode,
      number: showApplicationNumber(application.number),
    }),
    view.t(`applications.complaint.late.${complaint.awaited}`, { due }),
    view.t('applications.complaint.ask'),
    view.t('applications.complaint.sign', { day: view.format.day(complaint.filedOn) }),
  ]
}
