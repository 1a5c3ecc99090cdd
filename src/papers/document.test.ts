import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { documentChecklistPdf } from './document-checklist.ts'
import { memoPdf } from './memo.ts'
import { paperPolicyPdf } from './paper-policy.ts'
import { policyExtractPdf } from './policy-extract.ts'
import { temporaryCertificatePdf } from './temporary-certificate.ts'
import { type Picture, readPdf } from './test-support/read-back.ts'
import { certificate, checklist, extract, LATIN, LONG, memo, policy } from './test-support/samples.ts'
import type { PaperPerson } from './types.ts'
import { countTags, instantsOf, textsOf, unmarkedDrawing } from './test-support/structure.ts'

const LATER = { issuedAt: Temporal.Instant.from('2017-06-01T09:30:01Z') }

const PAPERS = {
  'temporary certificate': (later = {}) => temporaryCertificatePdf(certificate(later)),
  'policy extract': (later = {}) => policyExtractPdf(extract(later)),
  'paper policy': (later = {}) => paperPolicyPdf(policy(later)),
  memo: (later = {}) => memoPdf(memo(later)),
  'document checklist': (later = {}) => documentChecklistPdf(checklist(later)),
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

for (const [name, make] of Object.entries(PAPERS)) {
  describe(`the ${name}`, () => {
    test('has the same bytes for the same input, and only the instant of its issue in them', async () => {
      const [first, second, later] = [await make(), await make(), await make(LATER)]
      assert.equal(sha256(first), sha256(second))
      assert.notEqual(sha256(first), sha256(later))
      assert.deepEqual(instantsOf(first), ['20170601093000Z'])
    })

    test('is a tagged PDF in Russian that shows its title and embeds its fonts, in 80 kB at most', async () => {
      const bytes = await make()
      const source = Buffer.from(bytes).toString('utf8')
      for (const mark of ['/Marked true', '/StructTreeRoot', '/Lang (ru-RU)', '/DisplayDocTitle true'])
        assert.ok(source.includes(mark), mark)
      assert.match(source, /<rdf:li xml:lang="x-default">[А-Яа-яЁё]/)
      assert.match(source, /\/BaseFont \/\w{6}\+PTSans-Regular/)
      assert.doesNotMatch(source, /Helvetica/)
      assert.equal(countTags(bytes, 'H1'), 1)
      assert.ok(bytes.length <= 80_000, `${bytes.length} bytes`)
    })

    test('marks everything it draws as text, figure or decoration', async () => {
      assert.deepEqual(unmarkedDrawing(await make()), [])
    })
  })
}

test('figures have words for those who do not see them, and tables have headers', async () => {
  const bytes = await PAPERS['policy extract']()
  assert.deepEqual(
    textsOf(bytes, 'Alt').map(alt => alt.replaceAll('\u00A0', ' ')),
    ['Штрихкод Code 128: 7856 5108 4400 0446', 'QR-код: 7856 5108 4400 0446'],
  )
  assert.equal(countTags(bytes, 'Table'), 3)
  assert.equal(countTags(bytes, 'TH'), countTags(bytes, 'TD'))
})

/** True where nothing is drawn outside the field that papers keep to. */
function keepsMargins({ data, width, height }: Picture): boolean {
  const margin = Math.floor((width * 19) / 210)
  const bottom = Math.floor((height * 290) / 297)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const outside = x < margin || x >= width - margin || y < margin / 2 || y > bottom
      if (outside && data[(y * width + x) * 4 + 1] !== 255) return false
    }
  }
  return true
}

const WORD: PaperPerson = {
  ...LONG,
  name: { surname: 'Ъ'.repeat(120), givenName: 'W'.repeat(90) },
  birthplace: 'Щ'.repeat(150),
}
for (const [kind, person] of Object.entries({ 'long and double': LONG, Latin: LATIN, unbreakable: WORD })) {
  test(`${kind} names stay inside the page of every paper and are all there`, async () => {
    const papers = [
      await temporaryCertificatePdf(certificate({ person })),
      await policyExtractPdf(extract({ person })),
      await paperPolicyPdf(policy({ person })),
    ]
    for (const bytes of papers) {
      const pages = await readPdf(bytes, 100)
      assert.ok(pages.every(page => keepsMargins(page.picture)))
      const text = pages
        .map(page => page.text)
        .join('')
        .replaceAll(/[\s\p{Cc}\uFFFE-]/gu, '')
      const { surname, givenName, patronymic = '' } = person.name
      for (const name of [surname, givenName, patronymic])
        assert.ok(text.includes(name.replaceAll('-', '')), name)
      assert.ok(bytes.length <= 80_000, `${bytes.length} bytes`)
    }
  })
}
