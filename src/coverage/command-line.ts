import { parseArgs } from 'node:util'
import { parseDay, type Day } from '#kernel/day.ts'
import type { Words } from '#kernel/outcome.ts'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { CommandLineCommand, Terminal } from '#platform/command-line.ts'
import { answerView } from './answer-view.ts'
import { askCoverage } from './ask.ts'
import type { CoverageDependencies } from './dependencies.ts'
import { replayAnswer } from './kept-answer.ts'
import type { CoverageQuestion } from './question/read-question.ts'

/** Opens what the answers stand on, for one command. */
export type OpenCoverage = () => Promise<CoverageDependencies & { close(): Promise<void> }>

const USAGE =
  'free "WORDS" [--service ID] [--region NN] [--insured NN] [--born DAY] [--on DAY] [--emergency] [--referral yes|no] [--prescribed yes|no] [--lang ru|en]'
const REPLAY_USAGE = 'replay ANSWER-ID'

/** The commands of coverage: `polis free` and `polis replay`. */
export const coverageCommands = (open: OpenCoverage): Record<string, CommandLineCommand> => ({
  free: {
    usage: USAGE,
    summary:
      'is it free for a person on a day: who pays, why, how long to wait (exit 1 where the person pays)',
    run: (args, terminal) => runFree(open, args, terminal),
  },
  replay: {
    usage: REPLAY_USAGE,
    summary: 'decides a kept answer again on its own day, facts and law (exit 1 where it differs)',
    run: (args, terminal) => runReplay(open, args, terminal),
  },
})

const OPERATOR: Actor = { ...SYSTEM, name: 'polis free' }

async function runFree(open: OpenCoverage, args: string[], terminal: Terminal): Promise<number> {
  const asked = readArguments(args)
  if (!asked) {
    terminal.error(`polis ${USAGE}`)
    return 2
  }
  const installation = await open()
  try {
    const zone = installation.registers.isRegion(asked.region)
      ? installation.registers.timeZone(asked.region)
      : undefined
    const question: CoverageQuestion = { ...asked.question, on: asked.on ?? installation.clock.today(zone) }
    const kept = await installation.database.attempt(OPERATOR, tx =>
      askCoverage(tx, installation, question, OPERATOR),
    )
    if (!kept.ok) {
      for (const { says } of kept.refusals) terminal.error(says[asked.language])
      return 1
    }
    terminal.out(JSON.stringify(answerView(kept.value, installation.law, asked.language), null, 2))
    return kept.value.answer.answer === 'not_covered' ? 1 : 0
  } finally {
    await installation.close()
  }
}

async function runReplay(open: OpenCoverage, args: string[], terminal: Terminal): Promise<number> {
  const [id] = args
  if (!id || args.length > 1) {
    terminal.error(`polis ${REPLAY_USAGE}`)
    return 2
  }
  const installation = await open()
  try {
    const replayed = await installation.database.attempt(OPERATOR, tx => replayAnswer(tx, id, OPERATOR))
    if (!replayed.ok) {
      for (const { says } of replayed.refusals) terminal.error(says.en)
      return 1
    }
    const { same, decision, again } = replayed.value
    terminal.out(JSON.stringify({ same, on: decision.on, given: decision.answer, again }, null, 2))
    return same ? 0 : 1
  } finally {
    await installation.close()
  }
}

interface Asked {
  question: Omit<CoverageQuestion, 'on'>
  region: string
  on: Day | null
  language: keyof Words
}

const OPTIONS = {
  service: { type: 'string' },
  region: { type: 'string', default: '77' },
  insured: { type: 'string' },
  born: { type: 'string' },
  on: { type: 'string' },
  emergency: { type: 'boolean' },
  referral: { type: 'string' },
  prescribed: { type: 'string' },
  lang: { type: 'string', default: 'ru' },
} as const

function readArguments(args: string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
    const days = [values.born, values.on].map(text => (text === undefined ? null : parseDay(text)))
    const [birthDate, on] = days
    const isUnread = (text: string | undefined, at: number): boolean => text !== undefined && !days[at]
    const answers = [values.referral, values.prescribed]
    if (isUnread(values.born, 0) || isUnread(values.on, 1)) return null
    if (answers.some(text => text !== undefined && text !== 'yes' && text !== 'no')) return null
    if (!positionals.length && !values.service) return null
    return {
      question: {
        region: values.region,
        ...(positionals.length && { text: positionals.join(' ') }),
        ...(values.service && { service: values.service }),
        ...(values.insured && { insuredRegion: values.insured }),
        ...(birthDate && { birthDate }),
        ...(values.emergency && { emergency: true }),
        ...(values.referral && { referral: values.referral === 'yes' }),
        ...(values.prescribed && { prescribed: values.prescribed === 'yes' }),
      },
      region: values.region,
      on: on ?? null,
      language: values.lang === 'en' ? 'en' : 'ru',
    }
  } catch {
    return null
  }
}
