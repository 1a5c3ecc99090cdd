import type { VNode } from 'preact'
import type { Registers } from '#insurers/index.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Field } from '#web/components/field.tsx'
import { NotificationBanner } from '#web/components/notification-banner.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { RequestKind } from '../card.ts'
import { CardFacts } from '../card-facts.tsx'
import { waysOut } from '../desk/differences.ts'
import type { DeskReading } from '../desk/read-at-desk.ts'
import { DifferencesTable } from '../differences-table.tsx'

/** What the registrar typed. */
export interface TypedReading {
  number: string
  clinicSurname: string
}

interface Props {
  view: View
  registers: Registers
  typed: TypedReading
  reading: DeskReading | null
  errors: readonly Refusal[]
  /** What was just asked for. */
  done: RequestKind | null
}

/** The registrar reads a card without the PIN: what it says, what differs, what to do (POL-21). */
export function ReadPage(props: Props): VNode {
  const { view, typed, reading, errors, done } = props
  const title = view.t('cards.read.title')
  return (
    <Layout view={view} title={title} wide errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      {done && (
        <NotificationBanner view={view} kind="done">
          <p class="govuk-body">{view.t(`cards.done.${done}`)}</p>
        </NotificationBanner>
      )}
      <div class="polis-columns">
        <form method="post" action="/registrar/card" data-scan novalidate>
          <CsrfField view={view} />
          <p class="govuk-body">{view.t('cards.read.lead')}</p>
          <Field
            view={view}
            name="number"
            label={view.t('cards.read.number')}
            hint={view.t('cards.read.number-hint')}
            value={typed.number}
            errors={errors}
            autocomplete="off"
            inputmode="numeric"
            maxlength={40}
            search
            scan
          />
          <Field
            view={view}
            name="clinicSurname"
            label={view.t('cards.read.clinic-surname')}
            hint={view.t('cards.read.clinic-surname-hint')}
            value={typed.clinicSurname}
            autocomplete="off"
            maxlength={80}
          />
          <Button>{view.t('cards.read.button')}</Button>
        </form>
        {reading ? (
          <Answer {...props} reading={reading} />
        ) : (
          <EmptyState title={view.t('cards.read.empty')}>{view.t('cards.read.empty-why')}</EmptyState>
        )}
      </div>
    </Layout>
  )
}

function Answer({ view, registers, typed, reading }: Props & { reading: DeskReading }): VNode {
  const { found, contents, differences } = reading
  const ways = waysOut(differences)
  return (
    <section aria-labelledby="card-says" class="polis-answer" data-focus tabindex={-1}>
      <h2 class="govuk-heading-m" id="card-says">
        {view.t('cards.read.says')}
      </h2>
      <CardFacts view={view} card={found.card} contents={contents} registers={registers} />
      <DifferencesTable view={view} differences={differences} />
      {ways.length > 0 && (
        <form method="post" action="/registrar/card/request" novalidate>
          <CsrfField view={view} />
          <input type="hidden" name="number" value={found.card.serial} />
          <input type="hidden" name="clinicSurname" value={typed.clinicSurname} />
          <Radios
            view={view}
            name="kind"
            label={view.t('cards.read.what-to-do')}
            choices={ways.map(({ kind }) => ({
              value: kind,
              label: view.t(`cards.way.${kind}`),
              hint: view.t(`cards.way-why.${kind}`),
            }))}
          />
          <Button kind="secondary">{view.t('cards.read.send')}</Button>
        </form>
      )}
    </section>
  )
}
