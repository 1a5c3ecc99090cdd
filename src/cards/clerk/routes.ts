import { logLook } from '#access/index.ts'
import { covering, personOfEnp, spellsOf } from '#insurance/index.ts'
import { isId } from '#kernel/ids.ts'
import type { Day } from '#kernel/day.ts'
import { refused, type Refusal } from '#kernel/outcome.ts'
import { pinSheetPdf } from '#papers/pin-sheet.ts'
import { readPerson, seenAtDesk } from '#people/index.ts'
import { organisationCode } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import { missing } from '#platform/http/missing.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { cardOfNumber, cardOfPerson } from '../desk/find-card.ts'
import { differencesOf } from '../desk/differences.ts'
import type { DeskParts } from '../desk/read-at-desk.ts'
import { readCard } from '../host/read-card.ts'
import { LARGEST_PHOTO, photoIn } from '../card-photo.ts'
import { issueCard, mayHavePhoto, type IssueCardParts } from '../issue-card.ts'
import { cardNotFound, otherInsurer } from '../refusals.ts'
import { requestsOf } from '../requests/store.ts'
import { insertCard } from '../stored/stored-chip.ts'
import { CLERK_STEPS, ClerkCardPage, type ClerkCard } from './card-page.tsx'
import { FindPage } from './find-page.tsx'
import { requestRoutes } from './request-routes.ts'
import { useCard } from './use-card.ts'

/** What the insurer's pages about cards stand on. */
export type ClerkCardParts = DeskParts &
  IssueCardParts & {
    /** The day of the application whose policy was last handed over: its making stands above cards. */
    appliedOnOf(tx: Tx, personId: string): Promise<Day | null>
  }

/** The insurer's desk for cards: find, make, activate, write a new insurer, unblock. */
export const clerkRoutes = (parts: ClerkCardParts): Route[] => [
  getPage('/clerk/cards', ['clerk'], ({ view }) =>
    Promise.resolve({ page: FindPage({ view, number: '', errors: [] }) }),
  ),
  postForm('/clerk/cards', ['clerk'], call => find(parts, call)),
  getPage('/clerk/people/:id/card', ['clerk'], call => show(parts, call, [])),
  {
    ...postForm('/clerk/people/:id/card/issue', ['clerk'], call => issue(parts, call), true),
    fileLimit: LARGEST_PHOTO,
  },
  ...requestRoutes(parts),
  ...CLERK_STEPS.map(step =>
    postForm(`/clerk/people/:id/card/${step}`, ['clerk'], async call => {
      const shown = await read(parts, call)
      if (!shown) return missing(call)
      if (!shown.reading) return show(parts, call, [])
      const typed = { pin: field(call, 'pin'), puk: field(call, 'puk'), newPin: field(call, 'newPin') }
      const done = await useCard(parts, call.actor, shown.reading, step, typed)
      return done.ok
        ? { redirect: `/clerk/people/${shown.personId}/card?done=${step}` }
        : show(parts, call, done.refusals)
    }),
  ),
]

/** The address names the person, as the other pages of the desk do, never a number. A policy number also leads to who has no card yet. */
async function find(parts: ClerkCardParts, call: Call): Promise<Reply> {
  const { actor, view } = call
  const number = field(call, 'number').slice(0, 40)
  const personId = await parts.database.transact(actor, async tx => {
    const found = await cardOfNumber(tx, parts.sealing, number, view.today)
    const asked = found?.card.personId ?? (await personOfEnp(tx, number.replaceAll(/\D/g, '')))
    const person = asked && (await readPerson(tx, parts.sealing, asked, view.today))
    if (person) await logLook(tx, actor, person.personId, 'card_writing')
    return person && person.personId
  })
  return personId
    ? { redirect: `/clerk/people/${personId}/card` }
    : { status: 422, page: FindPage({ view, number, errors: [cardNotFound()] }) }
}

async function show(parts: ClerkCardParts, call: Call, told: readonly Refusal[]): Promise<Reply> {
  const shown = await read(parts, call)
  if (!shown) return missing(call)
  const { view } = call
  const errors = [...told, ...shown.unreadable]
  const done = ([...CLERK_STEPS, 'request'] as const).find(step => step === view.query['done']) ?? null
  const { registers } = parts
  return {
    ...(errors.length > 0 && { status: 422 }),
    page: ClerkCardPage({ view, registers, shown, errors, done: errors.length > 0 ? null : done }),
  }
}

/** The card of a person who is the insurer's business, with the look logged; null where the clerk may not see them. */
async function read(parts: ClerkCardParts, call: Call): Promise<ClerkCard | null> {
  const { actor, view } = call
  const known = await seenAtDesk(parts, call, 'card_writing', async (tx, person) => {
    const found = await cardOfPerson(tx, parts.sealing, person.personId, view.today)
    return { person, found, requests: await requestsOf(tx, person.personId) }
  })
  if (!known) return null
  const { person, found, requests } = known
  const mayHave = mayHavePhoto(parts.law, person, view.today)
  const shown = { personId: person.personId, name: person.identity, requests, mayHavePhoto: mayHave }
  if (!found) return { ...shown, reading: null, unreadable: [] }
  const contents = await readCard(insertCard(parts, found.card, { actor }))
  if (!contents.ok) return { ...shown, reading: null, unreadable: contents.refusals }
  const differences = differencesOf(contents.value, found, parts.registers)
  return { ...shown, reading: { found, contents: contents.value, differences }, unreadable: [] }
}

/** Makes the card and answers the sheet with its codes: it is printed now or never. */
async function issue(parts: ClerkCardParts, call: Call): Promise<Reply> {
  const { actor, view, params } = call
  const { id: personId = '' } = params
  if (!isId(personId)) return missing(call)
  const photo = photoIn(call.files)
  if (!photo.ok) return show(parts, call, photo.refusals)
  const issued = await parts.database.attempt(actor, async tx => {
    // A former insurer still sees the person, and would learn the codes.
    const spell = covering(await spellsOf(tx, personId), view.today)
    if (spell && spell.insurerCode !== organisationCode(actor)) return refused(otherInsurer())
    await logLook(tx, actor, personId, 'card_writing')
    const appliedOn = await parts.appliedOnOf(tx, personId)
    const asked = { personId, on: view.today, ...(appliedOn && { appliedOn }) }
    return issueCard(tx, parts, { ...asked, ...(photo.value && { photo: photo.value }) })
  })
  if (!issued.ok) return show(parts, call, issued.refusals)
  const { triesAllowed } = issued.value
  const bytes = await pinSheetPdf({
    ...issued.value,
    pinTries: triesAllowed.pin,
    pukTries: triesAllowed.puk,
    issuedAt: view.now,
  })
  return { bytes, contentType: 'application/pdf', fileName: 'kody-karty.pdf' }
}
