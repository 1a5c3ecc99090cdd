import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { newId } from '#kernel/ids.ts'
import { SYSTEM } from '#platform/actor.ts'
import { keepPreferences } from '../store.ts'
import { catchMail, type MailCatcher } from '../test-support/mail-catcher.ts'
import { aPerson, aTelling, withNotices, type NoticeTest } from '../test-support/with-notices.ts'
import { httpSmsGateway } from './http-sms-gateway.ts'
import { mailChannel } from './mail-channel.ts'
import type { OutsideChannels } from './outside-channel.ts'
import { sendDue } from './send-due.ts'

const FROM = 'Полис <polis@fund.example>'
const byMail = ({ url }: Pick<MailCatcher, 'url'>) => ({ email: mailChannel({ url, from: FROM }) })

async function sendAll(place: NoticeTest, channels: OutsideChannels): Promise<void> {
  while ((await sendDue({ ...place, channels })) > 0);
}

const statesOf = async ({ owner }: NoticeTest): Promise<string[]> => {
  const { rows } = await owner.query<{ said: string }>(
    `select concat_ws(' ', channel, state, fault) as said from notice_delivery order by 1`,
  )
  return rows.map(({ said }) => said)
}

const applicants = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aTelling({
      applicationId: newId(),
      subjectId: 'one',
      reason: 'application_received',
      facts: { day: '2026-11-24' },
      contact: { email: `a${index}@polis.example` },
    }),
  )

async function withCatcher(
  run: (catcher: MailCatcher) => Promise<void>,
  options: Parameters<typeof catchMail>[0] = {},
): Promise<void> {
  const catcher = await catchMail(options)
  try {
    await run(catcher)
  } finally {
    await catcher.close()
  }
}

test('a notice goes out as a letter in plain words, to the contact of the application, and once', () =>
  withNotices(place =>
    withCatcher(async catcher => {
      await place.tell(...applicants(1))
      await sendAll(place, byMail(catcher))
      await sendAll(place, byMail(catcher))
      assert.deepEqual(
        catcher.caught.map(({ to }) => to),
        ['a0@polis.example'],
      )
      assert.match(catcher.caught[0]?.messageId ?? '', /^<[0-9a-f-]{36}\.email@fund\.example>$/)
      assert.deepEqual(await statesOf(place), ['email sent'])
    }),
  ))

test('32 workers send each notice once', () =>
  withNotices(
    place =>
      withCatcher(async catcher => {
        await place.tell(...applicants(200))
        await Promise.all(Array.from({ length: 32 }, () => sendAll(place, byMail(catcher))))
        assert.equal(catcher.caught.length, 200)
        assert.equal(new Set(catcher.caught.map(({ messageId }) => messageId)).size, 200)
        assert.equal(new Set(catcher.caught.map(({ to }) => to)).size, 200)
      }),
    32,
  ))

test('while the mail server is down notices wait, and arrive once it is up', () =>
  withNotices(place =>
    withCatcher(async catcher => {
      const { port, url } = catcher
      await catcher.close()
      await place.tell(...applicants(3))
      await sendAll(place, byMail({ url }))
      assert.deepEqual(await statesOf(place), ['email waiting', 'email waiting', 'email waiting'])
      await withCatcher(
        async again => {
          await sendAll(place, byMail(again))
          assert.equal(again.caught.length, 0, 'not before its time')
          place.clock.moveTo('2026-11-23T09:02:00Z')
          await sendAll(place, byMail(again))
          assert.equal(again.caught.length, 3)
        },
        { port },
      )
      assert.deepEqual(await statesOf(place), ['email sent', 'email sent', 'email sent'])
    }),
  ))

test('a server that stays down is given up after three days, a mailbox that does not exist at once', () =>
  withNotices(async place => {
    await place.tell(...applicants(1))
    await withCatcher(catcher => sendAll(place, byMail(catcher)), { refuse: 'a0@polis.example' })
    assert.deepEqual(await statesOf(place), ['email failed rejected'])
    await place.tell(...applicants(1))
    place.clock.moveTo('2026-11-26T09:30:00Z')
    await sendAll(place, byMail({ url: 'smtp://127.0.0.1:1' }))
    assert.deepEqual(await statesOf(place), ['email failed gave_up', 'email failed rejected'])
  }))

test('by night nothing goes out: in Moscow it waits for nine, in Kamchatka it is morning already', () =>
  withNotices(place =>
    withCatcher(async catcher => {
      place.clock.moveTo('2026-11-23T22:00:00Z')
      const [moscow, kamchatka] = applicants(2)
      const far = place.registers.regions.find(({ timeZone }) => timeZone === 'Asia/Kamchatka')
      assert.ok(moscow && kamchatka && far)
      await place.tell(moscow, { ...kamchatka, insurerCode: null, region: far.code })
      await sendAll(place, byMail(catcher))
      assert.deepEqual(
        catcher.caught.map(({ to }) => to),
        ['a1@polis.example'],
      )
      place.clock.moveTo('2026-11-24T05:59:59Z')
      await sendAll(place, byMail(catcher))
      assert.equal(catcher.caught.length, 1)
      place.clock.moveTo('2026-11-24T06:00:00Z')
      await sendAll(place, byMail(catcher))
      assert.equal(catcher.caught.length, 2)
    }),
  ))

test('what a person does not wish is not sent, in the language they wish, to the address of the register', () =>
  withNotices(place =>
    withCatcher(async catcher => {
      const [wants, not, nowhere] = [
        await aPerson(place, 1, { email: 'one@polis.example' }),
        await aPerson(place, 2, { email: 'two@polis.example' }),
        await aPerson(place, 3),
      ]
      const keep = (personId: string, email: boolean) =>
        place.database.transact({ role: 'citizen', personId, name: '' }, tx =>
          keepPreferences(tx, personId, { email, sms: true, language: 'en' }, place.clock.now()),
        )
      await keep(wants, true)
      await keep(not, false)
      await place.tell(...[wants, not, nowhere].map(personId => aTelling({ personId, subjectId: 'one' })))
      await sendAll(place, byMail(catcher))
      assert.deepEqual(
        catcher.caught.map(({ to }) => to),
        ['one@polis.example'],
      )
      assert.match(catcher.caught[0]?.raw ?? '', /Subject: Policy ready/)
      assert.deepEqual(await statesOf(place), [
        'email failed no_contact',
        'email sent',
        'email skipped not_wished',
        'sms skipped channel_off',
        'sms skipped channel_off',
        'sms skipped channel_off',
      ])
    }),
  ))

test('an installation without channels keeps the inbox and sends nothing later', () =>
  withNotices(async place => {
    await place.tell(...applicants(2))
    await sendAll(place, {})
    assert.deepEqual(await statesOf(place), ['email skipped channel_off', 'email skipped channel_off'])
    const { rows } = await place.database.transact(SYSTEM, () =>
      place.owner.query<{ count: number }>('select count(*)::int as count from notice'),
    )
    assert.equal(rows[0]?.count, 2)
  }))

test('a gateway is handed a short message with an id that a repeat shares; a busy one is asked again', () =>
  withNotices(async place => {
    const asked: { key: string | undefined; body: { id: string; to: string; text: string } }[] = []
    let status = 503
    const gateway = createServer((request, response) => {
      let text = ''
      request.on('data', part => (text += String(part)))
      request.on('end', () => {
        const key = request.headers['idempotency-key']
        asked.push({ key: typeof key === 'string' ? key : undefined, body: JSON.parse(text) as never })
        response.writeHead(status).end()
      })
    })
    await new Promise<void>(resolve => gateway.listen(0, '127.0.0.1', resolve))
    try {
      const { port } = gateway.address() as AddressInfo
      const sms = httpSmsGateway(`http://127.0.0.1:${port}/send`)
      const contact = { phone: '8 (900) 123-45-67' }
      await place.tell(
        aTelling({ applicationId: newId(), subjectId: 'one', contact }),
        aTelling({ applicationId: newId(), subjectId: 'two', contact: { phone: '+7 495 123-45-67' } }),
      )
      await sendAll(place, { sms })
      assert.ok((await statesOf(place)).includes('sms failed no_contact'), 'not a mobile phone')
      status = 200
      place.clock.moveTo('2026-11-23T09:02:00Z')
      await sendAll(place, { sms })
      assert.equal(asked.length, 2)
      assert.deepEqual(asked[0], asked[1])
      assert.equal(asked[0]?.key, asked[0]?.body.id)
      assert.equal(asked[0]?.body.to, '+79001234567')
      assert.match(asked[0]?.body.text ?? '', /^Полис: Полис готов\./)
      assert.ok((await statesOf(place)).includes('sms sent'))
    } finally {
      gateway.closeAllConnections()
      await new Promise(resolve => gateway.close(resolve))
    }
  }))
