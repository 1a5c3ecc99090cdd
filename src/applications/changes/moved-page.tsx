import type { VNode } from 'preact'
import { decideMove, type MoveDecision } from '#insurers/index.ts'
import { readTypedDay } from '#kernel/day.ts'
import { Details } from '#web/components/details.tsx'
import { Inset } from '#web/components/inset.tsx'
import { LinkButton } from '#web/components/link-button.tsx'
import { Reasons } from '../citizen/reasons.tsx'
import { isInsured, type ChangePage, type ChangeProps, type Judged } from './flow.ts'
import { nothingToDo } from './refusals.ts'

/** What a move asks for, one of three outcomes with its day (C08); whoever must or wants to change goes on from here. */
export const MOVED_PAGE: ChangePage = {
  name: 'moved',
  flows: ['change_of_insurer'],
  fields: [],
  isFor: isInsured,
  check: judged => (moveOf(judged) ? [] : [nothingToDo()]),
  next: () => '/change/address',
  back: () => '/change/move',
  hasForm: judged => moveOf(judged)?.outcome === 'choose_another',
  body: props => {
    const decision = moveOf(props)
    return decision ? <Outcome {...props} decision={decision} /> : <></>
  },
}

/** The decision about the move of the answers; null until both are there. */
function moveOf({ answers, standing, with_ }: Judged): MoveDecision | null {
  const movedOn = readTypedDay(answers['movedOn'] ?? '')
  const to = with_.registers.region(answers['region'] ?? '')
  const { insurer } = standing
  return movedOn && insurer && to && decideMove(with_, { insurer, to, movedOn })
}

function Outcome(props: ChangeProps & { decision: MoveDecision }): VNode {
  const { view, decision, with_ } = props
  const { outcome, untilOn, because, policyIs } = decision
  const reasons = [...because]
  return (
    <>
      <h1 class="govuk-heading-l">{view.t(`applications.change.moved.${outcome}`)}</h1>
      <p class="govuk-body-l">{reasons[0]?.says[view.language]}</p>
      <Inset>
        {view.t(
          outcome === 'choose_another'
            ? 'applications.change.moved.choose-by'
            : 'applications.change.moved.tell-by',
          {
            day: view.format.day(untilOn),
          },
        )}
      </Inset>
      <p class="govuk-body">{view.t(`applications.change.moved.policy-${policyIs}`)}</p>
      <Details summary={view.t('applications.change.insurer.why')}>
        <Reasons view={view} law={with_.law} reasons={reasons} />
      </Details>
      {outcome === 'choose_another' && <Steps {...props} />}
      {outcome !== 'choose_another' && (
        <>
          <LinkButton href="/my/changes/residence">{view.t('applications.change.moved.tell')}</LinkButton>
          <p class="govuk-body">
            <a class="govuk-link" href="/change/address">
              {view.t('applications.change.moved.change-anyway')}
            </a>
          </p>
        </>
      )}
    </>
  )
}

/** The way to treatment in another region, step by step; a certificate only where the law of the day has them (CHG-04). */
function Steps({ view, standing, with_ }: ChangeProps): VNode {
  const certificates = with_.law.on(standing.on).find<boolean>('temporary-certificate/issued')?.value === true
  const steps = ['clinic', 'ask', 'apply', ...(certificates ? ['certificate'] : []), 'attach']
  return (
    <Details summary={view.t('applications.change.moved.steps')}>
      <ol class="govuk-list govuk-list--number">
        {steps.map(step => (
          <li>{view.t(`applications.change.moved.step.${step}`)}</li>
        ))}
      </ol>
    </Details>
  )
}
