import type { VNode } from 'preact'
import { Inset } from '#web/components/inset.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Radios } from '#web/components/radios.tsx'
import { DUPLICATE_GROUNDS } from '../purpose.ts'
import { EffectWords } from './effect-words.tsx'
import { isInsured, type ChangePage, type ChangeProps } from './flow.ts'
import { chooseOne } from './refusals.ts'

/** A lost or worn policy (C19): the extract at once; a duplicate where there is something to make again (RPL-03, RPL-04). */
export const LOST_PAGE: ChangePage = {
  name: 'lost',
  flows: ['duplicate'],
  begins: true,
  fields: ['purpose'],
  isFor: isInsured,
  hasForm: ({ standing }) => standing.policy?.form !== 'digital',
  check: ({ answers }) =>
    DUPLICATE_GROUNDS.some(ground => answers['purpose'] === `duplicate.${ground}`)
      ? []
      : [chooseOne('purpose')],
  next: () => '/change/check',
  back: () => '/change',
  body: props => <Body {...props} />,
}

function Body({ view, answers, errors, standing, with_ }: ChangeProps): VNode {
  const isDigital = standing.policy?.form === 'digital'
  return (
    <>
      <h1 class="govuk-heading-l">{view.t('applications.change.lost.title')}</h1>
      <p class="govuk-body-l">
        {view.t(isDigital ? 'applications.change.lost.digital' : 'applications.change.lost.now')}
      </p>
      <LinkButton href="/my/documents" kind={isDigital ? 'main' : 'secondary'}>
        {view.t('applications.change.lost.extract')}
      </LinkButton>
      {!isDigital && (
        <>
          <Inset>
            <EffectWords view={view} law={with_.law} kind="duplicate" standing={standing} />
          </Inset>
          <Radios
            view={view}
            errors={errors}
            name="purpose"
            label={view.t('applications.change.lost.what')}
            value={answers['purpose']}
            choices={DUPLICATE_GROUNDS.map(ground => ({
              value: `duplicate.${ground}`,
              label: view.t(`applications.change.ground.${ground}`),
            }))}
          />
        </>
      )}
    </>
  )
}
