import type { VNode } from 'preact'
import { Inset } from '#web/components/inset.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Radios } from '#web/components/radios.tsx'
import type { ChosenForm } from '#policies/index.ts'
import { Sources } from '../citizen/reasons.tsx'
import { formsOn } from './content-of-person.ts'
import { EffectWords } from './effect-words.tsx'
import { isInsured, type ChangePage, type ChangeProps, type Judged } from './flow.ts'
import { chooseOne } from './refusals.ts'

/** A policy of another form, of those that the law of the day gives; free, on any day (POL-14). */
export const FORM_PAGE: ChangePage = {
  name: 'form',
  flows: ['change_of_form'],
  begins: true,
  fields: ['purpose', 'form'],
  isFor: isInsured,
  hasForm: judged => othersOf(judged).length > 0,
  complete: (_body, answers) => ({ ...answers, purpose: 'change_of_form' }),
  check: judged =>
    othersOf(judged).some(form => form === judged.answers['form']) ? [] : [chooseOne('form')],
  next: () => '/change/check',
  back: () => '/change',
  body: props => <Body {...props} />,
}

/** The forms that the law of the day gives beside the one that the person holds. */
const othersOf = ({ standing: { spell, policy, on }, with_ }: Judged): ChosenForm[] =>
  formsOn(with_.law, on, spell?.region ?? '').filter(form => form !== policy?.form)

function Body(props: ChangeProps): VNode {
  const { view, answers, errors, standing, with_ } = props
  const others = othersOf(props)
  const held = standing.policy?.form
  const fee = with_.law.on(standing.on).find<number>('policy/replacement-fee')
  return (
    <>
      <h1 class="govuk-heading-l">{view.t('applications.change.form.title')}</h1>
      {held && (
        <p class="govuk-body">
          {view.t('applications.change.form.held', { form: view.t(`policies.form.${held}`) })}
        </p>
      )}
      {others.length === 0 ? (
        <>
          <p class="govuk-body-l">{view.t('applications.change.form.none')}</p>
          <LinkButton href="/my/documents">{view.t('applications.change.lost.extract')}</LinkButton>
        </>
      ) : (
        <>
          {fee?.value === 0 && (
            <p class="govuk-body">
              {view.t('applications.change.form.free')}{' '}
              <Sources
                view={view}
                law={with_.law}
                reasons={fee.source.map(one => ({ says: NOTHING, ...one }))}
              />
            </p>
          )}
          <p class="govuk-body">{view.t('applications.change.form.bring')}</p>
          <Inset>
            <EffectWords view={view} law={with_.law} kind="change_of_form" standing={standing} />
          </Inset>
          <Radios
            view={view}
            errors={errors}
            name="form"
            label={view.t('applications.change.form.which')}
            hint={view.t('applications.insurer.form-hint')}
            value={answers['form']}
            choices={others.map(value => ({ value, label: view.t(`applications.form.${value}`) }))}
          />
        </>
      )}
    </>
  )
}

const NOTHING = { ru: '', en: '' }
