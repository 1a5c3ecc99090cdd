import type { VNode } from 'preact'
import { decideInsurerChange, type ChangeGround, type InsurerChangeDecision } from '#insurance/index.ts'
import { Details } from '#web/components/details.tsx'
import { Inset } from '#web/components/inset.tsx'
import { Radios } from '#web/components/radios.tsx'
import type { View } from '#web/view.ts'
import { Reasons } from '../citizen/reasons.tsx'
import { isInsured, type ChangePage, type ChangeProps, type Judged } from './flow.ts'
import { chooseOne } from './refusals.ts'

/** Change of insurer (C18): the rule, the countdown and the exceptions first, then the ground (CHG-01). */
export const INSURER_PAGE: ChangePage = {
  name: 'insurer',
  flows: ['change_of_insurer'],
  begins: true,
  fields: ['purpose'],
  isFor: isInsured,
  check: judged =>
    groundsOpen(judged).some(ground => answerOf(ground) === judged.answers['purpose'])
      ? []
      : [chooseOne('purpose')],
  next: ({ answers }) =>
    answers['purpose'] === answerOf('residence_changed') ? '/change/move' : '/change/choose',
  back: () => '/change',
  body: props => <Body {...props} />,
}

const answerOf = (ground: ChangeGround): string => `change_of_insurer.${ground}`

const decisionOf = ({
  standing: { spells, on },
  with_,
}: Pick<Judged, 'standing' | 'with_'>): InsurerChangeDecision =>
  decideInsurerChange({ spells, on, ground: 'wish' }, with_.law)

/** The grounds on which the insurer may be changed today: a wish where the rule lets it, the exceptions always. */
function groundsOpen(judged: Pick<Judged, 'standing' | 'with_'>): ChangeGround[] {
  const { allowed, exceptions } = decisionOf(judged)
  return [...(allowed ? (['wish'] as const) : []), ...exceptions]
}

function Body(props: ChangeProps): VNode {
  const { view, answers, errors, standing, with_ } = props
  const decision = decisionOf(props)
  return (
    <>
      <h1 class="govuk-heading-l">{view.t('applications.change.insurer.title')}</h1>
      <Countdown view={view} decision={decision} />
      {standing.insurer && (
        <p class="govuk-body">
          {view.t('applications.change.insurer.now', {
            insurer: standing.insurer.company.name[view.language],
          })}{' '}
          <a class="govuk-link" href={`/insurers/compare?region=${standing.spell?.region ?? ''}`}>
            {view.t('applications.change.insurer.compare')}
          </a>
        </p>
      )}
      <Details summary={view.t('applications.change.insurer.why')} open={!decision.allowed}>
        <Reasons view={view} law={with_.law} reasons={decision.because} />
      </Details>
      <Radios
        view={view}
        errors={errors}
        name="purpose"
        label={view.t(
          decision.allowed ? 'applications.change.insurer.ground' : 'applications.change.insurer.exceptions',
        )}
        value={answers['purpose']}
        choices={groundsOpen(props).map(ground => ({
          value: answerOf(ground),
          label: view.t(`applications.change.ground.${ground}`),
          hint: view.t(`applications.change.ground-hint.${ground}`),
        }))}
      />
    </>
  )
}

/** How many days are left, or from when a change is possible again. */
function Countdown({ view, decision }: { view: View; decision: InsurerChangeDecision }): VNode {
  const { daysLeft, cutoffOn, changedOn, possibleFrom } = decision
  const { format } = view
  return (
    <Inset>
      <p class="govuk-body-l">
        {daysLeft === null
          ? view.t('applications.change.insurer.closed', { day: format.day(possibleFrom) })
          : view.t('applications.change.insurer.left', { days: daysLeft, day: format.day(cutoffOn) })}
      </p>
      <p class="govuk-body">
        {changedOn.length
          ? view.t('applications.change.insurer.used', {
              day: changedOn.map(on => format.day(on)).join(', '),
            })
          : view.t('applications.change.insurer.unused')}
      </p>
    </Inset>
  )
}
