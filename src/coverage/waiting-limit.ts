import type { Law, Service } from '#law/types.ts'
import type { Term } from '#law/law.ts'
import type { WaitingLimit } from './coverage-answer.ts'
import type { CoverageFacts } from './coverage-facts.ts'

/** The longest lawful wait for a service that is asked for on the day, with its last day; null where no limit is known. */
export function waitingLimit(
  { wait }: Service,
  { on, region }: CoverageFacts,
  { on: lawOn, calendar }: Pick<Law, 'on' | 'calendar'>,
): WaitingLimit | null {
  if (!wait) return null
  const parameter = `waiting/${wait}`
  const limit = lawOn(on).find<Term>(parameter, { region })
  if (!limit) return null
  const { amount, unit } = limit.value
  const lastOn =
    unit === 'working_days'
      ? calendar.addWorkingDays(on, amount, region)
      : unit === 'days'
        ? on.add({ days: amount })
        : null
  const says = limit.note ?? {
    ru: 'Дольше ждать по закону нельзя.',
    en: 'The law allows no longer wait.',
  }
  return {
    amount,
    unit,
    lastOn,
    parameter,
    because: limit.source.slice(0, 1).map(citation => ({ says, ...citation })),
  }
}
