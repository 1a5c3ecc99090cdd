import type { View } from '#web/view.ts'
import type { ComplaintDependencies } from '../dependencies.ts'

type Parts = Pick<ComplaintDependencies, 'registers' | 'clinics'>

/** The name of an insurer; that of the fund's own cases where there is none. */
export const insurerName = (view: View, { registers }: Parts, code: string | null): string =>
  code === null
    ? view.t('complaints.fund.uninsured')
    : (registers.insurer(code)?.company.name[view.language] ?? code)

/** The name of a clinic of the register; one line for all those that it does not know. */
export const clinicName = (view: View, { clinics }: Parts, code: string | null): string =>
  code === null ? view.t('complaints.fund.clinic-unknown') : (clinics.clinic(code)?.name ?? code)
