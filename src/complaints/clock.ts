import type { Day } from '#kernel/day.ts'
import type { Complaint, ComplaintState } from './complaint.ts'
import type { ComplaintDependencies } from './dependencies.ts'
import * as terms from './terms.ts'

/** The last day of the step that a state awaits from a day on; null once a case is closed. */
export function clockIn(
  state: ComplaintState,
  { law }: Pick<ComplaintDependencies, 'law'>,
  complaint: Complaint,
  on: Day,
): Day | null {
  const { region } = complaint
  switch (state) {
    case 'closed':
      return null
    case 'received':
      return terms.consultationDue(law, on, region, complaint.channel === 'hotline')
    case 'consulted':
      return terms.afterConsultationDue(law, on, region)
    case 'evidence_asked':
      return terms.evidenceDue(law, on, region)
    case 'inspection':
    case 'act_signed':
      return complaint.answerDueOn
    case 'clinic_asked':
      return terms.inquiryDue(law, on, region)
    case 'money_due':
      return terms.refundDue(law, on, region)
    case 'settled':
      return terms.closingDue(law, on, region, clinicMayAppealUntil({ law }, complaint))
    case 'refused':
      return terms.thinkingDue(law, on, region)
    case 'clinic_appealed':
      return terms.clinicReviewDue(law, on, region)
    case 'appealed_fund':
    case 'appealed_federal':
      return terms.fundAnswerDue(law, on)
  }
}

/** The last day of the clinic's appeal; null before the act and for a clinic that no register knows. */
export const clinicMayAppealUntil = (
  { law }: Pick<ComplaintDependencies, 'law'>,
  { actSignedOn, clinicCode, region }: Complaint,
): Day | null => (actSignedOn && clinicCode ? terms.clinicAppealUntil(law, actSignedOn, region) : null)
