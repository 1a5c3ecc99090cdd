import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeInsurer } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { makeBusinessOf } from '#people/index.ts'
import { SYSTEM } from '#platform/actor.ts'
import { browserOf } from '#test/access/scene.ts'
import { withServer } from '#test/server.ts'
import { insurePerson } from '../test-support/with-card.ts'

test('a former insurer makes no card and learns no PIN of somebody whom another one insures (POL-12, ELG-15)', () =>
  withServer('2017-06-01', async server => {
    const { database, installation, owner, app } = server
    const personId = await database.transact(SYSTEM, async tx => {
      const insured = await insurePerson(tx, server, { from: day('2017-05-01') })
      await makeBusinessOf(tx, insured, ['insurer:77012', 'insurer:77008'])
      const changed = await changeInsurer(tx, installation.law, {
        personId: insured,
        insurerCode: '77008',
        region: '77',
        from: day('2017-06-01'),
        appliedOn: day('2017-06-01'),
        ground: 'wish',
      })
      assert.ok(changed.ok)
      return insured
    })
    const { cookie, csrf } = await browserOf(server, 'clerk')
    const answer = await app.inject({
      method: 'POST',
      url: `/clerk/people/${personId}/card/issue`,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ _csrf: csrf }).toString(),
    })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /другая страховая компания|другая компания/)
    assert.equal((await owner.query('select from chip_card')).rowCount, 0)
  }))
