import type { Answers } from './answers.ts'

/** The cookie that holds a browser's secret of its draft. */
export const DRAFT_COOKIE = 'polis_draft'

/** How long a browser remembers its draft: thirty days, a choice of Polis. */
export const DRAFT_COOKIE_SECONDS = 30 * 24 * 60 * 60

/** The most files that go with one application. */
export const MOST_FILES = 20

/** The largest file in bytes: 10 MiB. */
export const LARGEST_FILE = 10 * 1024 * 1024

/** An application that somebody is filling in, or has sent. */
export interface Draft {
  draftId: string
  answers: Answers
  submitted: boolean
}
