import type { VNode } from 'preact'
import { DOCUMENT_TYPES } from '#codes/document-types.ts'
import { F011_CODES } from '#codes/document-type-of.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Details } from '#web/components/details.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Field } from '#web/components/field.tsx'
import { Select } from '#web/components/select.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { PolicyCheck } from '../check/decide.ts'
import { CheckResult } from './check-result.tsx'
import type { TypedCheck } from './typed-check.ts'

interface Props {
  view: View
  typed: TypedCheck
  checked: PolicyCheck | null
  errors: Refusal[]
  acts: Law['acts']
}

/** The registrar's one screen: the box on the left, the answer on the right. */
export function CheckPage({ view, typed, checked, errors, acts }: Props): VNode {
  return (
    <Layout view={view} title={view.t('policies.registrar.title')} wide errors={errors}>
      <h1 class="govuk-heading-l">{view.t('policies.registrar.title')}</h1>
      <div class="polis-columns">
        <form method="post" action="/registrar" data-scan novalidate>
          <CsrfField view={view} />
          <p class="govuk-body">{view.t('policies.registrar.lead')}</p>
          <Field
            view={view}
            name="number"
            label={view.t('policies.registrar.number')}
            hint={view.t('policies.registrar.number-hint')}
            value={checked ? '' : typed.number}
            errors={errors}
            autocomplete="off"
            search
            scan
          />
          <Field
            view={view}
            name="born"
            label={view.t('policies.registrar.born')}
            hint={view.t('policies.registrar.born-hint')}
            value={checked ? '' : typed.born}
            errors={errors}
            width={10}
            autocomplete="off"
          />
          <Button>{view.t('policies.registrar.button')}</Button>
          <DocumentQuestion view={view} typed={typed} open={typed.documentNumber !== '' && !checked} />
          <Field
            view={view}
            name="on"
            label={view.t('policies.registrar.on')}
            hint={view.t('policies.registrar.on-hint')}
            value={typed.on}
            width={10}
            autocomplete="off"
          />
          <p class="govuk-body">
            <a class="govuk-link" href="/registrar/offline">
              {view.t('policies.registrar.offline')}
            </a>
          </p>
        </form>
        {checked ? (
          <CheckResult view={view} checked={checked} acts={acts} />
        ) : (
          <EmptyState title={view.t('policies.registrar.empty')}>
            {view.t('policies.registrar.empty-why')}
          </EmptyState>
        )}
      </div>
    </Layout>
  )
}

function DocumentQuestion({ view, typed, open }: { view: View; typed: TypedCheck; open: boolean }): VNode {
  const options = Object.entries(F011_CODES).map(([value, code]) => {
    const type = DOCUMENT_TYPES.find(one => one.code === code)
    return { value, label: type?.name[view.language] ?? value }
  })
  return (
    <Details summary={view.t('policies.registrar.document')} open={open}>
      <Select
        view={view}
        name="documentType"
        label={view.t('policies.registrar.document-type')}
        options={options}
        value={typed.documentType || 'passport'}
      />
      <Field
        view={view}
        name="documentSeries"
        label={view.t('policies.registrar.document-series')}
        value={typed.documentSeries}
        width={10}
        autocomplete="off"
      />
      <Field
        view={view}
        name="documentNumber"
        label={view.t('policies.registrar.document-number')}
        value={typed.documentNumber}
        width={20}
        autocomplete="off"
      />
      <Field
        view={view}
        name="surname"
        label={view.t('policies.registrar.surname')}
        value={typed.surname}
        autocomplete="off"
      />
      <Field
        view={view}
        name="givenName"
        label={view.t('policies.registrar.given-name')}
        value={typed.givenName}
        autocomplete="off"
      />
    </Details>
  )
}
