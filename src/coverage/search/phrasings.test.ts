import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { loadLaw } from '#law/law.ts'
import { matchesOf } from '../answer-question.ts'

const AMONG = 3
const law = await loadLaw(join(import.meta.dirname, '../../../law'))
const shape = z.strictObject({
  phrasings: z.array(z.strictObject({ text: z.string(), finds: z.array(z.string()).min(1) })),
})

for (const [file, whose] of [
  ['phrasings.yaml', 'that the words of the services were chosen with'],
  ['phrasings-unseen.yaml', 'that nobody looked at when the words were chosen'],
] as const)
  test(`of 300 everyday phrasings ${whose} 95 of a hundred and more find their service among the first three`, () => {
    const { phrasings } = shape.parse(parse(readFileSync(join(import.meta.dirname, file), 'utf8')))
    assert.ok(phrasings.length >= 300)
    const strangers = phrasings.flatMap(({ finds }) => finds).filter(id => !law.services.has(id))
    assert.deepEqual(strangers, [])
    const lost = phrasings.filter(({ text, finds }) => {
      const found = matchesOf(law, text).slice(0, AMONG)
      return !found.some(({ service }) => finds.includes(service.id))
    })
    assert.ok(lost.length <= phrasings.length * 0.05, lost.map(({ text }) => text).join('\n'))
  })
