import type { Registers } from '#insurers/index.ts'
import { foldName } from '#kernel/names.ts'
import type { Day } from '#kernel/day.ts'
import type { CardContents } from '../host/read-card.ts'
import { insurerOfCard, insurerOnCard } from '../insurer-on-card.ts'
import type { RequestKind } from '../card.ts'
import type { FoundCard } from './find-card.ts'

/** What may differ; the first seven are the owner's, which no chip lets rewrite (RPL-09). */
export const OWNER_FIELDS = [
  'surname',
  'givenName',
  'patronymic',
  'birthDate',
  'birthPlace',
  'sex',
  'enp',
] as const
export type DifferentField = (typeof OWNER_FIELDS)[number] | 'insurer' | 'region' | 'clinicSurname'

/** A value of the card or the register as it is compared; a day or a text. */
export type Shown = string | Day | null

/** Something that card, register and the clinic's own record do not agree on. */
export interface Difference {
  field: DifferentField
  card: Shown
  register: Shown
}

/**
 * What differs between a card and the register, and the surname that the clinic's own record has, where the desk typed it
 * (POL-21). Case, ё and spaces do not count: the card is written in capitals.
 */
export function differencesOf(
  { owner, insurer }: CardContents,
  { person, enp, spell }: FoundCard,
  registers: Registers,
  clinicSurname = '',
): Difference[] {
  const { identity } = person
  const text = (field: DifferentField, card: string | null, register: string | null | undefined) =>
    foldName(card ?? '') === foldName(register ?? '') ? [] : [{ field, card, register: register ?? null }]
  const should = spell && insurerOnCard(registers, spell)
  const nameOn = (ogrn: string | undefined, of: { name: string } | null | undefined) =>
    of?.name ?? ogrn ?? null
  return [
    ...text('surname', owner.name.surname, identity.surname),
    ...text('givenName', owner.name.givenName, identity.givenName),
    ...text('patronymic', owner.name.patronymic ?? null, identity.patronymic),
    ...(owner.birthDate.equals(identity.birthDate)
      ? []
      : [{ field: 'birthDate' as const, card: owner.birthDate, register: identity.birthDate }]),
    ...text('birthPlace', owner.birthPlace, identity.birthPlace),
    ...text('sex', owner.sex, identity.sex),
    ...text('enp', owner.enp, enp),
    ...(insurer?.ogrn === should?.ogrn
      ? []
      : [
          {
            field: 'insurer' as const,
            card: nameOn(insurer?.ogrn, insurer && insurerOfCard(registers, insurer)),
            register: nameOn(should?.ogrn, spell && registers.insurer(spell.insurerCode)),
          },
        ]),
    ...(insurer?.okato === should?.okato
      ? []
      : [{ field: 'region' as const, card: insurer?.okato ?? null, register: should?.okato ?? null }]),
    ...(clinicSurname && foldName(clinicSurname) !== foldName(identity.surname)
      ? [{ field: 'clinicSurname' as const, card: clinicSurname, register: identity.surname }]
      : []),
  ]
}

const isOwners = (field: DifferentField): boolean => (OWNER_FIELDS as readonly string[]).includes(field)

/**
 * What the desk can do about differences: the owner's data are never rewritten, so either the card is replaced or the register
 * is wrong; the insurer is written by the insurer after the PIN; the clinic corrects its own record itself.
 */
export function waysOut(
  differences: readonly Difference[],
): { kind: RequestKind; fields: DifferentField[] }[] {
  const owners = differences.map(({ field }) => field).filter(isOwners)
  const insurers = differences
    .map(({ field }) => field)
    .filter(field => field === 'insurer' || field === 'region')
  const clinics = differences.map(({ field }) => field).filter(field => field === 'clinicSurname')
  return [
    { kind: 'replace_card' as const, fields: owners },
    { kind: 'correct_register' as const, fields: owners },
    { kind: 'rewrite_insurer' as const, fields: insurers },
    { kind: 'clinic_corrected' as const, fields: clinics },
  ].filter(({ fields }) => fields.length > 0)
}
