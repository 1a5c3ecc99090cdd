import type { Batch } from '../batch.ts'
import type { EmployerDependencies } from '../dependencies.ts'
import type { ListContext } from '../list/answers-of.ts'

/** What a list says for its rows today; a row that names no form of policy gets the first that the law of the day offers. */
export function listContext({ law, clock, registers }: EmployerDependencies, batch: Batch): ListContext {
  const { columns, insurerCode, region } = batch
  const on = clock.today(registers.timeZone(region))
  const forms = law.on(on).find<string[]>('policy/forms', { region })?.value ?? []
  return { columns, insurerCode, region, form: forms[0] ?? '' }
}
