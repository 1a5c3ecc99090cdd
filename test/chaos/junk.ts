import fc from 'fast-check'

/** Texts that programs trip over: control characters, half characters, numbers that are none, ends of calendars, code. */
const NASTY = [
  '',
  ' ',
  '\0',
  'а\0б',
  '\ud800',
  'Иван\udfff',
  '🏥'.repeat(60),
  'null',
  'NaN',
  '-1',
  '1e309',
  '99999999999999999999',
  '2147483648',
  '0x10',
  "' or 1=1 --",
  '"; drop table person; --',
  '../../../etc/passwd',
  '%00',
  '%',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '2017-02-30',
  '0000-00-00',
  '-271821-04-19',
  '+275760-09-14',
  '9999-12-31',
  '\u202eabc',
  '\uffff',
  'ﷺ'.repeat(200),
  'a'.repeat(5000),
  '٣٤٥',
  '\r\nSet-Cookie: a=b',
  '__proto__',
  'constructor',
]

/** Values that are right somewhere, and so wrong elsewhere. */
const PLAUSIBLE = [
  '77',
  '77012',
  'citizen',
  'passport',
  '27.03.1985',
  '1985-03-27',
  'self',
  'yes',
  'check',
  '45 10',
  '100006',
  '1',
  '0',
  'm',
]

/** A text of any kind. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.constantFrom(...PLAUSIBLE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
)

/** Any value that JSON can carry, and some that only its text can. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: anyText },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      null,
      true,
      false,
      0,
      -0,
      -1,
      1.5,
      1e308,
      2 ** 53,
      2 ** 31,
      [],
      {},
      [[]],
      [null],
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
)

/** A place inside a JSON value: the keys on the way. */
type Path = readonly string[]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const pathsOf = (value: unknown, at: Path = []): Path[] => [
  at,
  ...(isObject(value) ? Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key])) : []),
]

function changed(value: unknown, [key, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value)
  if (!isObject(value)) return value
  const inner = changed(value[key], rest, change)
  const { [key]: _old, ...others } = value
  return inner === undefined ? others : { ...others, [key]: inner }
}

/** A right body with one or two things in it made wrong: replaced, left out, wrapped, or something unknown added. */
export const spoiled = (body: unknown): fc.Arbitrary<string> => {
  const change = fc.tuple(
    fc.constantFrom(...pathsOf(body)),
    fc.constantFrom('replace', 'drop', 'wrap', 'add'),
    anyValue,
  )
  return fc.array(change, { minLength: 1, maxLength: 2 }).map(changes => {
    const spoilt = changes.reduce((so_far: unknown, [path, how, value]) => {
      if (how === 'drop') return path.length ? changed(so_far, path, () => undefined) : {}
      if (how === 'wrap') return changed(so_far, path, old => [old])
      if (how === 'add')
        return changed(so_far, path, old => (isObject(old) ? { ...old, extra: value } : value))
      return changed(so_far, path, () => value)
    }, body)
    return JSON.stringify(spoilt) ?? ''
  })
}

const DEEP = 20_000

/** Bodies that are no JSON, or that only a careless reader takes. */
export const brokenJson: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    '{"a":}',
    '[1,2',
    'undefined',
    '{"a":1}{"b":2}',
    "{'a': 1}",
    '\ufeff{}',
    '{"__proto__":{"isAdmin":true}}',
    '{"constructor":{"prototype":{"isAdmin":true}}}',
    `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
    `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
    `{"category":${'9'.repeat(400)}}`,
    '{"category":"\\ud800"}',
    `"${'a'.repeat(1_100_000)}"`,
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  anyValue.map(value => JSON.stringify(value) ?? ''),
)

/** Fields of a form as they come over the wire, some sent twice, some with broken escapes. */
export const formText = (names: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...names, '__proto__', 'a[b]'),
        anyText,
        fc.constantFrom('once', 'twice', 'raw'),
      ),
      { maxLength: 8 },
    )
    .map(fields =>
      fields
        .flatMap(([name, value, how]) => {
          const pair = new URLSearchParams([[name, value.toWellFormed()]]).toString()
          if (how === 'raw') return [`${name}=%ED%A0%80%zz%0`]
          return how === 'twice' ? [pair, pair] : [pair]
        })
        .join('&'),
    )

/** What files begin with, whatever their names say. */
const CONTENTS: readonly Buffer[] = [
  Buffer.from([]),
  Buffer.from([0xff, 0xd8, 0xff]),
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('%PDF-1.7'),
  Buffer.from('MZ\0\0 a program'),
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  Buffer.from('GIF89a'),
  Buffer.from('PK\x03\x04'),
  Buffer.alloc(3000, 0),
]
const NAMES = [
  'паспорт.pdf',
  'photo.jpg',
  '../../evil.sh',
  'a\0b.png',
  '',
  'x'.repeat(400),
  '\ud800.png',
  'a";b.pdf',
  'CON',
  '.htaccess',
]
const TYPES = ['image/png', 'application/pdf', 'text/html', 'x', 'image/jpeg; charset=\0']

export const BOUNDARY = 'polis-boundary'

/** A multipart form with files that lie about what they are, whole or broken off. */
export const multipart = (fields: Record<string, string>, fileField: string): fc.Arbitrary<Buffer> =>
  fc
    .record({
      name: fc.constantFrom(...NAMES),
      type: fc.constantFrom(...TYPES),
      content: fc.constantFrom(...CONTENTS),
      copies: fc.constantFrom(1, 1, 1, 2, 12),
      fault: fc.constantFrom('none', 'none', 'none', 'cut', 'no end', 'no name', 'other boundary'),
      extra: anyText,
    })
    .map(({ name, type, content, copies, fault, extra }) => {
      const boundary = fault === 'other boundary' ? 'another' : BOUNDARY
      const texts = Object.entries({ ...fields, extra }).map(([key, value]) =>
        Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`),
      )
      const where = fault === 'no name' ? '' : `; name="${fileField}"; filename="${name}"`
      const head = Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data${where}\r\ncontent-type: ${type}\r\n\r\n`,
      )
      const files = Array.from({ length: copies }, () => Buffer.concat([head, content, Buffer.from('\r\n')]))
      const end = Buffer.from(fault === 'no end' ? '' : `--${boundary}--\r\n`)
      const whole = Buffer.concat([...texts, ...files, end])
      return fault === 'cut' ? whole.subarray(0, whole.length >> 1) : whole
    })
