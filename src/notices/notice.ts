import type { Day } from '#kernel/day.ts'
import type { NoticeReason } from './reasons.ts'

/** What the words of a notice name; never a number of a document, never anything about health. */
export interface NoticeFacts {
  /** The day it is about, ISO: a term, an end, an agreed day. */
  day?: string
  /** The part of the day that was agreed. */
  part?: 'morning' | 'afternoon'
  /** A term in months. */
  months?: number
}

/** Where to write to someone, as they said themselves. */
export interface Contact {
  email?: string | undefined
  phone?: string | undefined
}

/** A notice as its person reads it. */
export interface Notice {
  addresseeId: string
  noticeId: string
  reason: NoticeReason
  facts: NoticeFacts
  insurerCode: string | null
  region: string
  toldOn: Day
  isRead: boolean
}

/** Something to tell someone, once: the same reason and subject told again changes nothing. */
export interface Telling {
  /** The person; absent for an applicant who is not in the register yet. */
  personId?: string | null | undefined
  /** Who else it is for where there is no person: the application. */
  applicationId?: string | undefined
  reason: NoticeReason
  /** What it is about: an id, or an id and the day or revision that makes it another occasion. */
  subjectId: string
  facts?: NoticeFacts
  insurerCode: string | null
  region: string
  /** Given with an application: kept sealed and used until a newer one comes. */
  contact?: Contact | undefined
}
