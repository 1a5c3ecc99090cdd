import type { VNode } from 'preact'
import type { Insurer } from '#insurers/index.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Panel } from '#web/components/panel.tsx'
import { Select } from '#web/components/select.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { Application } from '../application.ts'
import { CounterFields } from '../clerk/counter-fields.tsx'
import type { CounterPageProps } from '../clerk/counter-inputs.tsx'
import { showApplicationNumber } from '../number.ts'
import type { Forwarder } from './file-through.ts'

/** Whose counter it is, and where its form goes. */
export interface Counter {
  through: Forwarder
  action: string
}

type Props = CounterPageProps & { counter: Counter; insurers: readonly Insurer[]; open: boolean }

/** An application taken by a clinic, or one that came from a service centre, where the rule of the region lets them (APP-05…APP-07). */
export function ForwardPage({ open, insurers, counter, ...props }: Props): VNode {
  const { view, form, errors } = props
  const words = (key: string) => view.t(`applications.forward.${counter.through}.${key}`)
  const title = words('title')
  return (
    <Layout view={view} title={title} wide errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      {!open && <p class="govuk-body">{words('closed')}</p>}
      {open && (
        <form method="post" action={counter.action} data-primary data-unsaved novalidate>
          <CsrfField view={view} />
          <input type="hidden" name="draft" value={form.draftId} />
          <p class="govuk-body">{words('lead')}</p>
          <Select
            view={view}
            name="insurer"
            label={view.t('applications.forward.insurer')}
            value={form.answers['insurer']}
            options={insurers.map(({ code, company }) => ({
              value: code,
              label: company.name[view.language],
            }))}
            errors={errors}
          />
          <CounterFields {...props} />
          <Button>{view.t('applications.forward.send')}</Button>
        </form>
      )}
    </Layout>
  )
}

/** The application went to the insurer's queue: its number for the person. */
export function ForwardedPage({
  view,
  application,
  back,
}: {
  view: View
  application: Application
  back: string
}): VNode {
  const title = view.t('applications.forward.done')
  return (
    <Layout view={view} title={title} back={back}>
      <Panel title={title}>{showApplicationNumber(application.number)}</Panel>
      <p class="govuk-body">
        {view.t('applications.forward.next', { day: view.format.day(application.decisionDueOn) })}
      </p>
    </Layout>
  )
}
