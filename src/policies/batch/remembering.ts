import type { Clock } from '#kernel/clock.ts'
import type { Day } from '#kernel/day.ts'
import type { Answer, Law, LawOfDay } from '#law/types.ts'
import type { CheckDependencies } from '../check/question.ts'

/** The same dependencies for a long list: each day's law is looked up once, and today does not change on the way. */
export const remembering = (with_: CheckDependencies): CheckDependencies => ({
  ...with_,
  law: rememberingLaw(with_.law),
  clock: rememberingClock(with_.clock),
})

function rememberingClock(clock: Clock): Clock {
  const todays = new Map<string | undefined, Day>()
  return {
    now: () => clock.now(),
    today: timeZone => remember(todays, timeZone, () => clock.today(timeZone)),
  }
}

function rememberingLaw(law: Law): Law {
  const days = new Map<string, LawOfDay>()
  return { ...law, on: day => remember(days, day.toString(), () => rememberingDay(law.on(day))) }
}

function rememberingDay(ofDay: LawOfDay): LawOfDay {
  const answers = new Map<string, Answer<unknown> | null>()
  const find = <T>(parameter: string, keys?: Record<string, string>): Answer<T> | null =>
    keys
      ? ofDay.find<T>(parameter, keys)
      : (remember(answers, parameter, () => ofDay.find<unknown>(parameter)) as Answer<T> | null)
  return { ...ofDay, find }
}

function remember<K, V>(kept: Map<K, V>, key: K, find: () => V): V {
  const known = kept.get(key)
  if (known !== undefined || kept.has(key)) return known as V
  const found = find()
  kept.set(key, found)
  return found
}
