import { newId } from '#kernel/ids.ts'
import { invariant } from '#kernel/outcome.ts'
import type { Tx } from '#platform/database.ts'
import type { NoticeDependencies } from './dependencies.ts'
import type { Telling } from './notice.ts'
import { channelsOf } from './reasons.ts'
import { insertNotices, type NewNotice } from './store.ts'

/**
 * Tells someone something in the transaction of its cause: both are kept, or neither. Told twice, it is one notice.
 * The actor is Polis itself or a clerk of the insurer that the notice names.
 */
export async function tell(tx: Tx, with_: NoticeDependencies, telling: Telling): Promise<void> {
  await tellAll(tx, with_, [telling])
}

/** Tells many people in one statement; answers how many notices are new. */
export const tellAll = (tx: Tx, with_: NoticeDependencies, tellings: readonly Telling[]): Promise<number> =>
  tellings.length
    ? insertNotices(
        tx,
        tellings.map(telling => newNotice(with_, telling)),
      )
    : Promise.resolve(0)

function newNotice({ registers, sealing, clock }: NoticeDependencies, telling: Telling): NewNotice {
  const { personId = null, applicationId, reason, subjectId, facts = {}, insurerCode, region } = telling
  const addresseeId = personId ?? applicationId
  invariant(addresseeId, 'a notice is for a person or for an application')
  return {
    addresseeId,
    noticeId: newId(),
    personId,
    reason,
    subjectId,
    facts,
    sealedContact: telling.contact
      ? sealing.seal(JSON.stringify(telling.contact), CONTACT_COLUMN, addresseeId)
      : null,
    contactOf: personId && applicationId ? applicationId : null,
    insurerCode,
    region,
    toldOn: clock.today(registers.timeZone(region)),
    toldAt: clock.now(),
    channels: channelsOf(reason),
  }
}

/** The place that a contact is sealed to; its row is the addressee, so that later notices may use it. */
export const CONTACT_COLUMN = 'notice.sealed_contact'
