import { covering, spellsOf } from '#insurance/index.ts'
import { earlier, isBefore, type Day } from '#kernel/day.ts'
import type { PersonName } from '#kernel/names.ts'
import type { Person } from '#people/index.ts'
import type { Card, Policy } from '#policies/index.ts'
import type { Tx } from '#platform/database.ts'
import type { Cover } from './proof.ts'

/**
 * The cover that a card stands for on a day; null where nobody insures the person, the right is over, or an old policy has
 * no number of 16 digits.
 * @law fz-326 ст. 16, 45, 51
 */
export async function coverOfCard(tx: Tx, card: Card, on: Day): Promise<Cover | null> {
  const { policy, person, enp } = card
  const spell = covering(await spellsOf(tx, person.personId), on)
  const number = policy.form === 'certificate' ? policy.number : enp
  const lastDay = lastDayOf(policy, person)
  if (!spell || number === null || (lastDay && isBefore(lastDay, on))) return null
  return {
    personId: person.personId,
    policyId: policy.policyId,
    spellId: spell.spellId,
    form: policy.form,
    number,
    name: surnameAndInitials(person.identity),
    birthDate: person.identity.birthDate,
    insurerCode: spell.insurerCode,
    region: spell.region,
    lastDay,
  }
}

/**
 * The last day of a right that is limited in time, or null. The dates printed on an old policy and on a certificate do not
 * end the right; that of any other policy and of a status does.
 */
export function lastDayOf(policy: Policy | null, person: Person): Day | null {
  const printed = policy === null || policy.form === 'old' || policy.form === 'certificate'
  const ends = printed ? null : policy.validUntil
  const status = person.status?.statusUntil
  return ends && status ? earlier(ends, status) : (ends ?? status ?? null)
}

/** «Берёзкина А. И.»: enough to compare with a document, less than the whole name. */
export const surnameAndInitials = ({ surname, givenName, patronymic }: PersonName): string =>
  [surname, ...[givenName, patronymic].filter(Boolean).map(part => `${[...part!][0]}.`)]
    .filter(Boolean)
    .join(' ')
