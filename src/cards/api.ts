import { z } from 'zod'
import { granted } from '#kernel/outcome.ts'
import { questionRoute } from '#platform/http/api-route.ts'
import type { Route } from '#platform/http/route.ts'
import { waysOut, type Shown } from './desk/differences.ts'
import { readAtDesk, type DeskParts, type DeskReading } from './desk/read-at-desk.ts'

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^\P{Cc}*$/u, 'a line without control characters is needed')

const request = z.strictObject({ number: line(40).min(1), clinicSurname: line(80).optional() })

const answer = z.object({
  serial: z.string(),
  activated: z.boolean(),
  pinTriesLeft: z.int(),
  owner: z.object({
    surname: z.string(),
    givenName: z.string(),
    patronymic: z.string().optional(),
    birthDate: z.string(),
    sex: z.enum(['m', 'f']),
    enp: z.string(),
    birthPlace: z.string().nullable(),
    issuedOn: z.string(),
    expiresOn: z.string().nullable(),
    hasPhoto: z.boolean(),
  }),
  insurer: z
    .object({ ogrn: z.string(), okato: z.string(), from: z.string(), until: z.string().nullable() })
    .nullable(),
  differences: z.array(
    z.object({ field: z.string(), card: z.string().nullable(), register: z.string().nullable() }),
  ),
  ways: z.array(z.object({ kind: z.string(), fields: z.array(z.string()) })),
})

/** The JSON of a card that was read. */
export type CardAnswer = z.infer<typeof answer>

/** `POST /api/v1/card-readings`: what a chip card says without the PIN, and what differs from the register. */
export const cardReadingRoute = (parts: DeskParts): Route =>
  questionRoute({
    method: 'POST',
    path: '/api/v1/card-readings',
    access: ['registrar', 'clerk'],
    summary:
      'Read a chip card without its PIN: owner, insurer, what differs from the register and what to do about it',
    tag: 'Cards',
    body: request,
    answer,
    async handle({ body, call }) {
      const reading = await readAtDesk(parts, call.actor, body)
      return reading.ok ? granted(cardView(reading.value)) : reading
    },
  })

/** The JSON of a reading; no SNILS, no photograph: the desk needs neither. */
export function cardView({ found, contents, differences }: DeskReading): CardAnswer {
  const { owner, insurer, pinTriesLeft } = contents
  const { name, birthDate, sex, enp, birthPlace, issuedOn, expiresOn, photo } = owner
  const text = (value: Shown): string | null => value && value.toString()
  return {
    serial: found.card.serial,
    activated: found.card.activatedAt !== null,
    pinTriesLeft,
    owner: {
      surname: name.surname,
      givenName: name.givenName,
      ...(name.patronymic && { patronymic: name.patronymic }),
      birthDate: birthDate.toString(),
      sex,
      enp,
      birthPlace,
      issuedOn: issuedOn.toString(),
      expiresOn: text(expiresOn),
      hasPhoto: photo !== null,
    },
    insurer: insurer && { ...insurer, from: insurer.from.toString(), until: text(insurer.until) },
    differences: differences.map(({ field, card, register }) => ({
      field,
      card: text(card),
      register: text(register),
    })),
    ways: waysOut(differences),
  }
}
