import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { CATEGORIES } from '#insurance/index.ts'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/load.ts'
import { makeChecklist, type Checklist, type ChecklistDocument } from './checklist.ts'

const lawFolder = join(import.meta.dirname, '../../law')
const folder = join(lawFolder, 'examples/documents')
const law = await loadLaw(lawFolder)

const codes = z.array(z.array(z.string()))
const examplesShape = z.array(
  z.strictObject({
    name: z.string(),
    category: z.enum(CATEGORIES),
    birthDate: z.iso.date(),
    on: z.iso.date(),
    representative: z.boolean().optional(),
    expect: z.strictObject({
      insurable: z.boolean(),
      required: codes,
      ifAvailable: codes,
      optional: codes.optional(),
      says: z.string().optional(),
      silent: z.string().optional(),
    }),
    because: z.string(),
  }),
)

const named = (checklist: Checklist, need: ChecklistDocument['need']): string[][] =>
  checklist.documents.filter(document => document.need === need).map(({ anyOf }) => anyOf)

for (const name of await readdir(folder)) {
  for (const example of examplesShape.parse(parse(await readFile(join(folder, name), 'utf8')))) {
    test(`law/examples/documents/${name}: ${example.name}`, () => {
      const { expect } = example
      const question = { ...example, birthDate: day(example.birthDate), on: day(example.on), region: '77' }
      const outcome = makeChecklist(question, law, () => true)
      assert.ok(outcome.ok)
      const checklist = outcome.value
      assert.equal(checklist.insurable, expect.insurable)
      assert.deepEqual(named(checklist, 'required'), expect.required)
      assert.deepEqual(named(checklist, 'if_available'), expect.ifAvailable)
      if (expect.optional) assert.deepEqual(named(checklist, 'optional'), expect.optional)
      const words = checklist.because.map(({ says }) => says.ru).join('\n')
      assert.ok(words.includes(expect.says ?? ''), words)
      assert.ok(!expect.silent || !words.includes(expect.silent), words)
    })
  }
}
