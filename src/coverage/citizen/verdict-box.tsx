import type { VNode } from 'preact'
import type { CoverageAnswer } from '../coverage-answer.ts'
import type { VerdictProps } from './verdict-page.tsx'

/** The verdict in one plain word, who pays, and what must be so; the words carry it, the colour only helps. */
export function VerdictBox({ view, verdict: { answer, on } }: VerdictProps): VNode {
  return (
    <section class={`polis-care polis-care--${lookOf(answer)}`} aria-labelledby="verdict">
      <h2 class="polis-care__title" id="verdict">
        <span class="polis-care__urgency">
          {view.t('coverage.verdict.on', { day: view.format.day(on) })}
          <span class="govuk-visually-hidden">: </span>
        </span>
        <span class="polis-care__word">{view.t(`coverage.verdict.word.${answer.answer}`)}</span>
      </h2>
      <div class="polis-care__text">
        <p class="govuk-body">{view.t(`coverage.verdict.means.${answer.answer}`)}</p>
        <p class="govuk-body">
          <strong>{view.t(`coverage.verdict.paid.${answer.paidBy ?? 'nobody-knows'}`)}</strong>
        </p>
        {answer.answer === 'unknown' && (
          <p class="govuk-body">
            <a class="govuk-link" href="/insurers">
              {view.t('coverage.verdict.insurers')}
            </a>
          </p>
        )}
        {answer.conditions.length > 0 && (
          <>
            <p class="govuk-body">{view.t(`coverage.verdict.conditions.${answer.answer}`)}</p>
            <ul class="govuk-list govuk-list--bullet">
              {answer.conditions.map(({ says }) => (
                <li>{says[view.language]}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  )
}

const lookOf = ({ answer }: CoverageAnswer): 'ordinary' | 'urgent' =>
  answer === 'not_covered' ? 'urgent' : 'ordinary'
