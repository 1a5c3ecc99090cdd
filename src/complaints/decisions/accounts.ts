import { ACCOUNTS } from '#ledger/index.ts'
import type { Complaint } from '../complaint.ts'

/** The account of the clinic that a complaint is about. */
export const clinicAccount = ({ clinicCode, complaintId }: Complaint): string =>
  clinicCode ? ACCOUNTS.clinic(clinicCode) : ACCOUNTS.unregistered(complaintId)

/** Who fines, as the accounts of fines call it: the insurer, or the fund in its stead. */
export const finingCode = ({ insurerCode, region }: Complaint): string => insurerCode ?? `fund-${region}`
