import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#kernel/day.ts'
import { codeCommands } from './command-line.ts'
import { encodePaperBarcode } from './paper-barcode.ts'

async function polis(name: string, args: string[], env: Record<string, string> = {}) {
  const lines: string[] = []
  const errors: string[] = []
  const terminal = {
    out: (text: string) => void lines.push(text),
    error: (text: string) => void errors.push(text),
    env,
  }
  const exitCode = await codeCommands[name]!.run(args, terminal)
  return { exitCode, errors, answers: lines.map((line): unknown => JSON.parse(line)) }
}

test('polis enp prints one JSON object and exits 0 for a right number, in groups too', async () => {
  const object = { valid: true, region: '54', birthDate: '1979-10-13', sex: 'f', sequence: 1 }
  assert.deepEqual(await polis('enp', ['5449020886000013']), { exitCode: 0, errors: [], answers: [object] })
  assert.deepEqual(await polis('enp', ['5449', '0208', '8600', '0013']), {
    exitCode: 0,
    errors: [],
    answers: [object],
  })
})

test('polis enp exits 1 for a wrong number, with a reason in the language of the terminal', async () => {
  const nothing = { valid: false, region: null, birthDate: null, sex: null, sequence: null }
  const en = 'The policy number (ENP) has 16 digits; this has 3. Check for a missing or an extra digit.'
  const ru =
    'В номере полиса (ЕНП) должно быть 16 цифр, а здесь 3. Проверьте, не пропущена ли цифра и нет ли лишней.'
  assert.deepEqual(await polis('enp', ['123']), {
    exitCode: 1,
    errors: [],
    answers: [{ ...nothing, reason: en }],
  })
  const russian = await polis('enp', ['123'], { LANG: 'ru_RU.UTF-8' })
  assert.deepEqual(russian.answers, [{ ...nothing, reason: ru }])
})

test('polis snils tells whether the number is right', async () => {
  const object = { valid: true, snils: '11223344595', formatted: '112-233-445 95' }
  assert.deepEqual(await polis('snils', ['112-233-445 95']), { exitCode: 0, errors: [], answers: [object] })
  assert.equal((await polis('snils', ['11223344594'])).exitCode, 1)
})

test('polis barcode decode prints what the barcode says', async () => {
  const content = {
    type: 1,
    enp: '5449020886000013',
    surname: 'Тестова',
    givenName: 'Юлия',
    sex: 'f',
    validUntil: null,
  } as const
  const encoded = encodePaperBarcode({
    ...content,
    birthDate: day('1979-10-13'),
    insurerOgrn: '1025004642519',
    insurerOkato: '50000',
  })
  assert.ok(encoded.ok)
  const { exitCode, answers } = await polis('barcode', [
    'decode',
    Buffer.from(encoded.value).toString('base64'),
  ])
  assert.equal(exitCode, 0)
  assert.deepEqual(answers, [
    {
      type: 1,
      enp: '5449020886000013',
      surname: 'ТЕСТОВА',
      givenName: 'ЮЛИЯ',
      patronymic: '',
      sex: 'f',
      birthDate: '1979-10-13',
      validUntil: null,
      insurerOgrn: '1025004642519',
      insurerOkato: '50000',
    },
  ])
})

test('polis barcode decode exits 1 with a reason for bytes that are no barcode', async () => {
  const { exitCode, answers } = await polis('barcode', ['decode', 'AAAA'])
  assert.equal(exitCode, 1)
  assert.match(
    JSON.stringify(answers),
    /^\[\{"valid":false,"reason":"The barcode of a paper policy has 130 bytes; this has 3\./,
  )
})

test('wrong usage exits 2, says the usage and prints no object', async () => {
  for (const [name, args] of [
    ['enp', []],
    ['snils', ['--all']],
    ['barcode', []],
    ['barcode', ['decode']],
    ['barcode', ['read', 'AAAA']],
  ] as const) {
    const { exitCode, answers, errors } = await polis(name, [...args])
    assert.equal(exitCode, 2)
    assert.deepEqual(answers, [])
    assert.match(errors.join(), /^Usage: polis (enp NUMBER|snils NUMBER|barcode decode BASE64)$/)
  }
})
