import { plasticOn, type Registers } from '#insurers/index.ts'
import { isAfter, type Day } from '#kernel/day.ts'
import type { Law } from '#law/types.ts'

/** Whether an insurer has plastic policies made on a day, and if not, from when; null where nobody knows. */
export type PlasticStanding = { made: true } | { made: false; until: Day | null }

/**
 * Whether an insurer has plastic policies made on a day (POL-15); from February to April 2017 none was (POL-16). Where no
 * source says it of this insurer, its clerk knows better: the order goes on.
 */
export function plasticStanding(
  { law, registers }: { law: Law; registers: Registers },
  insurerCode: string,
  on: Day,
): PlasticStanding {
  const insurer = registers.insurer(insurerCode)
  if (!insurer) return { made: false, until: null }
  const { state } = plasticOn(registers, law, insurer, on)
  if (state === 'not_now') return { made: false, until: nextPlastic(law, insurer.region, on) }
  return state === 'not_made' ? { made: false, until: null } : { made: true }
}

/** The first day after `on` on which the law's list of forms has plastic; null where none is known. */
function nextPlastic(law: Law, region: string, on: Day): Day | null {
  const starts = (law.parameters.get('policy/forms')?.variants ?? [])
    .flatMap(({ timeline }) => timeline.map(({ from }) => from))
    .filter(from => isAfter(from, on))
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
  return (
    starts.find(from => law.on(from).find<string[]>('policy/forms', { region })?.value.includes('plastic')) ??
    null
  )
}
