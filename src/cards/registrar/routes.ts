import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { REQUEST_KINDS, type CardRequest, type RequestKind } from '../card.ts'
import { readAtDesk, type DeskParts, type DeskReading } from '../desk/read-at-desk.ts'
import { nothingChosen } from '../refusals.ts'
import { askFor } from '../requests/ask.ts'
import { ReadPage, type TypedReading } from './read-page.tsx'

/** The registrar's desk for cards: read without the PIN, and ask for what is to be put right (POL-10, POL-21, RPL-09). */
export const registrarRoutes = (parts: DeskParts): Route[] => [
  getPage('/registrar/card', ['registrar'], call => Promise.resolve(show(parts, call, typedOf(call), null))),
  postForm('/registrar/card', ['registrar'], async call => {
    const typed = typedOf(call)
    return show(parts, call, typed, await readAtDesk(parts, call.actor, typed))
  }),
  postForm('/registrar/card/request', ['registrar'], call => ask(parts, call)),
]

const typedOf = (call: Call): TypedReading => ({
  number: field(call, 'number').slice(0, 40),
  clinicSurname: field(call, 'clinicSurname').slice(0, 80),
})

async function ask(parts: DeskParts, call: Call): Promise<Reply> {
  const typed = typedOf(call)
  const reading = await readAtDesk(parts, call.actor, typed)
  if (!reading.ok) return show(parts, call, typed, reading)
  const asked = await askAbout(parts, call, reading.value)
  return asked.ok
    ? show(parts, call, typed, reading, asked.value.kind)
    : show(parts, call, typed, reading, null, asked)
}

function askAbout(parts: DeskParts, call: Call, reading: DeskReading): Promise<Outcome<CardRequest>> {
  const kind = REQUEST_KINDS.find(one => one === field(call, 'kind'))
  if (!kind) return Promise.resolve(refused(nothingChosen()))
  const { differences, found } = reading
  const asked = { card: found.card, kind, differences, on: call.view.today }
  return parts.database.attempt(call.actor, tx => askFor(tx, call.actor, asked), 'register')
}

function show(
  { registers }: DeskParts,
  { view }: Call,
  typed: TypedReading,
  reading: Outcome<DeskReading> | null,
  done: RequestKind | null = null,
  asked: Outcome<unknown> = granted(null),
): Reply {
  const errors = [reading, asked].flatMap(one => (one && !one.ok ? one.refusals : []))
  return {
    ...(errors.length > 0 && { status: 422 }),
    page: ReadPage({ view, registers, typed, reading: reading?.ok ? reading.value : null, errors, done }),
  }
}
