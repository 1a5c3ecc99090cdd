import type { VNode } from 'preact'
import type { Service } from '#law/types.ts'
import { Details } from '#web/components/details.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import type { View } from '#web/view.ts'
import { careCodes, type CareCode } from '../care-codes.ts'

/** The service as a clinic's staff know it. */
export function ForTheClinic({ view, service }: { view: View; service: Service }): VNode {
  const { formal } = service
  const codes = careCodes(service)
  const listed = (found: readonly CareCode[]): string =>
    found.map(({ code, name }) => `${name[view.language]} (${code})`).join(', ')
  return (
    <Details summary={view.t('coverage.clinic.title')}>
      <SummaryList
        view={view}
        rows={[
          { key: view.t('coverage.clinic.formal'), ...(formal && { value: formal }) },
          { key: view.t('coverage.clinic.kind'), ...(codes.kind && { value: listed([codes.kind]) }) },
          {
            key: view.t('coverage.clinic.profile'),
            ...(codes.profile && { value: listed([codes.profile]) }),
          },
          { key: view.t('coverage.clinic.forms'), value: listed(codes.forms) },
          { key: view.t('coverage.clinic.where'), ...(codes.where.length && { value: listed(codes.where) }) },
        ]}
      />
    </Details>
  )
}
