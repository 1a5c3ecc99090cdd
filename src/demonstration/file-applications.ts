import {
  accept,
  handOver,
  makeReady,
  refuse,
  returnForCorrection,
  startDraft,
  submit,
  take,
  withdraw,
  type ApplicationContent,
} from '#applications/index.ts'
import type { Registers } from '#insurers/index.ts'
import { fixedClock } from '#kernel/clock.ts'
import { isAfter, type Day } from '#kernel/day.ts'
import { invariant, type Outcome } from '#kernel/outcome.ts'
import type { Law } from '#law/types.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/database.ts'
import type { Sealing } from '#platform/sealing.ts'
import type { ChosenForm } from '#policies/index.ts'
import { inventPerson } from './invent-person.ts'
import { inventedPhone } from './invented-numbers.ts'
import { makePolicy, MAKINGS } from './make-policies.ts'
import { planApplications, type PlannedApplication } from './plan.ts'
import { START_SEED } from './start-set.ts'
import { actAs } from './store.ts'
import type { World } from './world.ts'

/** What filing stands on. */
export interface Filing {
  law: Law
  registers: Registers
  sealing: Sealing
}

// Applicants are made beyond the people of the start set, so that no number is taken twice.
const FIRST_APPLICANT = 900_000
const WHY = {
  returned: {
    reasonCode: 'document',
    message:
      'На снимке не виден номер паспорта. Сделайте новый снимок при дневном свете и приложите его ещё раз.',
  },
  refused: {
    reasonCode: 'other_person',
    message: 'Документ принадлежит другому человеку. Подайте новое заявление со своим документом.',
  },
}

/** Files the planned applications and brings each to its state through the commands that people use; answers how many. */
export async function fileApplications(
  tx: Tx,
  with_: Filing,
  world: World,
  clerks: ReadonlyMap<string, Actor>,
): Promise<number> {
  const planned = planApplications(world)
  // A batch takes every order that stands, so what is in the making comes before what is only ordered.
  for (const [place, plan] of [...planned.entries()].toSorted(([, a], [, b]) => rank(a) - rank(b))) {
    const clerk = clerks.get(plan.insurer)
    invariant(clerk, `insurer ${plan.insurer} has a clerk`)
    await bringAbout(tx, with_, world, plan, clerk, FIRST_APPLICANT + place)
  }
  await actAs(tx, SYSTEM)
  return planned.length
}

const rank = ({ making }: PlannedApplication): number => (making ? MAKINGS.indexOf(making) : MAKINGS.length)

async function bringAbout(
  tx: Tx,
  with_: Filing,
  world: World,
  plan: PlannedApplication,
  clerk: Actor,
  index: number,
): Promise<void> {
  const { state, submittedOn, decidedOn } = plan
  const then = { ...with_, clock: fixedClock(submittedOn.toString()) }
  const later = { ...with_, clock: fixedClock(decidedOn.toString()) }
  await actAs(tx, SYSTEM)
  const { draftId } = await startDraft(tx, with_.sealing, SYSTEM)
  const content = contentOf(world, plan, index)
  const { applicationId } = value(await submit(tx, then, { draftId, content, channel: 'online' }, SYSTEM))
  if (state === 'submitted') return
  if (state === 'withdrawn') return void value(await withdraw(tx, later, { applicationId }, SYSTEM))
  await actAs(tx, clerk)
  value(await take(tx, then, { applicationId }, clerk))
  if (state === 'returned')
    value(await returnForCorrection(tx, later, { applicationId }, WHY.returned, clerk))
  if (state === 'refused') value(await refuse(tx, later, { applicationId }, WHY.refused, clerk))
  if (!['accepted', 'issued', 'ready', 'handed_over'].includes(state)) return
  // Plastic waits where it is accepted in a pause of its making.
  const accepting = plan.making === 'waiting' ? later : then
  const { enp } = value(await accept(tx, accepting, { applicationId, who: 'new' }, clerk))
  if (plan.making) {
    const asked = {
      making: plan.making,
      applicationId,
      enp,
      insurer: plan.insurer,
      on: decidedOn,
      today: world.today,
    }
    value(await makePolicy(tx, with_, asked, clerk))
  }
  if (state !== 'ready' && state !== 'handed_over') return
  value(await makeReady(tx, later, { applicationId }, clerk))
  if (state === 'handed_over') value(await handOver(tx, later, { applicationId }, clerk))
}

function contentOf(world: World, plan: PlannedApplication, index: number): ApplicationContent {
  const region = plan.insurer.slice(0, 2)
  const place = { seed: START_SEED, index }
  const { identities, documents, snils } = inventPerson(world, place, {
    kind: 'never_insured',
    region,
  }).person
  const [{ identity } = { identity: null }] = identities
  const [document] = documents
  invariant(identity && document, 'an invented person has a name and a document')
  const grown = plan.submittedOn.subtract({ years: 25 + (index % 40), days: index % 300 })
  const birthDate = isAfter(identity.birthDate, grown) ? grown : identity.birthDate
  return {
    category: 'citizen',
    region,
    identity: { ...identity, birthDate },
    document: { ...document, type: 'passport', series: '00 00', number: String(index).padStart(6, '0') },
    snils,
    phone: inventedPhone(place),
    address: { kind: 'residence', region, text: 'г. Примерный, Показательная ул., д. 1' },
    working: index % 3 > 0,
    insurerCode: plan.insurer,
    officeId: world.registers.offices(plan.insurer, region)[0]?.id,
    form: plan.making === 'waiting' ? 'plastic' : formOn(world, region, plan.submittedOn),
  }
}

function formOn({ law }: World, region: string, on: Day): ChosenForm {
  const form = law.on(on).find<ChosenForm[]>('policy/forms', { region })?.value[0]
  invariant(form, 'the demonstration is made for a day on which policies are issued')
  return form
}

function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(
    `The demonstration was refused: ${outcome.refusals.map(({ code, field }) => `${code} ${field ?? ''}`).join(', ')}`,
  )
}
