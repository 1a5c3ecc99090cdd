import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { readPdf } from '#papers/test-support/read-back.ts'
import { anInsuredPerson } from '../changes/test-support/an-insured-person.ts'
import { someAnswers, withDesk } from '../test-support/an-application.ts'
import { at } from './test-support/desk-call.ts'

test('after a change the back of the paper policy lists every insurer of the person in order (RPL-06, CHG-01)', () =>
  withDesk('2017-06-01', async desk => {
    const { personId, enp } = await anInsuredPerson(desk, {
      on: '2016-03-01',
      form: 'paper',
      insurerCode: '77008',
    })
    const typed = { purpose: 'change_of_insurer.wish', person: personId, draft: newId() }
    const filed = await at(desk, desk.clerk, 'POST /clerk/new', { ...someAnswers(1), ...typed })
    assert.match(filed.to, /issue$/)
    const { bytes } = await at(desk, desk.clerk, `GET ${filed.to.replace('issue', 'papers/stamp')}`)
    const [front = '', back = ''] = (await readPdf(bytes)).map(({ text }) => text.replaceAll(/\s+/g, ' '))
    const order = ['01.03.2016', '01.06.2017'].map(on => back.indexOf(on))
    assert.ok(order[0]! >= 0 && order[0]! < order[1]!, back)
    assert.ok(front.includes(enp.replaceAll(/(\d{4})(?=\d)/g, '$1 ')), front)
    assert.match(back, /Отметки о страховых медицинских организациях/)
  }))
