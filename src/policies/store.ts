import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { dayRange, readDayRange } from '#platform/column-types.ts'
import type { DayColumnOrNull, InstantColumn, InstantColumnOrNull, Tx } from '#platform/database.ts'
import type { EndingReason, Form, Policy } from './policy.ts'

type Tables = {
  policy: {
    person_id: string
    policy_id: string
    form: Form
    series: string | null
    number: string
    insurer_code: string | null
    region_code: string
    in_force: string
    valid_until: DayColumnOrNull
    ended_because: EndingReason | null
    application_id: string | null
    recorded_at: InstantColumn
    superseded_at: InstantColumnOrNull
  }
  policy_number_claim: {
    kind: 'old' | 'certificate' | 'blank'
    number: string
    person_id: string
    policy_id: string
  }
}

const on = (tx: Tx) => tx.withTables<Tables>()

/** Inserts a policy; false where another is in force on one of its days. */
export async function insertPolicy(tx: Tx, policy: Policy, applicationId: string | null): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('policy')
    .values({
      person_id: policy.personId,
      policy_id: policy.policyId,
      form: policy.form,
      series: policy.series,
      number: policy.number,
      insurer_code: policy.insurerCode,
      region_code: policy.region,
      in_force: dayRange(policy.from, policy.until),
      valid_until: policy.validUntil?.toString() ?? null,
      ended_because: policy.endedBecause,
      application_id: applicationId,
    })
    .onConflict(conflict => conflict.constraint('person_has_one_policy_in_force').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Marks the current record of a policy as superseded; false where there is none. */
export async function supersedePolicy(tx: Tx, personId: string, policyId: string): Promise<boolean> {
  const updated = await on(tx)
    .updateTable('policy')
    .set({ superseded_at: sql<string>`clock_timestamp()` })
    .where('person_id', '=', personId)
    .where('policy_id', '=', policyId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Claims a number that is issued once; false where it is taken. */
export async function claimPolicyNumber(
  tx: Tx,
  claim: { kind: 'old' | 'certificate' | 'blank'; number: string; personId: string; policyId: string },
): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('policy_number_claim')
    .values({ kind: claim.kind, number: claim.number, person_id: claim.personId, policy_id: claim.policyId })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** The policies of a person that are known now, the newest first. */
export async function policiesOf(tx: Tx, personId: string): Promise<Policy[]> {
  const rows = await on(tx)
    .selectFrom('policy')
    .selectAll()
    .where('person_id', '=', personId)
    .where('superseded_at', 'is', null)
    .orderBy('in_force', 'desc')
    .execute()
  return rows.map(row => ({
    personId: row.person_id,
    policyId: row.policy_id,
    form: row.form,
    series: row.series,
    number: row.number,
    insurerCode: row.insurer_code,
    region: row.region_code,
    ...readDayRange(row.in_force),
    validUntil: row.valid_until,
    endedBecause: row.ended_because,
  }))
}

/** The policy of a list that is in force on a day, or null. */
export const inForceOn = (policies: Policy[], day: Day): Policy | null =>
  policies.find(
    policy =>
      Temporal.PlainDate.compare(policy.from, day) <= 0 &&
      (!policy.until || Temporal.PlainDate.compare(day, policy.until) <= 0),
  ) ?? null
