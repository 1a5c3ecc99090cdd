import type { VNode } from 'preact'
import type { Refusal } from '#kernel/outcome.ts'
import { Button } from '#web/components/button.tsx'
import { Field } from '#web/components/field.tsx'
import { Inset } from '#web/components/inset.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import type { AboutInsurer } from './about-insurer.ts'
import { InsurerDuties } from './insurer-duties.tsx'
import { InsurerMoving } from './insurer-moving.tsx'
import { InsurerOffices } from './insurer-offices.tsx'

interface Props {
  view: View
  about: AboutInsurer
  errors: readonly Refusal[]
}

/** One insurer on a day: what the register knows, what it does not, its duties and offices. */
export function InsurerPage({ view, about, errors }: Props): VNode {
  const { language } = view
  const { insurer, region, standing, history } = about
  const title = insurer.company.name[language]
  return (
    <Layout view={view} title={title} back={`/insurers?region=${insurer.region}`} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{region.name[language]}</p>
      <Identity view={view} about={about} />
      <h2 class="govuk-heading-m">
        {view.t('insurers.standing.title', { day: view.format.day(standing.on) })}
      </h2>
      <Inset>
        {standing.says[language]}
        <br />
        <span class="polis-muted">{view.t('insurers.source', { source: standing.source[language] })}</span>
      </Inset>
      <form method="get" action={`/insurers/${insurer.code}`}>
        <Field
          view={view}
          errors={errors}
          name="on"
          label={view.t('insurers.standing.on')}
          hint={view.t('insurers.standing.hint')}
          value={view.query['on']}
          width={10}
        />
        <Button kind="secondary">{view.t('insurers.standing.show')}</Button>
      </form>
      {history.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {history.map(({ says, source }) => (
            <li>
              {says[language]} <span class="polis-muted">({source[language]})</span>
            </li>
          ))}
        </ul>
      )}
      <Licence view={view} about={about} />
      <InsurerOffices view={view} about={about} />
      <InsurerDuties view={view} about={about} />
      <InsurerMoving view={view} about={about} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/insurers/rating?region=${insurer.region}`}>
          {view.t('insurers.rating.link')}
        </a>
      </p>
      <LinkButton href="/apply">{view.t('insurers.apply')}</LinkButton>
    </Layout>
  )
}

interface Part {
  view: View
  about: AboutInsurer
}

function Identity({ view, about: { insurer, card } }: Part): VNode {
  const { language } = view
  return (
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
  )
}

function Licence({ view, about: { licence } }: Part): VNode {
  const { language } = view
  return (
    <>
      <h2 class="govuk-heading-m">{view.t('insurers.licence.title')}</h2>
      <p class="govuk-body">{view.t('insurers.licence.needed')}</p>
      <p class="govuk-body">
        {licence.says[language]}{' '}
        <a class="govuk-link" href={licence.site}>
          {bare(licence.site)}
        </a>
      </p>
      {licence.wholeCountry && (
        <p class="govuk-body">
          {licence.wholeCountry[language]} <span class="polis-muted">({licence.source[language]})</span>
        </p>
      )}
    </>
  )
}

const bare = (site: string): string => site.replace(/^https?:\/\//, '').replace(/\/$/, '')
