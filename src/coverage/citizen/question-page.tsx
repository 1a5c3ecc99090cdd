import type { VNode } from 'preact'
import { regionOptions, type Registers } from '#insurers/index.ts'
import { isWithin, type Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/outcome.ts'
import type { Service } from '#law/types.ts'
import { Button } from '#web/components/button.tsx'
import type { Choice } from '#web/components/choices.tsx'
import { Field } from '#web/components/field.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Select } from '#web/components/select.tsx'
import { Layout } from '#web/layout.tsx'
import type { View } from '#web/view.ts'
import { ageBands, isByExactAge } from './age-bands.ts'
import { bandWords } from './answer-words.ts'
import { addressOf, partsOf, withoutAnswer, type Asked } from './asked.ts'
import { ASKABLE, choicesOf, TELLS, type QuestionName } from './answers.ts'

interface Props {
  view: View
  registers: Registers
  service: Service
  asked: Asked
  name: QuestionName
  on: Day
  /** What was typed and could not be read. */
  typed?: string
  errors?: readonly Refusal[]
}

/** One question about a service (C21); «не знаю» is always an answer. */
export function QuestionPage(props: Props): VNode {
  const { view, service, asked, name, on, errors = [] } = props
  const before = withoutAnswer(asked, name)
  const unsure = { ...before, answers: { ...before.answers, age: 'unknown' } }
  const isTyped = name === 'age' && isByExactAge(service, on)
  return (
    <Layout
      view={view}
      title={`${labelOf(props)} – ${service.name[view.language]}`}
      back={backOf(before, service)}
      errors={errors}
    >
      <p class="govuk-body polis-muted">{service.name[view.language]}</p>
      <form method="get" action={`/free/${service.id}`} novalidate>
        {Object.entries(partsOf(before)).map(([key, value]) => (
          <input type="hidden" name={key} value={value} />
        ))}
        <input type="hidden" name="asking" value={name} />
        {isTyped ? <TypedAge {...props} /> : <Chosen {...props} />}
        <div class="govuk-button-group">
          <Button>{view.t('coverage.question.next')}</Button>
          {isTyped && (
            <LinkButton kind="secondary" href={addressOf(`/free/${service.id}`, unsure)}>
              {view.t('coverage.choice.age.unknown')}
            </LinkButton>
          )}
        </div>
      </form>
    </Layout>
  )
}

const labelOf = ({ view, name, service, on }: Props): string =>
  view.t(
    name === 'age' && isByExactAge(service, on)
      ? 'coverage.question.age-of-year.label'
      : `coverage.question.${name}.label`,
  )

function TypedAge(props: Props): VNode {
  const { view, asked, typed, errors } = props
  return (
    <Field
      view={view}
      name="age"
      label={labelOf(props)}
      hint={view.t('coverage.question.age-of-year.hint')}
      value={typed ?? asked.answers.age}
      width={3}
      inputmode="numeric"
      autocomplete="off"
      errors={errors}
      heading
    />
  )
}

function Chosen(props: Props): VNode {
  const { view, name, asked, errors } = props
  return (
    <Radios
      view={view}
      name={name}
      label={labelOf(props)}
      hint={view.t(`coverage.question.${name}.hint`)}
      choices={choices(props)}
      value={asked.answers[name]}
      errors={errors}
      heading
    />
  )
}

function choices(props: Props): Choice[] {
  const { view, registers, service, asked, name, on } = props
  if (name === 'age')
    return [
      ...ageBands(service, on).map(band => ({ value: String(band.from), label: bandWords(view, band) })),
      { value: 'unknown', label: view.t('coverage.choice.age.unknown') },
    ]
  const needs = service.payments
    .filter(({ from, until }) => isWithin(on, from, until))
    .flatMap(payment => payment.needs)
  const isOffered = (value: string): boolean => TELLS[value]?.some(need => needs.includes(need)) ?? true
  return choicesOf(name)
    .filter(isOffered)
    .map(value => ({
      value,
      label: view.t(`coverage.choice.${name}.${value}`),
      ...(name === 'insured' &&
        value === 'other' && {
          children: (
            <Select
              view={view}
              name="insuredRegion"
              label={view.t('coverage.question.insured.region')}
              value={asked.insuredRegion}
              empty={view.t('coverage.choice.insured.unknown')}
              options={regionOptions(view, registers.regions)}
            />
          ),
        }),
    }))
}

/** Back to the question before, else to the search. */
function backOf(before: Asked, service: Service): string {
  const last = ASKABLE.findLast(name => before.answers[name] !== undefined)
  return last ? addressOf(`/free/${service.id}`, before, { ask: last }) : addressOf('/free', before)
}
