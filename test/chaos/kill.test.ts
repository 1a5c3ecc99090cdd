import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { anApplicant, type ApplicationBody } from '../applicants.ts'
import { withGround, type Ground, type PolisProcess } from '../polis-process.ts'
import { DEEP } from '../deep.ts'

const SUBMISSIONS = DEEP ? 10_000 : 1000
const KILLS = DEEP ? 20 : 2
const CONNECTIONS = 16

/** One submission: what is sent, and the number it was answered, if ever. */
interface Submission {
  key: string
  body: ApplicationBody
  number: string | null
}

interface Sender {
  url: string
  token: string
}

/** Sends a submission; the number it is answered, or null where the connection broke first. */
async function send({ url, token }: Sender, { key, body }: Submission): Promise<string | null> {
  let answer: { status: number; text: string; retryAfter: number }
  try {
    const response = await fetch(`${url}/api/v1/applications`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(body),
    })
    const retryAfter = Number(response.headers.get('retry-after') ?? 1)
    answer = { status: response.status, text: await response.text(), retryAfter }
  } catch {
    return null
  }
  if (answer.status === 201) return (JSON.parse(answer.text) as { number: string }).number
  // 503: Polis cannot say whether it was done; 429: it was not. Both ask for the same key again.
  if (answer.status !== 503 && answer.status !== 429) assert.fail(`${answer.status} ${answer.text}`)
  await pause(answer.retryAfter * 1000)
  return null
}

/** Sends what has no answer yet over all connections, each submission once, until `stop` says so. */
async function sendAll(
  sender: Sender,
  submissions: Submission[],
  acknowledged: () => boolean,
): Promise<void> {
  const waiting = submissions.filter(({ number }) => number === null)
  const connection = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      next.number ??= await send(sender, next)
      if (next.number && acknowledged()) return
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, connection))
}

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}

/** Sends until so many more are acknowledged, and pulls the plug with the rest on their way. */
async function sendUntilKilled(
  polis: PolisProcess,
  sender: Sender,
  submissions: Submission[],
  after: number,
): Promise<void> {
  let left = after
  let killed: Promise<void> | null = null
  await sendAll(sender, submissions, () => {
    left -= 1
    if (left <= 0) killed ??= polis.pullThePlug()
    return killed !== null
  })
  await (killed ?? polis.pullThePlug())
}

async function askStatus({ url, token }: Sender, { number, body }: Submission): Promise<string> {
  const response = await fetch(`${url}/api/v1/applications/status`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ number, birthDate: body.identity.birthDate }),
  })
  const answer = (await response.json()) as { number?: string; state?: string }
  return `${response.status} ${answer.number} ${answer.state}`
}

async function totalOf({ url, token }: Sender): Promise<number> {
  const response = await fetch(`${url}/api/v1/applications`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return ((await response.json()) as { total: number }).total
}

async function inParts<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const hand = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(next)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, hand))
}

async function killRounds(ground: Ground, submissions: Submission[]): Promise<string> {
  const random = numbers(20_261_123)
  let token = ''
  for (let round = 1; round <= KILLS; round += 1) {
    const polis = await ground.start()
    token ||= await ground.command('token', '--role', 'clerk', '--organisation', '77012')
    const share = Math.floor((SUBMISSIONS / (KILLS + 1)) * (0.5 + random.next().value))
    await sendUntilKilled(polis, { url: polis.url, token }, submissions, share)
  }
  return token
}

test(`kill -9 of everything during ${SUBMISSIONS} submissions, ${KILLS} times: every acknowledged one is there, and none twice`, () =>
  withGround(async ground => {
    const submissions = Array.from({ length: SUBMISSIONS }, (_, at) => ({
      key: `kill-${at}`,
      body: anApplicant(at),
      number: null as string | null,
    }))
    const token = await killRounds(ground, submissions)
    const acknowledged = submissions.filter(({ number }) => number !== null)
    assert.ok(
      acknowledged.length >= SUBMISSIONS / 4 && acknowledged.length < SUBMISSIONS,
      `${acknowledged.length}`,
    )
    const polis = await ground.start()
    const sender = { url: polis.url, token }
    await inParts(acknowledged, async submission => {
      assert.equal(await askStatus(sender, submission), `200 ${submission.number} submitted`)
    })
    await sendAll(sender, submissions, () => false)
    assert.deepEqual(
      submissions.filter(({ number }) => number === null).map(({ key }) => key),
      [],
    )
    await inParts(submissions, async submission =>
      assert.equal(await send(sender, submission), submission.number),
    )
    assert.equal(new Set(submissions.map(({ number }) => number)).size, SUBMISSIONS)
    assert.equal(await totalOf(sender), SUBMISSIONS)
    assert.equal(await polis.interrupt(), 0)
  }))
