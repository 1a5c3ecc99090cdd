import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { day } from '#kernel/day.ts'
import { loadLaw } from '#law/law.ts'
import { answerQuestion } from './answer-question.ts'

const HOME = join(import.meta.dirname, '../..')
const law = await loadLaw(join(HOME, 'law'))

const verdict = z.enum(['free', 'free_if', 'not_covered', 'unknown'])
const fileShape = z.strictObject({
  questions: z.array(
    z.strictObject({
      ask: z.strictObject({
        text: z.string(),
        region: z.string(),
        insuredRegion: z.string().exactOptional(),
        birthDate: z.iso.date().exactOptional(),
        emergency: z.boolean().exactOptional(),
        referral: z.boolean().exactOptional(),
        prescribed: z.boolean().exactOptional(),
      }),
      on: z.iso.date(),
      expect: z.strictObject({
        answer: verdict,
        paidBy: z.string().exactOptional(),
        /** Answers that can be defended too. */
        also: z.array(verdict).exactOptional(),
      }),
      because: z.string(),
    }),
  ),
})

/** Every labelled question of law/examples/coverage with the answer that Polis gives. */
const answered = globSync('law/examples/coverage/*.yaml', { cwd: HOME })
  .toSorted()
  .flatMap(file =>
    fileShape.parse(parse(readFileSync(join(HOME, file), 'utf8'))).questions.map(question => {
      const { birthDate, ...ask } = question.ask
      const { answer, service } = answerQuestion(law, {
        ...ask,
        ...(birthDate && { birthDate: day(birthDate) }),
        on: day(question.on),
      })
      const accepted = [question.expect.answer, ...(question.expect.also ?? [])]
      const says = `${question.ask.text} → ${service?.id ?? 'no service'}: ${answer.answer}, not ${accepted.join(' or ')} (${question.because})`
      return { ...question, given: answer, says, isRight: accepted.includes(answer.answer) }
    }),
  )

test('of the labelled questions none is wrongly "not covered" (COV-05, COV-09, COV-10, COV-12, COV-34)', () => {
  assert.ok(answered.length >= 300, `${answered.length} questions`)
  const frightened = answered.filter(({ given, isRight }) => given.answer === 'not_covered' && !isRight)
  assert.deepEqual(
    frightened.map(({ says }) => says),
    [],
  )
})

test('of a hundred labelled questions ninety-five and more are answered as the label says', () => {
  const wrong = answered.filter(({ isRight }) => !isRight)
  const share = 1 - wrong.length / answered.length
  assert.ok(share >= 0.95, `${share.toFixed(3)}:\n${wrong.map(({ says }) => says).join('\n')}`)
})

test('of the questions that rest on a statement two of three and more are answered as the label says', () => {
  const ofStatements = answered.filter(({ because }) => /^[A-Z]{3}-\d{2}$/.test(because))
  const byStatement = Map.groupBy(ofStatements, ({ because }) => because)
  const weak = [...byStatement].flatMap(([statement, questions]) => {
    const right = questions.filter(({ isRight }) => isRight).length
    return right >= (questions.length * 2) / 3 ? [] : [`${statement}: ${right} of ${questions.length}`]
  })
  assert.ok(byStatement.size > 30)
  assert.deepEqual(weak, [])
})

test('who pays is as the label says, wherever the answer is the label’s first (COV-11, COV-30)', () => {
  const paid = answered.filter(({ expect, given }) => expect.paidBy && given.answer === expect.answer)
  const wrong = paid.filter(({ expect, given }) => given.paidBy !== expect.paidBy)
  assert.ok(paid.length > 300)
  assert.ok(
    wrong.length <= paid.length / 50,
    wrong.map(({ says, given, expect }) => `${says}: ${given.paidBy}, not ${expect.paidBy}`).join('\n'),
  )
})

test('every free answer says why with an act and a place, and every one says what to do (COV-04)', () => {
  for (const { given, says } of answered) {
    assert.ok(given.because.length > 0, says)
    if (given.answer === 'free' || given.answer === 'free_if')
      assert.ok(
        given.because.some(({ act, at }) => act && at && law.acts.has(act)),
        says,
      )
    if (given.answer === 'free_if') assert.ok(given.conditions.length > 0, says)
  }
})
