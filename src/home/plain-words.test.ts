import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGES, readCatalogues } from '#web/catalogue.ts'

const CITIZEN = /^(home|applications|coverage|notices|complaints\.citizen|policies\.(my|card|documents))\./
const LONGEST = 25
const MEAN = 14
const OFFICIALESE = /осуществ|в целях|надлежащ|вышеуказан|в связи с|посредством|shall|hereby|pursuant/i

const catalogues = readCatalogues()

for (const language of LANGUAGES) {
  test(`citizens read short sentences in plain words: ${language}`, () => {
    const texts = [...catalogues[language]].filter(([key]) => CITIZEN.test(key))
    const sentences = texts.flatMap(([key, text]) =>
      text
        .split(/[.!?:;]\s+/)
        .map(sentence => ({ key, count: sentence.split(/\s+/).filter(word => /\p{L}/u.test(word)).length })),
    )
    assert.ok(sentences.length > 200)
    assert.deepEqual(
      sentences.filter(({ count }) => count > LONGEST),
      [],
    )
    const long = sentences.filter(({ count }) => count > 3)
    const mean = long.reduce((sum, { count }) => sum + count, 0) / long.length
    assert.ok(mean <= MEAN, String(mean))
    assert.deepEqual(
      texts.filter(([, text]) => OFFICIALESE.test(text)),
      [],
    )
  })
}
