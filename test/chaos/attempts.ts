import fc from 'fast-check'
import type { Route } from '#platform/http/route.ts'
import { anApplicant } from '../applicants.ts'
import { anyText, BOUNDARY, brokenJson, formText, multipart, spoiled } from './junk.ts'

/** One request as it is sent. */
export interface Attempt {
  route: Route
  url: string
  headers: Record<string, string>
  payload: Buffer
}

/** Who and what the requests are about. */
export interface Stage {
  routes: Route[]
  /** Cookies of browsers, by role; `anonymous` holds a draft. */
  sessions: Record<string, string>
  /** Bearer tokens, by role. */
  tokens: Record<string, string>
  csrf: string
  /** The names of all fields of all forms. */
  fieldNames: string[]
  /** Ids and codes that exist, for the places in addresses. */
  known: string[]
  applicationSecret: string
}

/** Right bodies of the JSON routes, to be spoiled. */
const bodies = ({ known, applicationSecret }: Stage): Record<string, readonly unknown[]> => ({
  '/api/v1/checklists': [
    { category: 'citizen', birthDate: '1985-03-27', region: '77', on: '2017-05-29', representative: true },
  ],
  '/api/v1/applications': [
    anApplicant(7001),
    {
      ...anApplicant(7002, { category: 'foreign_permanent' }),
      statusDocuments: [
        { type: 'residence_permit', series: '82', number: '1234567', issuedOn: '2020-01-01' },
      ],
      statusUntil: '2030-01-01',
      email: 'a@example.ru',
      representative: {
        name: { surname: 'Иванов', givenName: 'Иван' },
        relation: 'other',
        document: { type: 'passport', series: '4510', number: '123456' },
        powerOfAttorney: '1 от 01.01.2020',
      },
    },
  ],
  '/api/v1/applications/status': [
    { number: '7700000000', birthDate: '1985-03-27', secret: applicationSecret },
  ],
  '/api/v1/applications/:id/files': [
    {
      secret: applicationSecret,
      documentCode: 'passport',
      name: 'паспорт.png',
      contentBase64: 'iVBORw0KGgo=',
    },
  ],
  '/api/v1/applications/:id/decisions': [
    { decision: 'take', revision: 1 },
    { decision: 'return', revision: 1, reasonCode: 'other', message: 'Нет страницы' },
    { decision: 'accept', revision: 1, person: { id: known[0] } },
  ],
  '/api/v1/policy-checks': [
    { enp: '5449020886000013', on: '2017-05-29', region: '77' },
    { oldPolicy: { series: '77', number: '123456' } },
    {
      document: { type: 'passport', series: '4510', number: '100006' },
      surname: 'Иванов',
      givenName: 'Иван',
      birthDate: '1985-03-27',
    },
    { snils: '11223344595', birthDate: '1985-03-27' },
    { barcode: 'AAAA' },
  ],
})

/** A right thing in most places of an address, a wrong one in the others. */
const addressOf = ({ path }: Route, { known }: Stage): fc.Arbitrary<string> => {
  const odd = anyText.map(text => encodeURIComponent(text.toWellFormed()).slice(0, 1500))
  const piece = fc.oneof(
    fc.constantFrom(...known),
    odd,
    fc.constantFrom('%zz', '%ED%A0%80', '%00', '..%2f..', 'x'.repeat(300)),
  )
  const pieces = fc.array(piece, { minLength: 4, maxLength: 4 })
  const query = fc.array(
    fc.tuple(
      fc.constantFrom('page', 'on', 'region', 'state', 'next', 'done', 'order', 'to', '__proto__', 'q'),
      odd,
    ),
    {
      maxLength: 3,
    },
  )
  return fc.tuple(pieces, query).map(([places, asked]) => {
    let at = 0
    const filled = path.replaceAll(/:\w+|\*/g, () => places[at++] ?? '')
    return asked.length ? `${filled}?${asked.map(pair => pair.join('=')).join('&')}` : filled
  })
}

/** A header's value cannot carry what is beyond Latin letters; everything else is tried. */
const headerText = anyText.map(text =>
  text
    .toWellFormed()
    .replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '')
    .slice(0, 300),
)

const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom(
    'idempotency-key',
    'accept-language',
    'accept',
    'accept-encoding',
    'origin',
    'sec-fetch-site',
    'x-forwarded-for',
    'range',
    'if-none-match',
  ),
  headerText,
  { maxKeys: 2 },
)

function credentials(route: Route, { sessions, tokens }: Stage): fc.Arbitrary<Record<string, string>> {
  const roles = route.access === 'public' ? ['anonymous', 'citizen', 'clerk'] : [...route.access]
  const right = fc.constantFrom(...roles).map((role): Record<string, string> => {
    const token = route.api && tokens[role]
    return token
      ? { authorization: `Bearer ${token}` }
      : { cookie: sessions[role] ?? sessions['anonymous'] ?? '' }
  })
  const odd = fc.oneof(
    headerText.map(text => ({ authorization: text })),
    headerText.map(text => ({
      cookie: `polis_session=${text}; polis_visitor=${text}; polis_draft=${text}; polis_language=${text}`,
    })),
    fc.constantFrom(...Object.values(sessions)).map(cookie => ({ cookie })),
  )
  return fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: odd })
}

interface Sent {
  type: string
  payload: Buffer
}

const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'

const as = (type: string, text: fc.Arbitrary<string>): fc.Arbitrary<Sent> =>
  text.map(written => ({ type, payload: Buffer.from(written) }))

const wrongType: fc.Arbitrary<Sent> = fc
  .tuple(
    fc.constantFrom(
      'text/xml',
      'text/plain',
      '',
      'application/json; charset=utf-16',
      'multipart/form-data',
      'x',
      'application/octet-stream',
    ),
    brokenJson,
  )
  .map(([type, text]) => ({ type, payload: Buffer.from(text) }))

function contentOf(route: Route, stage: Stage): fc.Arbitrary<Sent> {
  if (route.method === 'GET') return fc.constant({ type: '', payload: Buffer.alloc(0) })
  const fields = { documentCode: 'passport', secret: stage.applicationSecret, _csrf: stage.csrf }
  const files = multipart(fields, 'file').map(payload => ({
    type: `multipart/form-data; boundary=${BOUNDARY}`,
    payload,
  }))
  const form = formText(stage.fieldNames)
  const odd = fc.oneof(as(JSON_TYPE, brokenJson), as(FORM_TYPE, form), wrongType, files)
  const right = route.api
    ? fc.oneof(...(bodies(stage)[route.path] ?? [{}]).map(body => as(JSON_TYPE, spoiled(body))))
    : as(
        FORM_TYPE,
        form.map(text => `_csrf=${stage.csrf}&${text}`),
      )
  const sent = [
    { weight: 6, arbitrary: right },
    { weight: 2, arbitrary: odd },
  ]
  return fc.oneof(...sent, ...(route.upload ? [{ weight: 8, arbitrary: files }] : []))
}

/** What the session of a test must survive. */
const isKept = ({ path }: Route): boolean => path !== '/sign-out'

/** Requests of every kind to every route, malformed in one way or another; those that change something come oftener. */
export function attempts(stage: Stage): fc.Arbitrary<Attempt> {
  const kept = stage.routes.filter(isKept)
  const [asking, changing] = [
    kept.filter(({ method }) => method === 'GET'),
    kept.filter(({ method }) => method !== 'GET'),
  ]
  const route = fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...asking) },
    { weight: 3, arbitrary: fc.constantFrom(...changing) },
  )
  return route.chain(chosen =>
    fc
      .tuple(
        addressOf(chosen, stage),
        credentials(chosen, stage),
        oddHeaders,
        contentOf(chosen, stage),
        fc.uuid(),
      )
      .map(([url, who, odd, { type, payload }, key]) => ({
        route: chosen,
        url,
        headers: { 'idempotency-key': key, ...odd, ...(type && { 'content-type': type }), ...who },
        payload,
      })),
  )
}
