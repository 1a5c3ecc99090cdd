import type { VNode } from 'preact'
import { formatPhone } from '#web/format.ts'
import { wordsToSay } from '#coverage/index.ts'
import { Reasons } from '../desk/reasons.tsx'
import type { HotlineProps } from './hotline-page.tsx'
import type { CallSeen } from './read-call.ts'

/** Whether it is free for this person at this clinic today, what to say to the clinic, and its phone. */
export function AnswerSeen(props: HotlineProps & { seen: CallSeen }): VNode {
  const { view, seen } = props
  return (
    <section aria-labelledby="answer">
      <h2 class="govuk-heading-m" id="answer">
        {view.t('complaints.hotline.answer.title')}
      </h2>
      {seen.coverage ? (
        <Answer {...props} coverage={seen.coverage} />
      ) : (
        <p class="govuk-body">{view.t('complaints.hotline.answer.none')}</p>
      )}
      {seen.clinic && (
        <p class="govuk-body">
          <strong>{seen.clinic.name}</strong>
          {`, ${seen.clinic.address}. `}
          {seen.clinic.phone
            ? view.t('complaints.hotline.answer.phone', { phone: formatPhone(seen.clinic.phone) })
            : view.t('complaints.hotline.answer.no-phone')}
          {!seen.clinic.inSystem && ` ${view.t('complaints.hotline.answer.outside')}`}
        </p>
      )}
    </section>
  )
}

function Answer({
  view,
  law,
  coverage: { service, answer, matches, facts },
}: HotlineProps & { coverage: NonNullable<CallSeen['coverage']> }): VNode {
  const isEmergency = Boolean(facts.emergency || service?.emergency)
  const others = matches.filter(match => match.service !== service).slice(0, 3)
  const limit = answer.waitingLimit
  return (
    <div class={`polis-care polis-care--${isEmergency ? 'urgent' : 'ordinary'}`}>
      <h3 class="polis-care__title">
        <span class="polis-care__urgency">
          {service ? service.name[view.language] : view.t('complaints.hotline.answer.no-service')}
          <span class="govuk-visually-hidden">: </span>
        </span>
        <span class="polis-care__word">{view.t(`complaints.expert.verdict.${answer.answer}`)}</span>
      </h3>
      <div class="polis-care__text">
        <p class="govuk-body">
          <strong>{view.t('complaints.hotline.answer.say')}</strong>{' '}
          {wordsToSay(answer, isEmergency)[view.language]}
        </p>
        {answer.conditions.length > 0 && (
          <ul class="govuk-list govuk-list--bullet">
            {answer.conditions.map(({ says }) => (
              <li>{says[view.language]}</li>
            ))}
          </ul>
        )}
        {limit?.lastOn && (
          <p class="govuk-body">
            {view.t('complaints.hotline.answer.wait', { day: view.format.day(limit.lastOn) })}
          </p>
        )}
        <Reasons view={view} law={law} reasons={answer.because} />
        {others.length > 0 && (
          <p class="govuk-body">
            {view.t('complaints.hotline.answer.others', {
              names: others.map(match => match.service.name[view.language]).join('; '),
            })}
          </p>
        )}
      </div>
    </div>
  )
}
