import type { ApplicationContent } from '#applications/index.ts'
import type { Desk } from '../../applications/test-support/an-application.ts'

/** Everything that was filed, without what differs between two filings of the same: ids, numbers, instants, accounts. */
export async function filedIn({ owner, sealing }: Desk): Promise<unknown[]> {
  const { rows } = await owner.query<
    Record<string, unknown> & { content: Buffer; application_id: string; blind: Buffer }
  >(
    `select a.application_id, kind, channel, a.state, revision, region_code, insurer_code, office_id, form, category, applicant,
      birth_date::text, content, person_id, taken_by, submitted_on::text, decision_due_on::text, policy_due_on::text,
      e.move, e.state as after, e.on_day::text, e.actor_role, reason_code, message, rule, rule_revision, d.on_day::text as decided,
      facts, answer, (select array_agg(f order by f) from unnest(law_files) f) as files, c.blind, r.submitted_at is not null as sent,
      (select array_agg(n.reason) from notice n where n.addressee_id = a.application_id) as told
     from application a join application_event e using (application_id) join decision d on d.subject_id = a.application_id
       join open_application_claim c using (application_id) join application_draft r using (draft_id)`,
  )
  const one = rows.map(({ application_id: id, content, blind, ...row }) => ({
    ...row,
    blind: blind.toString('hex'),
    content: JSON.parse(sealing.open(content, 'application.content', id).toString()) as ApplicationContent,
  }))
  return one.toSorted((a, b) => (a.blind < b.blind ? -1 : 1))
}
