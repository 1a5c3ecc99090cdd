import { sql } from 'kysely'
import type { Tx } from '#platform/database.ts'
import type { NoticeFacts } from '../notice.ts'
import type { Preferences } from '../preferences.ts'
import type { Channel, NoticeReason } from '../reasons.ts'

/** Which delivery is meant; `attempts` tells one claim from a later one. */
export interface DeliveryKey {
  addresseeId: string
  noticeId: string
  channel: Channel
  attempts: number
}

/** A delivery that a worker has claimed, with all it needs. */
export interface Claimed extends DeliveryKey {
  personId: string | null
  reason: NoticeReason
  facts: NoticeFacts
  insurerCode: string | null
  region: string
  toldAt: Temporal.Instant
  /** The newest contact given with an application, and to whom it is sealed. */
  sealedContact: Buffer | null
  sealedTo: string | null
  preferences: Preferences | null
}

/** Claims deliveries that are due until `leasedUntil`: of many workers each row has one, and none waits for another. */
export async function claimDue(
  tx: Tx,
  asked: {
    channels: readonly Channel[]
    now: Temporal.Instant
    leasedUntil: Temporal.Instant
    limit: number
  },
): Promise<Claimed[]> {
  const { rows } = await sql<Claimed>`
    with due as (
      select addressee_id, notice_id, channel from notice_delivery
      where state = 'waiting' and next_attempt_at <= ${asked.now.toString()} and channel = any(${asked.channels}::text[])
      order by next_attempt_at limit ${asked.limit} for update skip locked
    ), claimed as (
      update notice_delivery d set attempts = d.attempts + 1, next_attempt_at = ${asked.leasedUntil.toString()}
      from due where d.addressee_id = due.addressee_id and d.notice_id = due.notice_id and d.channel = due.channel
      returning d.addressee_id, d.notice_id, d.channel, d.attempts
    )
    select c.addressee_id as "addresseeId", c.notice_id as "noticeId", c.channel, c.attempts,
      n.person_id as "personId", n.reason, n.facts, n.insurer_code as "insurerCode", n.region_code as region,
      n.told_at as "toldAt", k.sealed_contact as "sealedContact", k.addressee_id as "sealedTo",
      case when p.person_id is null then null
        else jsonb_build_object('email', p.email, 'sms', p.sms, 'language', p.language) end as preferences
    from claimed c
    join notice n on n.addressee_id = c.addressee_id and n.notice_id = c.notice_id
    left join notice_preference p on p.person_id = n.person_id
    left join lateral (
      select addressee_id, sealed_contact from notice
      where addressee_id in (n.addressee_id, n.contact_of) and sealed_contact is not null
      order by addressee_id = n.contact_of desc nulls last, notice_id desc limit 1) k on true`.execute(tx)
  return rows
}

/** Ends a delivery that was taken by the other side: true of whichever attempt says so first. */
export async function markSent(tx: Tx, key: DeliveryKey, now: Temporal.Instant): Promise<void> {
  await sql`
    update notice_delivery set state = 'sent', finished_at = ${now.toString()}, fault = null
    where addressee_id = ${key.addresseeId} and notice_id = ${key.noticeId} and channel = ${key.channel}
      and state in ('waiting', 'failed')`.execute(tx)
}

/** Ends a delivery that was not sent; a later claim is not overruled. */
export async function markEnded(
  tx: Tx,
  key: DeliveryKey,
  end: { state: 'failed' | 'skipped'; fault: string; now: Temporal.Instant },
): Promise<void> {
  await sql`
    update notice_delivery set state = ${end.state}, fault = ${end.fault}, finished_at = ${end.now.toString()}
    where addressee_id = ${key.addresseeId} and notice_id = ${key.noticeId} and channel = ${key.channel}
      and state = 'waiting' and attempts = ${key.attempts}`.execute(tx)
}

/** Lets a delivery wait; `attempted` is false where nothing was tried. A later claim is not overruled. */
export async function putOff(
  tx: Tx,
  key: DeliveryKey,
  until: Temporal.Instant,
  attempted: boolean,
): Promise<void> {
  await sql`
    update notice_delivery set next_attempt_at = ${until.toString()}, attempts = attempts - ${attempted ? 0 : 1}
    where addressee_id = ${key.addresseeId} and notice_id = ${key.noticeId} and channel = ${key.channel}
      and state = 'waiting' and attempts = ${key.attempts}`.execute(tx)
}

/** Ends what waits for a channel that the installation does not have: it is not sent months later. */
export async function skipWithout(
  tx: Tx,
  channels: readonly Channel[],
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update notice_delivery set state = 'skipped', fault = 'channel_off', finished_at = ${now.toString()}
    where state = 'waiting' and next_attempt_at <= ${now.toString()} and not channel = any(${channels}::text[])`.execute(
    tx,
  )
}
