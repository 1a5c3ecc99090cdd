import { randomInt } from 'node:crypto'
import { spellsOf } from '#insurance/index.ts'
import type { Registers } from '#insurers/index.ts'
import { fullYears, isWithin, type Day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import { readPerson, type Person } from '#people/index.ts'
import type { Tx } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import type { Sealing } from '#platform/sealing.ts'
import { inForceOn, policiesOf, type Policy } from '#policies/index.ts'
import type { CardKey } from './card.ts'
import { insurerOnCard } from './insurer-on-card.ts'
import { encodeInsurer } from './layout/insurer-file.ts'
import { encodeOwner, type OwnerFile, type Photo } from './layout/owner-file.ts'
import { closeSlot, emptyArea, fillSlot } from './layout/slots.ts'
import { cardsNotMade, noPlasticPolicy, notInsuredNow, photoOfChild } from './refusals.ts'
import { hashCode, randomCode } from './secret-hash.ts'
import * as store from './store.ts'

/** What making a card stands on. */
export interface IssueCardParts {
  law: Law
  registers: Registers
  sealing: Sealing
  keys: Keys
}

/** A card that was made, with its codes: they are told once, here, and kept as slow hashes alone. */
export interface IssuedCard extends CardKey {
  serial: string
  enp: string
  name: OwnerFile['name']
  pin: string
  puk: string
  /** How many wrong codes each bears. */
  triesAllowed: { pin: number; puk: number }
}

/**
 * Makes the chip card of a person's plastic policy in force: the owner's data from the register, the insurer of the day, a
 * random PIN and PUK with the tries that the law of the day allows (POL-09, POL-10, POL-12, POL-20).
 */
export async function issueCard(
  tx: Tx,
  parts: IssueCardParts,
  asked: {
    personId: string
    on: Day
    /** The day whose law decides whether cards are made, where the application is older. */
    appliedOn?: Day
    photo?: Photo
  },
): Promise<Outcome<IssuedCard>> {
  const { personId, on, photo = null } = asked
  const limits = triesOf(parts.law, on)
  if (!limits) return refused(cardsNotMade())
  const person = await readPerson(tx, parts.sealing, personId, on)
  const policy = inForceOn(await policiesOf(tx, personId), on)
  if (!person || policy?.form !== 'plastic') return refused(noPlasticPolicy())
  const forms = parts.law.on(asked.appliedOn ?? on).find<string[]>('policy/forms', { region: policy.region })
  if (!forms?.value.includes('plastic')) return refused(cardsNotMade())
  if (photo && !mayHavePhoto(parts.law, person, on)) return refused(photoOfChild(photoFrom(parts.law, on)))
  const spell = (await spellsOf(tx, personId)).find(one => isWithin(on, one.from, one.until))
  const insurer = spell && insurerOnCard(parts.registers, spell)
  if (!insurer) return refused(notInsuredNow())
  const key = { personId, cardId: newId() }
  const owner = ownerOf(person, policy, on, photo)
  const serial = await claimSerial(tx, key)
  const inserted = await store.insertCard(tx, {
    ...key,
    serial,
    policyId: policy.policyId,
    issuedOn: on,
    ownerFile: parts.sealing.seal(encodeOwner(owner), 'chip_card.owner_file', key.cardId),
    area: areaWith(encodeInsurer(insurer)),
  })
  if (!inserted) return refused(noPlasticPolicy())
  const codes = await makeCodes(tx, parts.keys, key, limits)
  return granted({ ...key, serial, enp: owner.enp, name: owner.name, triesAllowed: limits, ...codes })
}

const photoFrom = (law: Law, on: Day): number =>
  law.on(on).find<number>('policy/card-photo-from-age')?.value ?? 0

/** True where a card of the person may have a photograph by the law of the day: a child's has none (POL-09). */
export const mayHavePhoto = (law: Law, { identity }: Pick<Person, 'identity'>, on: Day): boolean =>
  fullYears(identity.birthDate, on) >= photoFrom(law, on)

const triesOf = (law: Law, on: Day): { pin: number; puk: number } | null => {
  const pin = law.on(on).find<number>('policy/pin-attempts')?.value
  const puk = law.on(on).find<number>('policy/puk-attempts')?.value
  return pin !== undefined && puk !== undefined ? { pin, puk } : null
}

const UPPER = (text: string | undefined): string => (text ?? '').toLocaleUpperCase('ru')
const COUNTRIES: Readonly<Record<string, string>> = { RUS: 'РОССИЯ' }

function ownerOf({ identity, snils }: Person, policy: Policy, on: Day, photo: Photo | null): OwnerFile {
  const { surname, givenName, patronymic, birthPlace, citizenship } = identity
  return {
    name: {
      surname: UPPER(surname),
      givenName: UPPER(givenName),
      ...(patronymic && { patronymic: UPPER(patronymic) }),
    },
    birthDate: identity.birthDate,
    sex: identity.sex,
    enp: policy.number,
    snils: snils ?? null,
    expiresOn: policy.validUntil,
    birthPlace: birthPlace ? UPPER(birthPlace) : null,
    issuedOn: on,
    citizenship: citizenship ? { code: citizenship, name: COUNTRIES[citizenship] ?? citizenship } : null,
    photo,
  }
}

async function claimSerial(tx: Tx, key: CardKey): Promise<string> {
  for (;;) {
    const serial =
      String(randomInt(1_000_000)).padStart(6, '0') + String(randomInt(1_000_000)).padStart(6, '0')
    if (await store.claimSerial(tx, key, serial)) return serial
  }
}

/** The memory of a new card: the first place filled and whole. */
function areaWith(record: Uint8Array): Uint8Array {
  const area = emptyArea()
  for (const { offset, bytes } of [fillSlot(0, 0, record), ...closeSlot(area, 0, record)])
    area.set(bytes, offset)
  return area
}

async function makeCodes(
  tx: Tx,
  keys: Keys,
  key: CardKey,
  limits: { pin: number; puk: number },
): Promise<{ pin: string; puk: string }> {
  const codes = { pin: randomCode('pin'), puk: randomCode('puk') }
  for (const kind of ['pin', 'puk'] as const) {
    const secretHash = await hashCode(keys, codes[kind])
    const first = { round: 1, secretHash, triesAllowed: limits[kind], because: 'issued' } as const
    await store.insertRound(tx, key, kind, first)
  }
  return codes
}
