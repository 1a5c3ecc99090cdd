import type { VNode } from 'preact'
import { insurerChoice, type InsurerCard } from '#insurers/index.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Inset } from '#web/components/inset.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Select } from '#web/components/select.tsx'
import type { QuestionProps, Step } from './step.ts'

const officeField = (insurer: string): string => `office-${insurer}`

/** The insurer, its office, and the form of policy that the law of the day offers (C08); no insurer is chosen beforehand. */
export const INSURER: Step = {
  name: 'insurer',
  fields: ['insurer', 'office', 'form'],
  complete(body, answers) {
    const office = (body as Record<string, unknown> | undefined)?.[officeField(answers['insurer'] ?? '')]
    return { ...answers, office: typeof office === 'string' ? office : '' }
  },
  body: props => (
    <>
      <InsurerRadios {...props} />
      {hasInsurers(props) && <FormChoice {...props} />}
    </>
  ),
}

const choiceOf = ({ view, answers, with_ }: QuestionProps) =>
  insurerChoice(with_.registers, answers['region'] ?? '', view.today)

const hasInsurers = (props: QuestionProps): boolean => Boolean(choiceOf(props)?.cards.length)

/** The insurers of the region with their offices; `except` is one that cannot be chosen. */
export function InsurerRadios(props: QuestionProps & { except?: string | undefined }): VNode {
  const { view, answers, errors, except } = props
  const choice = choiceOf(props)
  if (!choice?.cards.length) return <NoInsurers {...props} />
  return (
    <>
      <h1 class="govuk-heading-l">{view.t('applications.insurer.title')}</h1>
      <p class="govuk-body">{view.t('applications.insurer.lead')}</p>
      {choice.onlyOne && <Inset>{choice.onlyOne[view.language]}</Inset>}
      <Radios
        view={view}
        errors={errors}
        name="insurer"
        label={view.t('applications.insurer.choose', { region: choice.region.name[view.language] })}
        value={answers['insurer']}
        choices={choice.cards
          .filter(({ code }) => code !== except)
          .map(card => ({
            value: card.code,
            label: card.company[view.language],
            hint: <CardWords {...props} card={card} />,
            children: card.offices.length > 1 && <Offices {...props} card={card} />,
          }))}
      />
      <p class="govuk-body polis-muted">{choice.staleness[view.language]}</p>
    </>
  )
}

function CardWords({ view, card }: QuestionProps & { card: InsurerCard }): VNode {
  const { language } = view
  return (
    <>
      <span class="polis-break">{card.addressSays ? card.addressSays[language] : card.address}</span>
      <br />
      <span class="polis-break">{[bare(card.site), card.phone].filter(Boolean).join(', ')}</span>
    </>
  )
}

const bare = (site: string): string => site.replace(/^https?:\/\//, '').replace(/\/$/, '')

function Offices({ view, answers, errors, card }: QuestionProps & { card: InsurerCard }): VNode {
  const name = officeField(card.code)
  const isChosen = answers['insurer'] === card.code
  const example = view.t('applications.insurer.example')
  return (
    <Select
      view={view}
      name={name}
      label={view.t('applications.insurer.office')}
      errors={isChosen ? errors.map(one => (one.field === 'office' ? { ...one, field: name } : one)) : []}
      value={isChosen ? answers['office'] : undefined}
      empty={view.t('applications.insurer.any-office')}
      options={card.offices.map(({ id, address, demonstration }) => ({
        value: id,
        label: demonstration ? `${address} (${example})` : address,
      }))}
    />
  )
}

/** The form of policy that the law of the day offers: a choice where there are several. */
export function FormChoice({ view, answers, errors, with_ }: QuestionProps): VNode {
  const forms =
    with_.law.on(view.today).find<string[]>('policy/forms', { region: answers['region'] ?? '' })?.value ?? []
  const [first] = forms
  if (forms.length <= 1)
    return (
      <>
        <h2 class="govuk-heading-s">{view.t('applications.insurer.form')}</h2>
        <p class="govuk-body">
          {first ? view.t(`applications.form.${first}`) : view.t('applications.insurer.no-form')}
        </p>
        <input type="hidden" name="form" value={first} />
      </>
    )
  return (
    <Radios
      view={view}
      errors={errors}
      name="form"
      label={view.t('applications.insurer.form')}
      hint={view.t('applications.insurer.form-hint')}
      value={answers['form'] || first}
      choices={forms.map(value => ({ value, label: view.t(`applications.form.${value}`) }))}
    />
  )
}

function NoInsurers({ view, answers, with_ }: QuestionProps): VNode {
  const fund = with_.registers.fund(answers['region'] ?? '')
  return (
    <>
      <h1 class="govuk-heading-l">{view.t('applications.insurer.title')}</h1>
      <EmptyState
        title={view.t('applications.insurer.none')}
        action={{ href: '/apply/birth', text: view.t('applications.insurer.none-button') }}
      >
        {fund ? `${fund.name}, ${fund.address}` : view.t('applications.insurer.none-why')}
      </EmptyState>
    </>
  )
}
