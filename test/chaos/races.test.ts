import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startDraft } from '#applications/drafts/start-draft.ts'
import { submitDraft } from '#applications/drafts/submit-draft.ts'
import { take } from '#applications/take.ts'
import { accept, type WhoItIs } from '#applications/accept.ts'
import { someAnswers } from '#applications/test-support/an-application.ts'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/ids.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { registerPerson } from '#people/index.ts'
import { ANONYMOUS, SYSTEM, type Actor } from '#platform/actor.ts'
import { anApplicant, type ApplicationBody } from '../applicants.ts'
import { registers, withServer, type TestServer } from '../server.ts'

const TODAY = '2026-11-23'
/** The only region of the register where a person chooses between eight insurers. */
const REGION = '02'
const INSURERS = registers.insurersIn(REGION).map(({ code }) => code)

interface Filed {
  status: number
  body: { applicationId: string; number: string; codes: string[] }
}

async function file({ url }: TestServer, body: ApplicationBody, key: string = newId()): Promise<Filed> {
  const answer = await fetch(`${url}/api/v1/applications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  })
  const json = (await answer.json()) as {
    applicationId: string
    number: string
    reasons?: { code: string }[]
  }
  return { status: answer.status, body: { ...json, codes: (json.reasons ?? []).map(({ code }) => code) } }
}

const atInsurer = (
  seed: number,
  insurerCode: string,
  changes: Partial<ApplicationBody> = {},
): ApplicationBody => anApplicant(seed, { region: REGION, insurerCode, ...changes })

/** A clerk with an account of their own. */
async function hire({ owner }: TestServer, insurer: string): Promise<Clerk> {
  const accountId = newId()
  await owner.query(
    `insert into account (account_id, login, password_hash, role, organisation, display_name) values ($1, $2, '-', 'clerk', $3, 'Сотрудник')`,
    [accountId, accountId, `insurer:${insurer}`],
  )
  return { role: 'clerk', organisation: `insurer:${insurer}`, accountId, name: 'Сотрудник' }
}

const count = async ({ owner }: TestServer, question: string): Promise<number> =>
  Number((await owner.query<{ n: string }>(`select count(*) as n from ${question}`)).rows[0]?.n)

/** Times something at once, as many as asked. */
const atOnce = <T>(times: number, work: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, at) => work(at)))

type Clerk = Actor & { accountId: string }

const attemptTake = ({ database, installation }: TestServer, applicationId: string, clerk: Actor) =>
  database.attempt(clerk, tx => take(tx, installation, { applicationId }, clerk))

const attemptAccept = (
  { database, installation }: TestServer,
  applicationId: string,
  clerk: Actor,
  who?: WhoItIs,
) => database.attempt(clerk, tx => accept(tx, installation, { applicationId, who }, clerk))

/** Applications of one person with eight passports, one at each insurer, each taken by a clerk of that insurer. */
async function takenByEight(
  server: TestServer,
  seed: number,
): Promise<{ applicationId: string; clerk: Clerk }[]> {
  return atOnce(INSURERS.length, async at => {
    const insurer = INSURERS[at] ?? ''
    const document = { type: 'passport', series: '45 10', number: String(200_000 + seed * 8 + at) }
    const filed = await file(server, atInsurer(seed, insurer, { document }))
    assert.equal(filed.status, 201)
    const clerk = await hire(server, insurer)
    assert.ok((await attemptTake(server, filed.body.applicationId, clerk)).ok)
    return { applicationId: filed.body.applicationId, clerk }
  })
}

const codesOf = (outcomes: Outcome<unknown>[]): string[] =>
  outcomes
    .flatMap(outcome => (outcome.ok ? ['accepted'] : outcome.refusals.map(({ code }) => code)))
    .toSorted()

async function expectOneInsurance(server: TestServer): Promise<void> {
  for (const table of ['person', 'insurance_spell', 'enp_claim', 'snils_claim', 'policy'])
    assert.equal(await count(server, table), 1, `rows of ${table}`)
  assert.equal(await count(server, `application where state = 'issued'`), 1)
  assert.equal(
    await count(server, `application where state = 'in_review' and person_id is null`),
    INSURERS.length - 1,
  )
}

test('64 clients file one person at eight insurers at once: one application is open', () =>
  withServer(TODAY, async server => {
    assert.equal(INSURERS.length, 8)
    const filed = await atOnce(64, at => file(server, atInsurer(1, INSURERS[at % 8] ?? '')))
    assert.equal(filed.filter(({ status }) => status === 201).length, 1)
    const others = filed.filter(({ status }) => status !== 201)
    assert.deepEqual(new Set(others.map(({ status }) => status)), new Set([409]))
    assert.deepEqual(
      new Set(others.flatMap(({ body }) => body.codes)),
      new Set(['applications.open-application']),
    )
    for (const table of [
      'application',
      'application_draft',
      'application_event',
      'decision',
      'open_application_claim',
      'idempotent_answer',
    ])
      assert.equal(await count(server, table), 1, `rows of ${table}`)
    assert.deepEqual(server.lines, [])
  }))

test('eight clerks accept the same new person at once: one person, one insurance, one ENP, whoever they say it is', () =>
  withServer(TODAY, async server => {
    const taken = await takenByEight(server, 2)
    const blindly = await Promise.all(
      taken.map(({ applicationId, clerk }) => attemptAccept(server, applicationId, clerk, 'new')),
    )
    assert.equal(blindly.filter(({ ok }) => ok).length, 1, codesOf(blindly).join(' '))
    await expectOneInsurance(server)
    const { rows } = await server.owner.query<{ person_id: string }>('select person_id from person')
    const whoever: WhoItIs[] = [undefined, 'new', { personId: rows[0]?.person_id ?? '' }]
    const again = await Promise.all(
      taken.flatMap(({ applicationId, clerk }) =>
        whoever.map(who => attemptAccept(server, applicationId, clerk, who)),
      ),
    )
    assert.equal(again.filter(({ ok }) => ok).length, 0)
    assert.equal(
      codesOf(again).filter(code => code === 'insurance.already-insured').length,
      INSURERS.length - 1,
    )
    await expectOneInsurance(server)
    assert.deepEqual(server.lines, [])
  }))

test('eight clerks insure one person of the register at once: the database lets one insurer have the day', () =>
  withServer(TODAY, async server => {
    const taken = await takenByEight(server, 3)
    const { identity, snils } = anApplicant(3)
    const known = await server.database.attempt(SYSTEM, tx =>
      registerPerson(
        tx,
        server.sealing,
        {
          identity: { ...identity, birthDate: day(identity.birthDate) },
          documents: [],
          snils,
          addresses: [],
          status: { category: 'citizen' },
        },
        day('2020-01-01'),
      ),
    )
    assert.ok(known.ok)
    const who = { personId: known.value }
    const accepted = await Promise.all(
      taken.map(({ applicationId, clerk }) => attemptAccept(server, applicationId, clerk, who)),
    )
    assert.deepEqual(codesOf(accepted), [
      'accepted',
      ...Array.from({ length: 7 }, () => 'insurance.already-insured'),
    ])
    await expectOneInsurance(server)
  }))

test('one draft sent 64 times at once is one application, and so is one Idempotency-Key', () =>
  withServer(TODAY, async server => {
    const { database, installation } = server
    const answers = someAnswers(4, { form: 'digital' })
    const { secret } = await database.transact(ANONYMOUS, tx =>
      startDraft(tx, server.sealing, ANONYMOUS, answers),
    )
    const sent = await atOnce(64, () =>
      database.attempt(ANONYMOUS, tx =>
        submitDraft(tx, installation, { secret, channel: 'online' }, ANONYMOUS),
      ),
    )
    assert.deepEqual(
      codesOf(sent).filter(code => code !== 'accepted'),
      [],
    )
    assert.equal(new Set(sent.map(outcome => (outcome.ok ? outcome.value.number : ''))).size, 1)
    const key = newId()
    const filed = await atOnce(64, () => file(server, anApplicant(5), key))
    assert.deepEqual(new Set(filed.map(({ status }) => status)), new Set([201]))
    assert.equal(new Set(filed.map(({ body }) => JSON.stringify(body))).size, 1)
    assert.equal(await count(server, 'application'), 2)
    assert.equal(await count(server, `application_event where move = 'submit'`), 2)
  }))

test('of 32 clerks who take one application one gets it, and accepting it 32 times at once issues one policy', () =>
  withServer(TODAY, async server => {
    const { body } = await file(server, anApplicant(6))
    const clerks = await atOnce(32, () => hire(server, '77012'))
    const taken = await Promise.all(clerks.map(clerk => attemptTake(server, body.applicationId, clerk)))
    assert.deepEqual(codesOf(taken), [
      'accepted',
      ...Array.from({ length: 31 }, () => 'applications.moved-meanwhile'),
    ])
    const winner = clerks[taken.findIndex(({ ok }) => ok)]
    const { rows } = await server.owner.query<{ taken_by: string }>('select taken_by from application')
    assert.equal(rows[0]?.taken_by, winner?.accountId)
    assert.ok(winner)
    const accepted = await atOnce(32, () => attemptAccept(server, body.applicationId, winner))
    assert.equal(accepted.filter(({ ok }) => ok).length, 1, codesOf(accepted).join(' '))
    assert.equal(await count(server, 'policy'), 1)
    assert.equal(await count(server, 'enp_claim'), 1)
    assert.equal(await count(server, `application_event where move = 'issue'`), 1)
  }))
