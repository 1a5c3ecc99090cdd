import type { ApplicationContent } from '#applications/index.ts'
import type { Outcome } from '#kernel/outcome.ts'
import type { Batch } from '../batch.ts'
import type { EmployerDependencies } from '../dependencies.ts'
import { contentOfRow, type ListContext } from '../list/answers-of.ts'
import { openCells } from '../rows/sealed.ts'
import type { StoredRow } from '../rows/store.ts'

/** What a list says for its rows today; a row that names no form of policy gets the first that the law of the day offers. */
function listContext({ law, clock, registers }: EmployerDependencies, batch: Batch): ListContext {
  const { columns, insurerCode, region } = batch
  const on = clock.today(registers.timeZone(region))
  const forms = law.on(on).find<string[]>('policy/forms', { region })?.value ?? []
  return { columns, insurerCode, region, form: forms[0] ?? '' }
}

/** What rows of a list ask for, each as it stands today, or why a row cannot be read. */
export function contentsOf(
  with_: EmployerDependencies,
  batch: Batch,
  rows: readonly StoredRow[],
): Outcome<ApplicationContent>[] {
  const list = listContext(with_, batch)
  return rows.map(row => contentOfRow(list, openCells(with_.sealing, row)))
}
