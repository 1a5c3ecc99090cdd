import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cardsOf } from '#cards/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { TEST_KEYS } from '#test/database.ts'
import { makeCards } from './make-cards.ts'
import { demoPeople } from './store.ts'
import { withDemonstration } from './test-support/with-demonstration.ts'

for (const today of ['2017-05-29', '2026-11-23'])
  test(`the demonstration of ${today} has chip cards, and plastic policies that wait for one (POL-15)`, () =>
    withDemonstration(today, async parts => {
      const on = parts.clock.today()
      await parts.database.transact(SYSTEM, async tx => {
        await makeCards(tx, { ...parts, keys: TEST_KEYS }, on)
        const holders = (await demoPeople(tx, on)).filter(({ form }) => form === 'plastic')
        let made = 0
        for (const { personId } of holders) made += (await cardsOf(tx, personId)).length
        assert.ok(made > 0 && made < holders.length, `${made} of ${holders.length}`)
      })
    }))
