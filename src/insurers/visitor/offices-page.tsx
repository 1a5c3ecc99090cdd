import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import type { LawOfDay } from '#law/types.ts'
import { Button } from '#web/components/button.tsx'
import { Select } from '#web/components/select.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { OFFICE_SERVICES } from '../office.ts'
import { lawfulServices } from '../offices/issued.ts'
import type { OfficeList } from '../offices/list-offices.ts'
import type { Registers } from '../registers.ts'
import { regionOptions } from '../region-options.ts'
import { NearField } from './near-field.tsx'
import { OfficeAnswer } from './office-answer.tsx'

interface Props {
  view: View
  registers: Registers
  /** Null until a region is chosen, and where the question was refused. */
  list: OfficeList | null
  errors: readonly Refusal[]
  law: LawOfDay
}

/** Offices of a region: a plan drawn here and a list by distance that says all the plan shows. */
export function OfficesPage({ view, registers, list, errors, law }: Props): VNode {
  const region = registers.region(view.query['region'] ?? '')
  const title = region
    ? view.t('insurers.plan.title-region', { region: region.name[view.language] })
    : view.t('insurers.plan.title')
  const back = region ? `/insurers?region=${region.code}` : '/insurers'
  return (
    <Layout view={view} title={title} back={back} errors={errors} width="full">
      <h1 class="govuk-heading-l">{title}</h1>
      <Question view={view} registers={registers} errors={errors} law={law} />
      {region && list && (
        <OfficeAnswer view={view} list={list} towns={registers.choosing.settlements.settlements} />
      )}
    </Layout>
  )
}

function Question({ view, registers, errors, law }: Omit<Props, 'list'>): VNode {
  const { query, language } = view
  const region = query['region'] ?? ''
  const lawful = lawfulServices(law, region)
  return (
    <form method="get" action="/insurers/offices" class="polis-reading">
      <Select
        view={view}
        errors={errors}
        name="region"
        label={view.t('insurers.region')}
        value={region}
        empty={view.t('insurers.choose-region')}
        options={regionOptions(view, registers.regions)}
      />
      <NearField view={view} errors={errors} />
      {registers.isRegion(region) && (
        <Select
          view={view}
          errors={errors}
          name="insurer"
          label={view.t('insurers.plan.insurer')}
          value={query['insurer']}
          empty={view.t('insurers.plan.any')}
          options={registers
            .insurersIn(region)
            .map(({ code, company }) => ({ value: code, label: company.name[language] }))}
        />
      )}
      {lawful.size > 0 && (
        <Select
          view={view}
          name="service"
          label={view.t('insurers.plan.service')}
          value={query['service']}
          empty={view.t('insurers.plan.any-service')}
          options={OFFICE_SERVICES.filter(service => lawful.has(service)).map(service => ({
            value: service,
            label: view.t(`insurers.service.${service}`),
          }))}
        />
      )}
      <Button>{view.t('insurers.plan.show')}</Button>
    </form>
  )
}
