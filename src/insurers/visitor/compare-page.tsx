import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Select } from '#web/components/select.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { PLACES } from '../compare/places.ts'
import type { ComparedInsurer } from '../compare/compare.ts'
import type { Insurer } from '../insurer.ts'
import type { Region } from '../region.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { NearField } from './near-field.tsx'

interface Props {
  view: View
  region: Region
  insurers: readonly Insurer[]
  /** The codes chosen in the four places, empty where none. */
  codes: readonly string[]
  compared: readonly ComparedInsurer[]
  errors: readonly Refusal[]
}

/** Two to four insurers of a region side by side (SMO-08, SMO-11); none is chosen beforehand. */
export function ComparePage({ view, region, insurers, codes, compared, errors }: Props): VNode {
  const { language } = view
  const title = view.t('insurers.compare.title', { region: region.name[language] })
  return (
    <Layout view={view} title={title} back={`/insurers?region=${region.code}`} errors={errors} width="full">
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{view.t('insurers.equal')}</p>
      {insurers.length < 2 ? (
        <EmptyState title={view.t('insurers.compare.nothing')} />
      ) : (
        <form method="get" action="/insurers/compare" class="polis-reading">
          <input type="hidden" name="region" value={region.code} />
          {PLACES.slice(0, insurers.length).map((place, index) => (
            <Select
              view={view}
              errors={errors}
              name={place}
              label={view.t(`insurers.compare.${place}`)}
              value={codes[index]}
              empty={view.t('insurers.compare.choose')}
              options={insurers.map(({ code, company }) => ({ value: code, label: company.name[language] }))}
            />
          ))}
          <NearField view={view} errors={errors} />
          <Button>{view.t('insurers.compare.show')}</Button>
        </form>
      )}
      {compared.length > 0 && <ComparisonTable view={view} compared={compared} />}
    </Layout>
  )
}
