import type { VNode } from 'preact'
import { regionOptions, type Region } from '#insurers/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Field } from '#web/components/field.tsx'
import { Inset } from '#web/components/inset.tsx'
import { Select } from '#web/components/select.tsx'
import { Tag } from '#web/components/tag.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { PlaceToApply } from './where-to-apply.ts'

/** What was asked, as it was typed. */
export interface WhereAsked {
  region: string
  on: string
  born: string
}

interface Props {
  view: View
  asked: WhereAsked
  regions: readonly Region[]
  acts: Law['acts']
  /** Null where no region was chosen yet. */
  found: { on: Day; places: PlaceToApply[]; onVisit: boolean; noBooking: boolean } | null
  errors: Refusal[]
}

/** Where an application may be filed: every place, whether it takes it, what to bring and by which rule (APP-03…APP-09). */
export function WherePage({ view, asked, regions, acts, found, errors }: Props): VNode {
  const title = view.t('applications.where.title')
  return (
    <Layout view={view} title={title} back="/" errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="post" action="/where-to-apply" novalidate>
        <Questions view={view} asked={asked} regions={regions} errors={errors} />
        <Button kind={found ? 'secondary' : 'main'}>{view.t('applications.where.show')}</Button>
      </form>
      {found && (
        <>
          <p class="govuk-body">{view.t('applications.where.as-of', { day: view.format.day(found.on) })}</p>
          {found.places.map(place => (
            <PlaceCard view={view} place={place} acts={acts} />
          ))}
          {found.onVisit && <Inset>{view.t('applications.where.certificate-on-visit')}</Inset>}
          {found.noBooking && <p class="govuk-body">{view.t('applications.where.no-portal-booking')}</p>}
          <p class="govuk-body">
            <a class="govuk-link" href="/checklist">
              {view.t('applications.where.checklist')}
            </a>
            {' · '}
            <a class="govuk-link" href="/where-to-apply/form.pdf" download="">
              {view.t('applications.where.blank-form')}
            </a>
          </p>
        </>
      )}
    </Layout>
  )
}

function Questions({
  view,
  asked,
  regions,
  errors,
}: Pick<Props, 'view' | 'asked' | 'regions' | 'errors'>): VNode {
  return (
    <>
      <CsrfField view={view} />
      <Select
        view={view}
        name="region"
        label={view.t('applications.where.region')}
        value={asked.region}
        empty={view.t('applications.where.choose')}
        options={regionOptions(view, regions)}
        errors={errors}
      />
      <Field
        view={view}
        name="born"
        label={view.t('applications.where.born')}
        hint={view.t('applications.where.born-hint')}
        value={asked.born}
        width={10}
        inputmode="numeric"
        errors={errors}
      />
      <Field
        view={view}
        name="on"
        label={view.t('applications.where.on')}
        hint={view.t('applications.where.on-hint')}
        value={asked.on}
        width={10}
        inputmode="numeric"
        errors={errors}
      />
    </>
  )
}

const KIND = {
  yes: 'good',
  with_signature: 'good',
  forwards: 'info',
  no: 'plain',
  too_old: 'plain',
  age_needed: 'attention',
  unknown: 'plain',
} as const

function PlaceCard({ view, place, acts }: { view: View; place: PlaceToApply; acts: Law['acts'] }): VNode {
  const { possible, because, note, ageBelowMonths } = place
  const may = ['yes', 'with_signature', 'forwards'].includes(possible)
  return (
    <section>
      <h2 class="govuk-heading-m">{view.t(`applications.where.place.${place.place}`)}</h2>
      <p class="govuk-body">
        <Tag kind={KIND[possible]}>{view.t(`applications.where.tag.${possible}`)}</Tag>
      </p>
      <p class="govuk-body">
        {view.t(`applications.where.says.${possible}`, { months: ageBelowMonths ?? 0 })}
      </p>
      {may && <p class="govuk-body">{view.t(`applications.where.bring.${place.place}`)}</p>}
      {because.length > 0 && (
        <p class="govuk-body polis-muted">
          {`${view.t('applications.where.source')} ${because
            .map(({ act, at }) => `${acts.get(act)?.title[view.language] ?? act}, ${at}`)
            .join('; ')}.`}
          {note && ` ${note[view.language]}`}
        </p>
      )}
    </section>
  )
}
