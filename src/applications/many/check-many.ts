import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Day } from '#kernel/day.ts'
import { blindDocument } from '#platform/blind-indexes.ts'
import type { Tx } from '#platform/database.ts'
import { checkContent, type CheckedContent } from '../check-content.ts'
import { regionNotKnown } from '../checklist-words.ts'
import type { ApplicationContent } from '../content.ts'
import type { ApplicationDependencies } from '../dependencies.ts'
import { normalContent } from '../normal-content.ts'
import { openApplicationStands } from '../refusals.ts'
import { openAmong } from './store.ts'

/** An application that may be filed on a day. */
interface CheckedOne {
  normal: ApplicationContent
  on: Day
  decided: CheckedContent
}

/** Checks one application as `submit` does, on the day of its region. */
export function checkOne(with_: ApplicationDependencies, content: ApplicationContent): Outcome<CheckedOne> {
  const normal = normalContent(content)
  if (!with_.registers.isRegion(normal.region)) return refused(regionNotKnown(normal.region))
  const on = with_.clock.today(with_.registers.timeZone(normal.region))
  const checked = checkContent(normal, with_, on)
  return checked.ok ? granted({ normal, on, decided: checked.value }) : checked
}

/**
 * Says of each application whether it could be filed now, without filing any: the blind index of its document, or every
 * reason. The transaction acts as the system.
 */
export async function checkMany(
  tx: Tx,
  with_: ApplicationDependencies,
  contents: readonly Outcome<ApplicationContent>[],
): Promise<Outcome<Buffer>[]> {
  const checked = contents.map((content): Outcome<Buffer> => {
    const one = content.ok ? checkOne(with_, content.value) : content
    return one.ok ? granted(blindDocument(with_.sealing, one.value.normal.document)) : one
  })
  const open = await openAmong(
    tx,
    checked.flatMap(one => (one.ok ? [one.value] : [])),
  )
  return checked.map(one =>
    one.ok && open.has(one.value.toString('hex')) ? refused(openApplicationStands()) : one,
  )
}
