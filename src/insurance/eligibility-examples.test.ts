import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/load.ts'
import { CATEGORIES } from './category.ts'
import { decideEligibility, type EligibilityDecision } from './eligibility.ts'

const lawFolder = join(import.meta.dirname, '../../law')
const folder = join(lawFolder, 'examples/eligibility')
const law = await loadLaw(lawFolder)

const examplesShape = z.array(
  z.strictObject({
    name: z.string(),
    category: z.enum(CATEGORIES),
    birthDate: z.iso.date(),
    on: z.iso.date(),
    region: z.string().default('77'),
    contributionYears: z.int().optional(),
    expect: z.union([
      z.strictObject({ refused: z.array(z.string()) }),
      z.strictObject({
        insurable: z.boolean(),
        says: z.string().optional(),
        insteadOf: z.string().optional(),
        silent: z.string().optional(),
      }),
    ]),
    because: z.string(),
  }),
)

const wordsOf = (decision: EligibilityDecision): string =>
  [...decision.because, ...(decision.insteadOf ? [decision.insteadOf] : [])]
    .map(({ says }) => says.ru)
    .join('\n')

for (const name of await readdir(folder)) {
  for (const example of examplesShape.parse(parse(await readFile(join(folder, name), 'utf8')))) {
    test(`law/examples/eligibility/${name}: ${example.name}`, () => {
      const { expect } = example
      const facts = { ...example, birthDate: day(example.birthDate), on: day(example.on) }
      const outcome = decideEligibility(facts, law)
      if ('refused' in expect) {
        assert.deepEqual(outcome.ok ? [] : outcome.refusals.map(({ code }) => code), expect.refused)
        return
      }
      assert.ok(outcome.ok)
      assert.equal(outcome.value.insurable, expect.insurable)
      assert.equal(outcome.value.insteadOf === undefined, expect.insurable)
      const words = wordsOf(outcome.value)
      assert.ok(words.includes(expect.says ?? ''), words)
      assert.ok((outcome.value.insteadOf?.says.ru ?? '').includes(expect.insteadOf ?? ''), words)
      assert.ok(!expect.silent || !words.includes(expect.silent), words)
    })
  }
}
