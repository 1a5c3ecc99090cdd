import type { Day } from '#kernel/day.ts'
import type { PersonName } from '#kernel/names.ts'
import { encodeCardDay } from './card-day.ts'
import { fieldsOf, type Fields } from './fields.ts'
import { OWNER_TAGS as TAG } from './layout.ts'
import { encodeTlv } from './tlv.ts'

/** What the chip tells of its owner; written once, when the card is made (POL-10, POL-20, RPL-09). */
export interface OwnerFile {
  name: PersonName
  birthDate: Day
  sex: 'm' | 'f'
  /** 16 digits. */
  enp: string
  /** 11 digits. */
  snils: string | null
  /** Null where the policy is without limit. */
  expiresOn: Day | null
  birthPlace: string | null
  issuedOn: Day
  citizenship: { code: string; name: string } | null
  /** A picture of the face; children's cards have none (POL-09). */
  photo: Photo | null
}

/** A picture of the chip; its format is one byte of text or more, as the card's maker writes it. */
export interface Photo {
  format: string
  bytes: Uint8Array
}

const text = (tag: number, value: string): Uint8Array => encodeTlv(tag, Buffer.from(value, 'utf8'))

/** The bytes of the owner file. */
export function encodeOwner(owner: OwnerFile): Uint8Array {
  const { name, citizenship, photo } = owner
  return encodeTlv(TAG.root, [
    text(TAG.surname, name.surname),
    text(TAG.givenName, name.givenName),
    text(TAG.patronymic, name.patronymic ?? ''),
    encodeTlv(TAG.birthDate, encodeCardDay(owner.birthDate)),
    encodeTlv(TAG.sex, Uint8Array.of(owner.sex === 'm' ? 1 : 2)),
    text(TAG.enp, owner.enp),
    text(TAG.snils, owner.snils ?? ''),
    encodeTlv(TAG.expiresOn, encodeCardDay(owner.expiresOn)),
    text(TAG.birthPlace, owner.birthPlace ?? ''),
    encodeTlv(TAG.issuedOn, encodeCardDay(owner.issuedOn)),
    ...(citizenship
      ? [
          encodeTlv(TAG.citizenship, [
            text(TAG.countryCode, citizenship.code),
            text(TAG.countryName, citizenship.name),
          ]),
        ]
      : []),
    ...(photo
      ? [encodeTlv(TAG.photo, [text(TAG.photoFormat, photo.format), encodeTlv(TAG.photoData, photo.bytes)])]
      : []),
  ])
}

/** Reads the owner file; null where the bytes are not one. */
export function decodeOwner(bytes: Uint8Array): OwnerFile | null {
  try {
    const fields = fieldsOf(bytes, TAG.root)
    return fields && ownerOf(fields)
  } catch {
    return null
  }
}

function ownerOf(fields: Fields): OwnerFile | null {
  const surname = fields.text(TAG.surname)
  const givenName = fields.text(TAG.givenName)
  const birthDate = fields.day(TAG.birthDate)
  const issuedOn = fields.day(TAG.issuedOn)
  const sex = fields.bytes(TAG.sex)?.[0]
  const enp = fields.text(TAG.enp)
  if (surname === undefined || givenName === undefined || !birthDate || !issuedOn || !enp) return null
  if (sex !== 1 && sex !== 2) return null
  const patronymic = fields.text(TAG.patronymic)
  return {
    name: { surname, givenName, ...(patronymic && { patronymic }) },
    birthDate,
    sex: sex === 1 ? 'm' : 'f',
    enp,
    snils: fields.text(TAG.snils) || null,
    expiresOn: fields.day(TAG.expiresOn),
    birthPlace: fields.text(TAG.birthPlace) || null,
    issuedOn,
    citizenship: citizenshipOf(fields.inside(TAG.citizenship)),
    photo: photoOf(fields.inside(TAG.photo)),
  }
}

const citizenshipOf = (fields: Fields | null): OwnerFile['citizenship'] =>
  fields && { code: fields.text(TAG.countryCode) ?? '', name: fields.text(TAG.countryName) ?? '' }

const photoOf = (fields: Fields | null): Photo | null =>
  fields && {
    format: fields.text(TAG.photoFormat) ?? '',
    bytes: fields.bytes(TAG.photoData) ?? new Uint8Array(),
  }
