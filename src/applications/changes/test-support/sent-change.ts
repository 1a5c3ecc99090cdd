import assert from 'node:assert/strict'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import { inForceOn, policiesOf, type ChosenForm } from '#policies/index.ts'
import { accept } from '../../accept.ts'
import type { Application } from '../../application.ts'
import { take } from '../../take.ts'
import { value, type Desk } from '../../test-support/an-application.ts'
import { anInsuredPerson } from './an-insured-person.ts'
import type { Answered, ownPages } from './own-pages.ts'

/** Somebody insured with 77012 from a day on, as the pages know them once signed in. */
export async function insured(desk: Desk, on: string, form: ChosenForm): Promise<Actor> {
  const { personId } = await anInsuredPerson(desk, { on, form })
  return { role: 'citizen', personId, name: 'Тополев А. И.' }
}

/** A page of a change and what is sent on it. */
export type Step = readonly [page: string, body: Record<string, string>]

/** Sends pages one after another; answers the last, which must be the confirmation. */
export async function through(ask: ReturnType<typeof ownPages>, steps: readonly Step[]): Promise<Answered> {
  for (const [page, body] of steps) {
    const reply = await ask(`POST /change/${page}`, body)
    assert.ok(
      reply.to,
      `${page}: ${/error-summary[\s\S]{0,700}/.exec(reply.html)?.[0] ?? reply.html.slice(-2000)}`,
    )
  }
  const checked = await ask('GET /change/check')
  assert.equal(checked.status, 200, checked.html.slice(-1500))
  const sent = await ask('POST /change/check')
  assert.equal(sent.to, '/change/done', /error-summary[\s\S]{0,900}/.exec(sent.html)?.[0] ?? '')
  return ask('GET /change/done')
}

/** The last application, taken and accepted by a clerk of its insurer. */
export async function accepted(desk: Desk): Promise<Application> {
  const { rows } = await desk.owner.query<{ application_id: string; insurer_code: string }>(
    'select application_id, insurer_code from application order by submitted_at desc limit 1',
  )
  const { application_id: applicationId, insurer_code: code } = rows[0]!
  const clerk = code === '77008' ? desk.stranger : desk.clerk
  value(await desk.database.attempt(clerk, tx => take(tx, desk, { applicationId }, clerk)))
  return value(await desk.database.attempt(clerk, tx => accept(tx, desk, { applicationId }, clerk)))
    .application
}

/** The form of the policy in force; null where none is. */
export const formNow = (desk: Desk, { personId = '' }: Actor): Promise<string | null> =>
  desk.database.transact(
    SYSTEM,
    async tx => inForceOn(await policiesOf(tx, personId), desk.clock.today())?.form ?? null,
  )

/** A change of insurer by wish. */
export const WISH: Step[] = [
  ['insurer', { purpose: 'change_of_insurer.wish' }],
  ['choose', { insurer: '77008' }],
]

/** A new surname with a new passport. */
export const NAME: Step[] = [
  ['details', { purpose: 'reissue.name' }],
  [
    'new-details',
    { surname: 'Ручьёв', givenName: 'Аркадий', patronymic: 'Ильич', documentNumber: '4517 654321' },
  ],
]
