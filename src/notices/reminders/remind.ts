import type { Registers } from '#insurers/index.ts'
import type { Day } from '#kernel/day.ts'
import type { Law } from '#law/types.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { Database } from '#platform/database.ts'
import type { NoticeDependencies } from '../dependencies.ts'
import { tellAll } from '../tell.ts'
import * as due from './store.ts'

/** What the daily job stands on. */
export interface ReminderParts extends NoticeDependencies {
  law: Law
  database: Database
}

const A_BATCH = 1000

/** Tells everyone what is due today and was not told; run twice, by one process or by many, it tells nobody twice. Answers how many. */
export async function remind(parts: ReminderParts): Promise<number> {
  const { clock, registers } = parts
  const days = registers.regions.map(({ code, timeZone }) => ({ region: code, today: clock.today(timeZone) }))
  let told = 0
  for (const question of questionsOf(parts, clock.today())) {
    for (;;) {
      const { found, fresh } = await tellSome(parts, days, question)
      told += fresh
      if (found < A_BATCH) break
    }
  }
  return told
}

const tellSome = (parts: ReminderParts, days: due.RegionDay[], question: due.Question) =>
  parts.database.transact(SYSTEM, async tx => {
    const found = await due.selectDue(tx, days, question, A_BATCH)
    const tellings = found.map(one => ({ ...one, applicationId: one.applicationId ?? undefined }))
    return { found: found.length, fresh: await tellAll(tx, parts, tellings) }
  })

/** What is asked on a day; a question that the law of the day has no answer for is left out. */
function questionsOf({ law, registers }: ReminderParts, today: Day): due.Question[] {
  const rules = law.on(today)
  const telling = rules.find<number>('insured/notice-of-change')?.value
  const choosing = rules.find<number>('insured/choose-after-move')?.value
  const until = rules.find<string>('insurer/change-cutoff')?.value
  const complaint = rules.find<string>('complaint/late-policy-to')?.value
  return [
    due.endingPolicies(),
    due.endingStatuses(),
    // The words of this notice name the fund as the one who hears the complaint.
    ...(complaint === 'territorial_fund' ? [due.passedTerms()] : []),
    ...(telling ? [due.endedDocuments(telling), due.changedElsewhere(telling)] : []),
    ...(choosing ? [due.movedAway(choosing, servedBy(registers))] : []),
    ...(until
      ? [due.mayChange(Temporal.PlainDate.from(`${today.year}-${until}`), withChoice(registers))]
      : []),
  ]
}

/** Which insurer works in which region, as `<insurer>><region>`: the company counts, not its code there. */
function servedBy({ insurers }: Registers): string[] {
  const regions = Map.groupBy(insurers, ({ company }) => company.inn)
  return insurers.flatMap(({ code, company }) =>
    (regions.get(company.inn) ?? []).map(({ region }) => `${code}>${region}`),
  )
}

const withChoice = (registers: Registers): string[] =>
  registers.regions.map(({ code }) => code).filter(code => registers.insurersIn(code).length > 1)
