import type { VNode } from 'preact'
import { DataTable } from '#web/components/data-table.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Tag } from '#web/components/tag.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { InsurerCard } from '../choice.ts'
import type { Insurer } from '../insurer.ts'
import type { Office } from '../office.ts'
import type { Region } from '../region.ts'

interface Props {
  view: View
  insurer: Insurer
  card: InsurerCard
  region: Region | null
}

/** One insurer: what the register knows, and what it does not. */
export function InsurerPage({ view, insurer, card, region }: Props): VNode {
  const { language } = view
  const title = insurer.company.name[language]
  return (
    <Layout view={view} title={title} back={`/insurers?region=${insurer.region}`}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{region?.name[language]}</p>
      <SummaryList
        view={view}
        rows={[
          { key: view.t('insurers.full-name'), value: insurer.fullName },
          { key: view.t('insurers.code'), value: insurer.code },
          { key: view.t('insurers.ogrn'), value: insurer.ogrn },
          { key: view.t('insurers.inn'), value: insurer.inn },
          { key: view.t('insurers.address'), value: insurer.address },
          { key: view.t('insurers.site'), value: insurer.site },
          {
            key: view.t('insurers.phone'),
            value: card.phone ? `${card.phone}. ${card.phoneSays[language]}` : card.phoneSays[language],
          },
          {
            key: view.t('insurers.known-on'),
            value: view.t('insurers.known-on-words', { day: view.format.day(insurer.knownOn) }),
          },
        ]}
      />
      <h2 class="govuk-heading-m">{view.t('insurers.offices')}</h2>
      <DataTable
        id="offices"
        caption={view.t('insurers.offices')}
        captionHidden
        rows={card.offices}
        empty={{ title: view.t('insurers.no-offices'), children: view.t('insurers.no-offices-why') }}
        columns={[
          { title: view.t('insurers.address'), rowHeader: true, cell: (office: Office) => office.address },
          {
            title: view.t('insurers.hours'),
            cell: (office: Office) => office.hours?.[language] ?? view.t('insurers.hours-unknown'),
          },
          {
            title: view.t('insurers.whence'),
            cell: (office: Office) =>
              office.demonstration ? (
                <Tag kind="attention">{view.t('insurers.demonstration')}</Tag>
              ) : (
                view.t('insurers.register')
              ),
          },
        ]}
      />
      <LinkButton href="/apply">{view.t('insurers.apply')}</LinkButton>
    </Layout>
  )
}
