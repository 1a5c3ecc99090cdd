import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig, type Environment } from './config.ts'

const saysOf = (env: Environment) => {
  const result = readConfig(env, '/srv')
  return result.ok ? [] : result.refusals.map(({ field, says }) => `${field} | ${says.en} | ${says.ru}`)
}

test('every setting is optional, and an empty one counts as absent', () => {
  const defaults = {
    ok: true,
    value: {
      port: 8080,
      host: '127.0.0.1',
      externalDatabase: null,
      dataDirectory: '/srv/data',
      today: null,
      demo: true,
    },
  }
  assert.deepEqual(readConfig({}, '/srv'), defaults)
  assert.deepEqual(readConfig({ PORT: '', HOST: ' ', DATABASE_URL: '', POLIS_TODAY: '' }, '/srv'), defaults)
})

test('good settings are taken as they are', () => {
  const env = {
    PORT: '0',
    HOST: '::1',
    DATABASE_URL: 'postgresql://owner:p%40ss@db.example:6432/polis',
    POLIS_DATA_DIR: '../elsewhere',
    POLIS_TODAY: '2017-05-29',
    POLIS_DEMO: '0',
  }
  const result = readConfig(env, '/srv/polis')
  assert.ok(result.ok)
  const { today, ...rest } = result.value
  assert.equal(today?.toString(), '2017-05-29')
  const externalDatabase = {
    host: 'db.example',
    port: 6432,
    user: 'owner',
    password: 'p@ss',
    database: 'polis',
  }
  assert.deepEqual(rest, {
    port: 0,
    host: '::1',
    externalDatabase,
    dataDirectory: '/srv/elsewhere',
    demo: false,
  })
})

test('where e-mail and short messages go is taken as it is, and a mail server needs a sender', () => {
  const mail = {
    POLIS_SMTP_URL: 'smtps://u:p@mail.example:465',
    POLIS_MAIL_FROM: 'Полис <polis@fund.example>',
  }
  const result = readConfig({ ...mail, POLIS_SMS_URL: 'https://sms.example/send' }, '/srv')
  assert.ok(result.ok)
  assert.deepEqual(result.value.mail, { url: mail.POLIS_SMTP_URL, from: mail.POLIS_MAIL_FROM })
  assert.equal(result.value.smsUrl, 'https://sms.example/send')
  const lines = saysOf({ POLIS_SMTP_URL: mail.POLIS_SMTP_URL })
  assert.equal(lines.length, 1)
  assert.match(lines[0] ?? '', /no sender.*POLIS_MAIL_FROM=polis@fund\.example/)
  const bad = saysOf({
    POLIS_SMTP_URL: 'http://u:secret@x',
    POLIS_SMS_URL: 'sms.example',
    POLIS_MAIL_FROM: 'nobody',
  })
  assert.equal(bad.length, 3)
  assert.ok(!bad.join().includes('secret'))
})

for (const [name, value, expected] of [
  ['PORT', '65536', /PORT \| PORT: "65536" is not a port number\. Write a whole number from 0 to 65535/],
  ['PORT', '80a', /"80a" is not a port number/],
  ['PORT', '-1', /"-1" is not a port number/],
  ['HOST', 'http://localhost', /"http:\/\/localhost" is not an address.*HOST=0\.0\.0\.0/],
  ['HOST', 'localhost:8080', /"localhost:8080" is not an address/],
  [
    'POLIS_TODAY',
    '29.05.2017',
    /"29\.05\.2017" is not a day\. Write year-month-day, such as POLIS_TODAY=2017-05-29/,
  ],
  ['POLIS_TODAY', '2017-02-29', /"2017-02-29" is not a day/],
  ['POLIS_DEMO', 'no', /"no" does not fit\. Write POLIS_DEMO=0/],
  ['POLIS_DATA_DIR', 's3://bucket', /"s3:\/\/bucket" is not a folder/],
  ['DATABASE_URL', 'secret', /this is not a database URL\. Write, for example, DATABASE_URL=postgresql:/],
  ['DATABASE_URL', 'mysql://owner:secret@db/polis', /does not begin with postgresql:/],
  ['DATABASE_URL', 'postgresql://owner:secret@db', /names no database/],
  ['DATABASE_URL', 'postgresql://db/polis', /names no user/],
  ['DATABASE_URL', 'postgresql://owner:secret@db/polis?sslmode=require', /PGSSLMODE/],
  ['DATABASE_URL', 'postgresql://owner:%E0secret@db/polis', /not a database URL/],
] as const)
  test(`${name}=${value} is refused in one line that says what to write`, () => {
    const says = saysOf({ [name]: value })
    assert.equal(says.length, 1)
    assert.match(says[0] ?? '', expected)
    assert.doesNotMatch(says[0] ?? '', /\n|secret/)
  })

test('all bad settings are told at once', () => {
  assert.equal(
    saysOf({ PORT: 'x', HOST: 'a b', POLIS_TODAY: 'x', POLIS_DEMO: 'x', DATABASE_URL: 'x' }).length,
    5,
  )
})

test('a socket folder may stand for the host', () => {
  const result = readConfig({ DATABASE_URL: 'postgresql://owner@/polis?host=/run/postgresql' })
  assert.ok(result.ok)
  const { host, port, password } = result.value.externalDatabase ?? {}
  assert.deepEqual([host, port, password], ['/run/postgresql', 5432, ''])
})
