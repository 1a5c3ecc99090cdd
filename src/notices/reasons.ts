/** A way to reach a person outside Polis; the inbox is always there beside it. */
export type Channel = 'email' | 'sms'

interface ReasonRule {
  /** SMS is for what will not wait: a choice of Polis. */
  channels: readonly Channel[]
  /** The one thing to do next, as a page of Polis. */
  link: string
}

const STATUS = '/applications/status'
const CASES = '/my/complaints'

/** Every reason for which a person is told something; a reason is kept with the notice for good. */
export const REASONS = {
  application_received: { channels: ['email'], link: STATUS },
  application_accepted: { channels: ['email'], link: STATUS },
  application_returned: { channels: ['email', 'sms'], link: STATUS },
  application_refused: { channels: ['email', 'sms'], link: STATUS },
  application_done: { channels: ['email'], link: '/my' },
  policy_ready: { channels: ['email', 'sms'], link: STATUS },
  policy_remade: { channels: ['email', 'sms'], link: STATUS },
  policy_issued: { channels: ['email'], link: '/my/card' },
  pick_up_agreed: { channels: ['email', 'sms'], link: STATUS },
  term_passed: { channels: ['email', 'sms'], link: STATUS },
  complaint_filed: { channels: ['email'], link: STATUS },
  complaint_answered: { channels: ['email', 'sms'], link: STATUS },
  case_received: { channels: ['email'], link: CASES },
  case_evidence_asked: { channels: ['email', 'sms'], link: CASES },
  case_answered: { channels: ['email', 'sms'], link: CASES },
  case_paid: { channels: ['email'], link: CASES },
  case_closed: { channels: ['email'], link: CASES },
  case_step_due: { channels: ['email', 'sms'], link: CASES },
  policy_ends: { channels: ['email', 'sms'], link: '/my/card' },
  certificate_ends: { channels: ['email', 'sms'], link: STATUS },
  status_ends: { channels: ['email', 'sms'], link: '/my/card' },
  tell_of_change: { channels: ['email'], link: '/insurers' },
  choose_after_move: { channels: ['email'], link: '/insurers' },
  change_window: { channels: [], link: '/insurers' },
} as const satisfies Record<string, ReasonRule>

/** A reason for a notice. */
export type NoticeReason = keyof typeof REASONS

/** The channels of a reason beside the inbox. */
export const channelsOf = (reason: NoticeReason): readonly Channel[] => REASONS[reason].channels
