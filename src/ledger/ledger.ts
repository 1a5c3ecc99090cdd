import type { Day } from '#kernel/day.ts'

/** Why money moved. */
export type LedgerKind =
  | 'refund_decided'
  | 'refund_paid'
  | 'refund_reversed'
  | 'fine_decided'
  | 'fine_withheld'
  | 'fine_reversed'

/** An account and integer kopecks: debit positive, credit negative, never zero in an entry. */
export interface Entry {
  account: string
  kopecks: number
}

/** One movement of money, to be posted. */
export interface ToPost {
  subject: 'complaint'
  subjectId: string
  kind: LedgerKind
  /** What made it: an occasion posts a kind once. */
  occasionId: string
  on: Day
  insurerCode: string | null
  region: string
  entries: readonly Entry[]
}

/** A movement under its id. */
export interface Posted extends ToPost {
  transactionId: string
}

/** A movement as it stands in the ledger. */
export type LedgerTransaction = Posted

/** The accounts of Polis; docs/decisions/0011-double-entry.md says what each holds. */
export const ACCOUNTS = {
  /** What is owed to a person on a complaint: credit when decided, debit when paid. */
  patient: (complaintId: string): string => `patient:${complaintId}`,
  /** What a clinic owes: to people and as fines. */
  clinic: (code: string): string => `clinic:${code}`,
  /** What a clinic owes that no register knows, by the complaint about it. */
  unregistered: (complaintId: string): string => `clinic-unregistered:${complaintId}`,
  /** Fines that an insurer, or a fund in its stead, has decided. */
  fines: (code: string): string => `fines:${code}`,
  /** Fines that an insurer, or a fund in its stead, has withheld from what it pays a clinic. */
  withheld: (code: string): string => `withheld:${code}`,
} as const
