import type { VNode } from 'preact'
import { fullName } from '#kernel/names.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Field } from '#web/components/field.tsx'
import { Inset } from '#web/components/inset.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Layout } from '#web/layout.tsx'
import { ComparisonTable } from './compare-page.tsx'
import { CounterFields } from './counter-fields.tsx'
import type { CounterPageProps } from './counter-inputs.tsx'
import type { Comparison } from './read-comparison.ts'

/** An application at the counter on one page (K07): scan, fill in, accept and print. */
export function CounterPage(props: CounterPageProps): VNode {
  const { view, form, found, errors, comparison } = props
  const title = view.t('desk.counter.title')
  return (
    <Layout view={view} title={title} wide errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="post" action="/clerk/new" data-scan data-primary data-unsaved novalidate>
        <CsrfField view={view} />
        <input type="hidden" name="draft" value={form.draftId} />
        <input type="hidden" name="person" value={form.personId ?? ''} />
        <Scan {...props} />
        {found && (
          <Inset>
            <p class="govuk-body">{view.t(`desk.counter.found-${found}`)}</p>
          </Inset>
        )}
        <CounterFields {...props} />
        {comparison && comparison.candidates.length > 0 && <WhoIsIt {...props} comparison={comparison} />}
        <Button>{view.t('desk.counter.save')}</Button>
        <p class="govuk-body polis-muted">{view.t('desk.counter.keys')}</p>
      </form>
    </Layout>
  )
}

/** The box for a scan; its button stands first, so that Enter in a field files nothing by accident. */
const Scan = ({ view, form, errors }: CounterPageProps): VNode => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-one-half">
      <Field
        view={view}
        name="scan"
        label={view.t('desk.counter.scan')}
        hint={view.t('desk.counter.scan-hint')}
        value={form.scan}
        errors={errors}
        autocomplete="off"
        search
        scan
      />
      <Button kind="secondary" name="find" value="yes">
        {view.t('desk.counter.find')}
      </Button>
    </div>
  </div>
)

function WhoIsIt({ view, form, comparison, errors }: CounterPageProps & { comparison: Comparison }): VNode {
  const { candidates, known } = comparison
  const choices = candidates.map(({ person }, index) => ({
    value: person.personId,
    label: view.t('desk.compare.is', { number: index + 1, name: fullName(person.identity) }),
  }))
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('desk.compare.title')}</h2>
      <ComparisonTable view={view} comparison={comparison} />
      <Radios
        view={view}
        name="who"
        label={view.t(known ? 'desk.compare.known' : 'desk.compare.lead')}
        choices={known ? choices : [...choices, { value: 'new', label: view.t('desk.compare.new') }]}
        value={form.who}
        errors={errors}
        small
      />
    </>
  )
}
