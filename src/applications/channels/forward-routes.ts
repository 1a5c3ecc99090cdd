import { isId, newId } from '#kernel/ids.ts'
import type { Refusal } from '#kernel/outcome.ts'
import { organisationCode } from '#platform/actor.ts'
import { field, getPage, postForm, type Call, type Reply, type Route } from '#platform/http/route.ts'
import { formsOn, type CounterForm } from '../clerk/counter-form.ts'
import type { ClerkParts } from '../clerk/parts.ts'
import { answersIn } from '../drafts/answers.ts'
import { fileThrough } from './file-through.ts'
import { ForwardedPage, ForwardPage, type Counter } from './forward-page.tsx'
import { whereToApply } from './where-to-apply.ts'

const CLINIC: Counter = { through: 'clinic', action: '/registrar/applications' }
const SERVICE_CENTRE: Counter = { through: 'mfc', action: '/clerk/service-centre' }

/** Applications that come through a clinic (its registrar types them) or a service centre (the insurer's clerk does). */
export const forwardRoutes = (parts: ClerkParts): Route[] => [
  ...counterRoutes(parts, CLINIC, ['registrar']),
  ...counterRoutes(parts, SERVICE_CENTRE, ['clerk']),
]

const counterRoutes = (parts: ClerkParts, counter: Counter, role: ['registrar'] | ['clerk']): Route[] => [
  getPage(counter.action, role, call => Promise.resolve(show(parts, call, counter, emptyForm(parts, call)))),
  postForm(counter.action, role, call => file(parts, call, counter)),
]

/** The region of an organisation is in the first two digits of its code. */
const regionOf = ({ actor }: Call): string => (organisationCode(actor) ?? '').slice(0, 2)

function insurersOf({ registers }: ClerkParts, call: Call) {
  const own = registers.insurer(organisationCode(call.actor) ?? '')
  return call.actor.role === 'clerk' && own ? [own] : registers.insurersIn(regionOf(call))
}

const emptyForm = (parts: ClerkParts, call: Call): CounterForm => ({
  draftId: newId(),
  answers: {
    applicant: 'self',
    category: 'citizen',
    citizenship: 'RUS',
    documentType: 'passport',
    region: regionOf(call),
    insurer: insurersOf(parts, call)[0]?.code ?? '',
    form: formsOn(parts, call, regionOf(call))[0] ?? '',
  },
  scan: '',
  personId: null,
  who: '',
})

/** The page as it was sent: the region is the counter's own, and an office of another insurer is forgotten. */
function readForm(parts: ClerkParts, call: Call): CounterForm {
  const empty = emptyForm(parts, call)
  const sent = answersIn(call.body)
  const insurers = insurersOf(parts, call)
  const insurer =
    insurers.find(({ code }) => code === sent['insurer'])?.code ?? empty.answers['insurer'] ?? ''
  const offices = parts.registers.offices(insurer, regionOf(call))
  const office = offices.find(({ id }) => id === sent['office'])?.id ?? ''
  const draftId = field(call, 'draft')
  return {
    ...empty,
    draftId: isId(draftId) ? draftId : empty.draftId,
    answers: { ...sent, insurer, office, region: regionOf(call) },
  }
}

async function file(parts: ClerkParts, call: Call, counter: Counter): Promise<Reply> {
  const { database } = parts
  const form = readForm(parts, call)
  const { draftId, answers } = form
  const { through } = counter
  const filed = await database.attempt(call.actor, tx =>
    fileThrough(tx, parts, { through, draftId, answers }, call.actor),
  )
  return filed.ok
    ? { page: ForwardedPage({ view: call.view, application: filed.value, back: counter.action }) }
    : show(parts, call, counter, form, filed.refusals)
}

function show(
  parts: ClerkParts,
  call: Call,
  counter: Counter,
  form: CounterForm,
  errors: Refusal[] = [],
): Reply {
  const region = regionOf(call)
  const today = call.view.today
  const place = whereToApply(parts.law, { region, on: today, ageMonths: null }).find(
    one => one.place === counter.through,
  )
  return {
    status: errors.length ? 422 : 200,
    page: ForwardPage({
      view: call.view,
      counter,
      form,
      forms: formsOn(parts, call, region),
      offices: parts.registers.offices(form.answers['insurer'] ?? '', region),
      insurers: insurersOf(parts, call),
      open: place?.possible === 'yes' || place?.possible === 'age_needed',
      comparison: null,
      found: undefined,
      errors,
    }),
  }
}
