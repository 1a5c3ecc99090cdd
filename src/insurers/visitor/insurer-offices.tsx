import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { Tag } from '#web/components/tag.tsx'
import type { View } from '#web/view.ts'
import type { Office, OfficeService } from '../office.ts'
import type { AboutInsurer } from './about-insurer.ts'

/** Where an insurer receives people and what it gives out there on the day. */
export function InsurerOffices({ view, about }: { view: View; about: AboutInsurer }): VNode {
  const { card, issues, insurer, plastic } = about
  const { language } = view
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('insurers.offices')}</h2>
      <DataTable
        id="offices"
        caption={view.t('insurers.offices')}
        captionHidden
        rows={card.offices.map((office, index) => ({ office, issues: issues[index] ?? null }))}
        empty={{ title: view.t('insurers.no-offices'), children: view.t('insurers.no-offices-why') }}
        columns={[
          { title: view.t('insurers.address'), rowHeader: true, cell: ({ office }) => office.address },
          {
            title: view.t('insurers.hours'),
            cell: ({ office }) => office.hours?.[language] ?? view.t('insurers.hours-unknown'),
          },
          { title: view.t('insurers.phone'), cell: ({ office }) => officePhone(view, office) },
          { title: view.t('insurers.issues'), cell: row => servicesText(view, row.issues) },
          {
            title: view.t('insurers.whence'),
            cell: ({ office }) => <OfficeSource view={view} office={office} />,
          },
        ]}
      />
      <p class="govuk-body">
        {plastic.says[language]} {plastic.demonstration && <DemonstrationTag view={view} />}
      </p>
      {[...new Set(plastic.because.map(({ says }) => says[language]))].map(says => (
        <p class="govuk-body polis-muted">{says}</p>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={`/insurers/offices?region=${insurer.region}&insurer=${insurer.code}`}>
          {view.t('insurers.plan.link')}
        </a>
      </p>
    </>
  )
}

/** The phone of an office; where none is known, that it is on the policy. */
export const officePhone = (view: View, { phone }: Office): string =>
  phone ?? view.t('insurers.phone-on-policy')

/** What an office gives out, in words. */
export function servicesText(view: View, issues: readonly OfficeService[] | null): string {
  if (!issues) return view.t('insurers.unknown')
  return (
    issues.map(service => view.t(`insurers.service.${service}`)).join(', ') ||
    view.t('insurers.issues-nothing')
  )
}

/** Whence an office is known: an invented one is marked. */
export const OfficeSource = ({ view, office }: { view: View; office: Office }): VNode =>
  office.demonstration ? (
    <Tag kind="attention">{view.t('insurers.demonstration')}</Tag>
  ) : (
    <>{view.t('insurers.register')}</>
  )

/** Marks what is invented and no address. */
export const DemonstrationTag = ({ view }: { view: View }): VNode => (
  <Tag kind="attention">{view.t('insurers.example')}</Tag>
)
