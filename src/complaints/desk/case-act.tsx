import type { VNode } from 'preact'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { isAfter, type Day } from '#kernel/day.ts'
import type { View } from '#web/view.ts'
import { defectOf } from '../decisions/defects.ts'
import type { Inquiry } from '../inquiry/inquiry.ts'
import type { CaseProps } from '../expert/case-page.tsx'

/** The requests to the clinic with their answers; nothing where none was made. */
export function CaseInquiries({ view, file }: CaseProps): VNode | null {
  const { inquiries } = file.found
  if (!inquiries.length) return null
  return (
    <section aria-labelledby="inquiries">
      <h2 class="govuk-heading-m" id="inquiries">
        {view.t('complaints.expert.inquiry.made')}
      </h2>
      {inquiries.map(inquiry => (
        <SummaryList
          view={view}
          rows={[
            {
              key: view.t('complaints.expert.inquiry.asked', { day: view.format.shortDay(inquiry.askedOn) }),
              value: <span class="polis-break">{inquiry.question}</span>,
            },
            {
              key: view.t('complaints.expert.inquiry.answer'),
              value: <Answer view={view} inquiry={inquiry} today={file.today} />,
            },
          ]}
        />
      ))}
    </section>
  )
}

function Answer({ view, inquiry, today }: { view: View; inquiry: Inquiry; today: Day }): VNode {
  const { answer, answeredOn, endedOn, dueOn, reminders } = inquiry
  if (answer && answeredOn)
    return (
      <>
        <span class="polis-break">{answer}</span>{' '}
        <span class="polis-muted">{view.format.shortDay(answeredOn)}</span>
      </>
    )
  const isLate = isAfter(today, dueOn)
  return (
    <>
      {view.t(endedOn ? 'complaints.expert.inquiry.without' : 'complaints.expert.inquiry.waited', {
        day: view.format.shortDay(dueOn),
      })}{' '}
      {!endedOn && isLate && <Tag kind="error">{view.t('complaints.expert.inquiry.silent')}</Tag>}{' '}
      {reminders > 0 && view.t('complaints.expert.inquiry.reminded', { count: reminders })}
    </>
  )
}

/** The act: each line with its code and its words; nothing before it was signed. */
export function CaseAct({ view, file }: CaseProps): VNode | null {
  const { findings } = file.found
  if (!findings.length) return null
  return (
    <section aria-labelledby="act">
      <h2 class="govuk-heading-m" id="act">
        {view.t('complaints.expert.act.signed-title')}
      </h2>
      <SummaryList
        view={view}
        rows={findings.map(({ code, words, signedByName, signedOn }) => ({
          key: code ? codeWords(view, code) : view.t('complaints.expert.act.no-defect'),
          value: (
            <>
              <span class="polis-break">{words}</span>{' '}
              <span class="polis-muted">{`${signedByName}, ${view.format.shortDay(signedOn)}`}</span>
            </>
          ),
        }))}
      />
      {file.clinicAppealUntil && (
        <p class="govuk-body">
          {view.t('complaints.expert.act.appeal-until', { day: view.format.day(file.clinicAppealUntil) })}
        </p>
      )}
    </section>
  )
}

/** A code with its ground and our words. */
export function codeWords(view: View, code: string): string {
  const defect = defectOf(code)
  return defect
    ? view.t('complaints.expert.act.code', { code, ground: defect.ground, says: defect.says[view.language] })
    : code
}
