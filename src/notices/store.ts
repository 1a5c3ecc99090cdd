import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Notice, NoticeFacts } from './notice.ts'
import type { Preferences } from './preferences.ts'
import type { Channel, NoticeReason } from './reasons.ts'

/** A notice to be written. */
export interface NewNotice {
  addresseeId: string
  noticeId: string
  personId: string | null
  reason: NoticeReason
  subjectId: string
  facts: NoticeFacts
  sealedContact: Buffer | null
  contactOf: string | null
  insurerCode: string | null
  region: string
  toldOn: Day
  toldAt: Temporal.Instant
  channels: readonly Channel[]
}

/** Writes notices with their deliveries in one statement; what was told before is left as it is. Answers how many are new. */
export async function insertNotices(tx: Tx, notices: readonly NewNotice[]): Promise<number> {
  const rows = JSON.stringify(
    notices.map(notice => ({ ...notice, sealedContact: notice.sealedContact?.toString('base64') ?? null })),
  )
  const { rows: written } = await sql<{ notice_id: string }>`
    with said as (
      select * from jsonb_to_recordset(${rows}::jsonb) as r (
        "addresseeId" uuid, "noticeId" uuid, "personId" uuid, reason text, "subjectId" text, facts jsonb,
        "sealedContact" text, "contactOf" uuid, "insurerCode" text, region text, "toldOn" date,
        "toldAt" timestamptz, channels jsonb)
    ), told as (
      insert into notice (addressee_id, notice_id, person_id, reason, subject_id, facts, sealed_contact, contact_of,
        insurer_code, region_code, told_on, told_at)
      select "addresseeId", "noticeId", "personId", reason, "subjectId", facts, decode("sealedContact", 'base64'),
        "contactOf", "insurerCode", region, "toldOn", "toldAt" from said
      on conflict on constraint notice_is_told_once do nothing
      returning addressee_id, notice_id
    ), deliveries as (
      insert into notice_delivery (addressee_id, notice_id, channel, next_attempt_at)
      select told.addressee_id, told.notice_id, channel, "toldAt"
      from told join said on said."noticeId" = told.notice_id, jsonb_array_elements_text(said.channels) as channel
    )
    select notice_id from told`.execute(tx)
  return written.length
}

interface Row {
  addressee_id: string
  notice_id: string
  reason: NoticeReason
  facts: NoticeFacts
  insurer_code: string | null
  region_code: string
  told_on: Day
  is_read: boolean
}

/** A person and the records that were merged into theirs: what those were told is theirs to read. */
const records = (personId: string) =>
  sql`any(array(select other_id from person_alias
    where person_id = ${personId} and stands_as = 'survivor') || ${personId}::uuid)`

/** The notices of a person, the newest first, and how many there are. */
export async function inboxOf(
  tx: Tx,
  personId: string,
  asked: { limit: number; offset: number },
): Promise<{ notices: Notice[]; total: number }> {
  const { rows } = await sql<Row & { total: number }>`
    select addressee_id, notice_id, reason, facts, insurer_code, region_code, told_on,
      read_at is not null as is_read, count(*) over ()::int as total
    from notice where addressee_id = ${records(personId)} and person_id = addressee_id
    order by told_on desc, told_at desc, notice_id desc limit ${asked.limit} offset ${asked.offset}`.execute(
    tx,
  )
  return { notices: rows.map(fromRow), total: rows[0]?.total ?? 0 }
}

/** A notice from its row. */
export const fromRow = (row: Row): Notice => ({
  addresseeId: row.addressee_id,
  noticeId: row.notice_id,
  reason: row.reason,
  facts: row.facts,
  insurerCode: row.insurer_code,
  region: row.region_code,
  toldOn: row.told_on,
  isRead: row.is_read,
})

/** How many notices a person has not read. */
export async function countUnread(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from notice where person_id = ${records(personId)} and read_at is null`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

/** Marks notices of a person as read or not: one, or all where no id is given. */
export async function markRead(
  tx: Tx,
  personId: string,
  noticeId: string | null,
  readAt: Temporal.Instant | null,
): Promise<void> {
  await sql`
    update notice set read_at = ${readAt?.toString() ?? null}::timestamptz
    where addressee_id = ${records(personId)} and person_id = addressee_id
      and (${noticeId}::uuid is null or notice_id = ${noticeId}::uuid)
      and (read_at is null) = ${readAt !== null}`.execute(tx)
}

/** What a person wishes, or null where they never said. */
export async function preferencesOf(tx: Tx, personId: string): Promise<Preferences | null> {
  const { rows } = await sql<Preferences>`
    select email, sms, language from notice_preference where person_id = ${personId}`.execute(tx)
  return rows[0] ?? null
}

/** Keeps what a person wishes. */
export async function keepPreferences(
  tx: Tx,
  personId: string,
  { email, sms, language }: Preferences,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into notice_preference (person_id, email, sms, language, changed_at)
    values (${personId}, ${email}, ${sms}, ${language}, ${now.toString()})
    on conflict on constraint notice_preference_key do update
    set email = excluded.email, sms = excluded.sms, language = excluded.language, changed_at = excluded.changed_at`.execute(
    tx,
  )
}
