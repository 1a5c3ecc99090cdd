/** The cookie that holds a browser's secret of the complaint it is writing. */
export const DRAFT_COOKIE = 'polis_complaint'

/** How long a browser remembers it: thirty days, a choice of Polis. */
export const DRAFT_COOKIE_SECONDS = 30 * 24 * 60 * 60

/** Everything that the pages of a complaint ask; `clinicIs` and the three before it come from an answer of "is it free?". */
export const FIELDS = [
  'kind',
  'service',
  'prescribed',
  'referral',
  'emergency',
  'clinicIs',
  'isPaid',
  'paid',
  'region',
  'clinic',
  'clinicName',
  'happenedOn',
  'story',
  'recipient',
  'account',
  'bik',
] as const
export type Field = (typeof FIELDS)[number]

/** What was typed, right or wrong, by field. */
export type Answers = Partial<Record<Field, string>>

/** A complaint that somebody is writing, or has sent. */
export interface ComplaintDraft {
  draftId: string
  answers: Answers
  /** The complaint that it became; null while it is being written. */
  sentAs: string | null
}

const LONGEST_ANSWER = 10_000

/** The answers in what a form or an address sent; anything else is left out. */
export const answersIn = (sent: Readonly<Record<string, string | undefined>>): Answers =>
  Object.fromEntries(
    FIELDS.flatMap(name => {
      const value = sent[name]
      return value === undefined ? [] : [[name, value.toWellFormed().slice(0, LONGEST_ANSWER)]]
    }),
  )
