import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ANONYMOUS, SYSTEM, type Actor } from '#platform/actor.ts'
import { accept } from './accept.ts'
import { isEnded, mayMove, MOVES, STATES, type Move, type State } from './application.ts'
import { makeReady } from './hand-over.ts'
import { resubmit } from './resubmit.ts'
import { applyMove, eventsOf, findById } from './store.ts'
import { release, take } from './take.ts'
import {
  aContent,
  aSnils,
  aTakenApplication,
  anApplication,
  codes,
  fileAs,
  value,
  withDesk,
  type Desk,
} from './test-support/an-application.ts'
import { refuse, returnForCorrection, withdraw } from './turn-down.ts'

const WHY = {
  reasonCode: 'document',
  message: 'На снимке не виден номер паспорта. Приложите снимок ещё раз.',
}

const taking = (desk: Desk, applicationId: string, actor: Actor, revision?: number) =>
  desk.database.attempt(actor, tx => take(tx, desk, { applicationId, revision }, actor))
const returning = (desk: Desk, applicationId: string) =>
  desk.database.attempt(desk.clerk, tx => returnForCorrection(tx, desk, { applicationId }, WHY, desk.clerk))
const correcting = (desk: Desk, applicationId: string, content = aContent()) =>
  desk.database.attempt(ANONYMOUS, tx => resubmit(tx, desk, { applicationId, content }, ANONYMOUS))
const withdrawing = (desk: Desk, applicationId: string) =>
  desk.database.attempt(ANONYMOUS, tx => withdraw(tx, desk, { applicationId }, ANONYMOUS))

test('of many clerks who take one application at once, one gets it (APP-11)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId, revision } = await anApplication(desk)
    const clerks = Array.from({ length: 16 }, (_one, index) => (index % 2 ? desk.clerk : desk.colleague))
    const taken = await Promise.all(clerks.map(clerk => taking(desk, applicationId, clerk, revision)))
    assert.equal(taken.filter(({ ok }) => ok).length, 1)
    assert.deepEqual(new Set(taken.flatMap(codes)), new Set(['applications.moved-meanwhile']))
    const events = await desk.database.transact(SYSTEM, tx => eventsOf(tx, applicationId))
    assert.deepEqual(
      events.map(({ move }) => move),
      ['submit', 'take'],
    )
  }))

test('two clerks who decide on one revision cannot both win, whatever they decide', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId, revision } = await aTakenApplication(desk)
    const meant = { applicationId, revision }
    const decided = await Promise.all([
      desk.database.attempt(desk.clerk, tx => accept(tx, desk, meant, desk.clerk)),
      desk.database.attempt(desk.colleague, tx => refuse(tx, desk, meant, WHY, desk.colleague)),
      desk.database.attempt(desk.colleague, tx => returnForCorrection(tx, desk, meant, WHY, desk.colleague)),
    ])
    assert.equal(decided.filter(({ ok }) => ok).length, 1)
    const { rows } = await desk.owner.query<{ people: number; state: State }>(
      'select (select count(*)::int from person) as people, state from application',
    )
    assert.equal(rows[0]?.people, rows[0]?.state === 'accepted' ? 1 : 0)
  }))

test('a decision on an older revision is refused though the state is the same again', () =>
  withDesk('2017-06-01', async desk => {
    const seen = await aTakenApplication(desk)
    const { applicationId, revision } = seen
    value(await desk.database.attempt(desk.clerk, tx => release(tx, desk, { applicationId }, desk.clerk)))
    value(await taking(desk, applicationId, desk.colleague))
    const late = await desk.database.attempt(desk.clerk, tx =>
      refuse(tx, desk, { applicationId, revision }, WHY, desk.clerk),
    )
    assert.deepEqual(codes(late), ['applications.moved-meanwhile'])
    assert.equal(await desk.database.transact(desk.clerk, tx => applyMove(tx, seen, 'refuse')), false)
  }))

test('a program of the insurer takes with its token, and then no clerk takes the same', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await anApplication(desk)
    const program: Actor = { role: 'clerk', organisation: 'insurer:77012', name: 'токен' }
    assert.equal(value(await taking(desk, applicationId, program)).takenBy, null)
    assert.deepEqual(codes(await taking(desk, applicationId, desk.clerk)), ['applications.moved-meanwhile'])
  }))

test('an application put back into the queue is taken by another', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await aTakenApplication(desk)
    const released = value(
      await desk.database.attempt(desk.clerk, tx => release(tx, desk, { applicationId }, desk.clerk)),
    )
    assert.deepEqual([released.state, released.takenBy], ['submitted', null])
    assert.equal(value(await taking(desk, applicationId, desk.colleague)).takenBy, desk.colleague.accountId)
  }))

test('a returned application is corrected and sent again under its number, and the insurer’s term runs anew', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId, number } = await aTakenApplication(desk)
    value(await returning(desk, applicationId))
    desk.clock.moveTo('2017-06-05')
    const corrected = aContent(1, { document: { type: 'passport', series: '46 11', number: '777777' } })
    const again = value(await correcting(desk, applicationId, corrected))
    assert.deepEqual(
      [again.state, again.number, again.submittedOn.toString()],
      ['submitted', number, '2017-06-01'],
    )
    assert.equal(again.decisionDueOn.toString(), '2017-06-05')
    assert.equal(
      desk.law.calendar.workingDaysBetween(Temporal.PlainDate.from('2017-06-05'), again.policyDueOn, '77'),
      30,
    )
    assert.deepEqual(codes(await fileAs(desk, corrected)), ['applications.open-application'])
    value(await fileAs(desk, aContent(1, { snils: aSnils(9) })))
    value(await taking(desk, applicationId, desk.clerk))
    const accepted = value(
      await desk.database.attempt(desk.clerk, tx => accept(tx, desk, { applicationId }, desk.clerk)),
    )
    const { rows } = await desk.owner.query('select 1 from person_document where person_id = $1', [
      accepted.application.personId,
    ])
    assert.equal(rows.length, 1)
  }))

test('a correction that is wrong, or moves to another insurer, is refused and changes nothing', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await aTakenApplication(desk)
    assert.deepEqual(codes(await correcting(desk, applicationId)), ['applications.moved-meanwhile'])
    const returned = value(await returning(desk, applicationId))
    const elsewhere = aContent(1, { insurerCode: '77008', officeId: undefined })
    assert.deepEqual(codes(await correcting(desk, applicationId, elsewhere)), [
      'applications.insurer-is-fixed',
    ])
    assert.deepEqual(codes(await correcting(desk, applicationId, aContent(1, { snils: '1' }))), [
      'applications.answer-wrong',
    ])
    const now = await desk.database.transact(SYSTEM, tx => findById(tx, applicationId))
    assert.equal(now?.revision, returned.revision)
    assert.deepEqual(codes(await fileAs(desk, aContent())), ['applications.open-application'])
  }))

test('a return and a refusal need a reason that the person can read', () =>
  withDesk('2017-06-01', async desk => {
    const meant = { applicationId: (await aTakenApplication(desk)).applicationId }
    const mute = { reasonCode: 'other', message: '  нет   ' }
    for (const decide of [refuse, returnForCorrection])
      assert.deepEqual(
        codes(await desk.database.attempt(desk.clerk, tx => decide(tx, desk, meant, mute, desk.clerk))),
        ['applications.reason-missing'],
      )
    value(await desk.database.attempt(desk.clerk, tx => refuse(tx, desk, meant, WHY, desk.clerk)))
    const events = await desk.database.transact(SYSTEM, tx => eventsOf(tx, meant.applicationId))
    assert.deepEqual(events.at(-1)?.message, WHY.message)
  }))

test('after a refusal or a withdrawal the person may apply again', () =>
  withDesk('2017-06-01', async desk => {
    const first = await aTakenApplication(desk)
    value(await desk.database.attempt(desk.clerk, tx => refuse(tx, desk, first, WHY, desk.clerk)))
    const second = await anApplication(desk)
    assert.equal(value(await withdrawing(desk, second.applicationId)).state, 'withdrawn')
    const third = await aTakenApplication(desk)
    assert.deepEqual(codes(await withdrawing(desk, third.applicationId)), ['applications.moved-meanwhile'])
  }))

test('another insurer’s clerk sees and moves nothing; the fund of the region sees', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await anApplication(desk)
    const seenBy = async (actor: Actor) =>
      (await desk.database.transact(actor, tx => findById(tx, applicationId))) !== null
    assert.deepEqual(
      [
        await seenBy(desk.clerk),
        await seenBy(desk.fund),
        await seenBy(desk.stranger),
        await seenBy(ANONYMOUS),
      ],
      [true, true, false, false],
    )
    assert.equal(await seenBy({ ...desk.fund, organisation: 'fund:50' }), false)
    for (const [id, clerk] of [
      [applicationId, desk.stranger],
      ['нет', desk.clerk],
    ] as const)
      assert.deepEqual(codes(await taking(desk, id, clerk)), ['applications.not-found'])
    const meant = { applicationId }
    const accepted = await desk.database.attempt(desk.stranger, tx => accept(tx, desk, meant, desk.stranger))
    assert.deepEqual(codes(accepted), ['applications.not-found'])
  }))

test('whatever moves are tried, in any order, an application goes only where the table of moves leads', () =>
  withDesk('2017-06-01', async desk => {
    const moves = [
      'take',
      'release',
      'accept',
      'return',
      'refuse',
      'resubmit',
      'withdraw',
      'make_ready',
    ] as const
    let seed = 100
    const trying = async (tried: (typeof moves)[number][]) => {
      seed += 1
      const content = aContent(seed)
      let { state, applicationId, revision } = value(await fileAs(desk, content))
      for (const move of tried) {
        const outcome = await tryMove(desk, move, applicationId, content)
        assert.equal(outcome.ok, mayMove(move, state), `${move} from ${state}`)
        if (!outcome.ok) continue
        state = MOVES[move].to
        revision += 1
        const now = await desk.database.transact(SYSTEM, tx => findById(tx, applicationId))
        assert.deepEqual([now?.state, now?.revision], [state, revision])
      }
    }
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...moves), { maxLength: 8 }), trying), {
      seed: 20261123,
      numRuns: 25,
    })
  }))

function tryMove(
  desk: Desk,
  move: Exclude<Move, 'submit' | 'issue' | 'complete' | 'remake' | 'hand_over'>,
  applicationId: string,
  content: ReturnType<typeof aContent>,
) {
  const meant = { applicationId }
  const { clerk } = desk
  const act = {
    take: () => taking(desk, applicationId, clerk),
    release: () => desk.database.attempt(clerk, tx => release(tx, desk, meant, clerk)),
    accept: () => desk.database.attempt(clerk, tx => accept(tx, desk, { ...meant, who: 'new' }, clerk)),
    return: () => returning(desk, applicationId),
    refuse: () => desk.database.attempt(clerk, tx => refuse(tx, desk, meant, WHY, clerk)),
    resubmit: () => correcting(desk, applicationId, content),
    withdraw: () => withdrawing(desk, applicationId),
    make_ready: () => desk.database.attempt(clerk, tx => makeReady(tx, desk, meant, clerk)),
  }
  return act[move]()
}

test('an ended application allows no move, and every other state allows one', () => {
  for (const state of STATES) {
    const possible = (Object.keys(MOVES) as Move[]).filter(move => mayMove(move, state))
    assert.equal(possible.length === 0, isEnded(state), state)
  }
})
