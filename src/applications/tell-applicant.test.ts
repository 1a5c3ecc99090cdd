import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remind } from '#notices/index.ts'
import { agreeDay } from '#production/index.ts'
import { accept } from './accept.ts'
import { makeReady, handOver } from './hand-over.ts'
import { take } from './take.ts'
import { returnForCorrection } from './turn-down.ts'
import {
  aContent,
  anApplication,
  aTakenApplication,
  value,
  withDesk,
  type Desk,
} from './test-support/an-application.ts'
import { resubmit } from './resubmit.ts'

/** What was told, and of whom: an application or a person. */
const told = async ({ owner }: Desk): Promise<string[]> => {
  const { rows } = await owner.query<{ said: string }>(
    `select reason || case when person_id is null then ' applicant' else ' person' end as said from notice order by notice_id`,
  )
  return rows.map(({ said }) => said)
}

test('an application is told of at each step, the policy made ready included (APP-11)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await aTakenApplication(desk)
    const { clerk, database } = desk
    value(await database.attempt(clerk, tx => accept(tx, desk, { applicationId, who: 'new' }, clerk)))
    value(await database.attempt(clerk, tx => makeReady(tx, desk, { applicationId }, clerk)))
    value(await database.attempt(clerk, tx => handOver(tx, desk, { applicationId }, clerk)))
    assert.deepEqual(await told(desk), [
      'application_received applicant',
      'application_accepted person',
      'policy_ready person',
      'policy_issued person',
    ])
  }))

test('the agreed day of fetching the policy is told, and a later agreement is told anew (APP-11)', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await aTakenApplication(desk)
    const { clerk, database } = desk
    value(await database.attempt(clerk, tx => accept(tx, desk, { applicationId, who: 'new' }, clerk)))
    value(await database.attempt(clerk, tx => makeReady(tx, desk, { applicationId }, clerk)))
    for (const day of ['2017-06-05', '2017-06-06'])
      value(
        await database.attempt(clerk, tx =>
          agreeDay(tx, desk, { applicationId, day, part: 'morning' }, clerk),
        ),
      )
    const { rows } = await desk.owner.query<{ day: string; part: string }>(
      `select facts ->> 'day' as day, facts ->> 'part' as part from notice where reason = 'pick_up_agreed' order by 1`,
    )
    assert.deepEqual(rows, [
      { day: '2017-06-05', part: 'morning' },
      { day: '2017-06-06', part: 'morning' },
    ])
  }))

test('an application returned twice is told of twice, and each time it is sent again', () =>
  withDesk('2017-06-01', async desk => {
    const { applicationId } = await aTakenApplication(desk)
    const { clerk, database } = desk
    const why = { reasonCode: 'document', message: 'На снимке не виден номер документа.' }
    const again = async (): Promise<void> => {
      value(await database.attempt(clerk, tx => returnForCorrection(tx, desk, { applicationId }, why, clerk)))
      value(
        await database.attempt(clerk, tx =>
          resubmit(tx, desk, { applicationId, content: aContent() }, clerk),
        ),
      )
    }
    await again()
    value(await database.attempt(clerk, tx => take(tx, desk, { applicationId }, clerk)))
    await again()
    assert.deepEqual(await told(desk), [
      'application_received applicant',
      'application_returned applicant',
      'application_received applicant',
      'application_returned applicant',
      'application_received applicant',
    ])
  }))

test('whoever waits beyond the term is told once that they may complain, before and after they are in the register (TMP-11)', () =>
  withDesk('2017-06-01', async desk => {
    const late = await anApplication(desk, 1)
    const { applicationId } = await aTakenApplication(desk, 2)
    const { clerk, database, clock } = desk
    const { application } = value(
      await database.attempt(clerk, tx => accept(tx, desk, { applicationId, who: 'new' }, clerk)),
    )
    const passed = async () => (await told(desk)).filter(said => said.startsWith('term_passed'))
    clock.moveTo(late.decisionDueOn.toString())
    await remind(desk)
    assert.deepEqual(await passed(), [])
    clock.moveTo(late.decisionDueOn.add({ days: 1 }).toString())
    await remind(desk)
    assert.deepEqual(await passed(), ['term_passed applicant'])
    clock.moveTo(application.policyDueOn.add({ days: 1 }).toString())
    await remind(desk)
    await remind(desk)
    assert.deepEqual(await passed(), ['term_passed applicant', 'term_passed person'])
  }))
