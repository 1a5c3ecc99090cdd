import assert from 'node:assert/strict'
import { openAccount, signIn } from '#access/index.ts'
import { accept } from '#applications/accept.ts'
import { startDraft } from '#applications/drafts/start-draft.ts'
import { take } from '#applications/take.ts'
import { someAnswers, value } from '#applications/test-support/an-application.ts'
import { ANONYMOUS, SYSTEM, type Actor } from '#platform/actor.ts'
import { csrfToken, newVisitor } from '#platform/http/csrf.ts'
import { anApplicant } from '../applicants.ts'
import { TEST_KEYS } from '../database.ts'
import { PASSWORD, type TestServer } from '../server.ts'
import type { Stage } from './attempts.ts'

const ROLES = ['citizen', 'clerk', 'registrar', 'fund', 'admin'] as const

/** Somebody of every role signed in, a person insured, an application waiting and a draft begun. */
export async function setTheStage(server: TestServer): Promise<Stage> {
  const { personId, applicationId } = await insureSomebody(server)
  const waiting = await file(server, 2)
  const answers = someAnswers(3, { form: 'digital' })
  const { secret } = await server.database.transact(ANONYMOUS, tx =>
    startDraft(tx, server.sealing, ANONYMOUS, answers),
  )
  const visitor = newVisitor()
  const sessions: Record<string, string> = { anonymous: `polis_visitor=${visitor}; polis_draft=${secret}` }
  for (const login of ROLES)
    sessions[login] = `polis_visitor=${visitor}; polis_session=${await sessionOf(server, login)}`
  const tokens: Record<string, string> = {}
  for (const role of ['clerk', 'registrar', 'fund', 'admin'] as const) tokens[role] = await server.token(role)
  return {
    routes: server.routes,
    sessions,
    tokens,
    csrf: csrfToken(TEST_KEYS.derive('form tokens'), visitor),
    known: [waiting, applicationId, personId, '77', '77012', 'policy/issue-term', 'policy/forms'],
    applicationSecret: secret,
    fieldNames: await fieldNamesOf(server, sessions),
  }
}

async function file({ app }: TestServer, seed: number): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/applications',
    headers: { 'idempotency-key': `stage-${seed}` },
    payload: anApplicant(seed),
  })
  assert.equal(answer.statusCode, 201, answer.body)
  return answer.json<{ applicationId: string }>().applicationId
}

/** A person with a policy and an account of their own. */
async function insureSomebody(server: TestServer): Promise<{ personId: string; applicationId: string }> {
  const { database, installation } = server
  const clerk = await clerkOf(server)
  const applicationId = await file(server, 1)
  value(await database.attempt(clerk, tx => take(tx, installation, { applicationId }, clerk)))
  const { application } = value(
    await database.attempt(clerk, tx => accept(tx, installation, { applicationId }, clerk)),
  )
  const personId = application.personId ?? ''
  const account = {
    role: 'citizen',
    personId,
    login: 'citizen',
    password: PASSWORD,
    displayName: 'Я',
  } as const
  value(await database.transact(SYSTEM, tx => openAccount(tx, account)))
  return { personId, applicationId }
}

async function clerkOf({ owner }: TestServer): Promise<Actor> {
  const { rows } = await owner.query<{ account_id: string }>(
    `select account_id from account where login = 'clerk'`,
  )
  const accountId = rows[0]?.account_id ?? ''
  return { role: 'clerk', organisation: 'insurer:77012', accountId, name: 'Петрова А. В.' }
}

async function sessionOf({ installation }: TestServer, login: string): Promise<string> {
  return value(await signIn(installation, { login, password: PASSWORD, address: '192.0.2.1' })).session
}

/** The names of the fields of every page without a place in its address, as each role sees it. */
async function fieldNamesOf(
  { app, routes }: TestServer,
  sessions: Record<string, string>,
): Promise<string[]> {
  const names = new Set<string>()
  const pages = routes.filter(({ method, path, api }) => method === 'GET' && !api && !/[:*]/.test(path))
  for (const { path: url } of pages) {
    for (const cookie of Object.values(sessions)) {
      const { body } = await app.inject({ url, headers: { cookie } })
      for (const [, name = ''] of body.matchAll(/\sname="([\w.-]+)"/g)) names.add(name)
    }
  }
  names.delete('_csrf')
  assert.ok(names.size > 40, `${names.size} fields were found`)
  return [...names]
}
