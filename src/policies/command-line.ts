import { parseArgs } from 'node:util'
import { SYSTEM, type Actor } from '#platform/actor.ts'
import type { CommandLineCommand, Terminal } from '#platform/command-line.ts'
import type { Database } from '#platform/database.ts'
import { runList } from './batch/command.ts'
import { checkPolicy, type CheckDependencies } from './check/check-policy.ts'
import { policyCheckRequest } from './check/request.ts'
import { policyCheckView } from './check/view.ts'

/** Opens what a check stands on, for one command. */
export type OpenChecks = () => Promise<CheckDependencies & { database: Database; close(): Promise<void> }>

const USAGE =
  'check --enp N | --certificate N | --old [SERIES-]N | --snils N --born DAY | --barcode BASE64 [--on DAY] [--region NN] [--lang ru|en], or check --file IN.csv [--out OUT.csv]'

/** The commands of policies: `polis check`. */
export const policyCommands = (open: OpenChecks): Record<string, CommandLineCommand> => ({
  check: {
    usage: USAGE,
    summary: 'is this person insured on a day, by whom, and why (exit 1 where not)',
    run: (args, terminal) => runCheck(open, args, terminal),
  },
})

const OPERATOR: Actor = { ...SYSTEM, name: 'polis check' }

async function runCheck(open: OpenChecks, args: string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args)
  if (options && 'file' in options) return runFile(open, options, terminal)
  const request = options && policyCheckRequest.safeParse(options.request)
  if (!options || !request?.success) {
    terminal.error(request?.error?.issues.map(issue => issue.message).join('; ') ?? '')
    terminal.error(`polis ${USAGE}`)
    return 2
  }
  const installation = await open()
  try {
    const checked = await installation.database.attempt(OPERATOR, tx =>
      checkPolicy(tx, installation, request.data, OPERATOR, null),
    )
    if (!checked.ok) {
      for (const refusal of checked.refusals) terminal.error(refusal.says[options.language])
      return 1
    }
    terminal.out(JSON.stringify(policyCheckView(checked.value, options.language), null, 2))
    return checked.value.insured ? 0 : 1
  } finally {
    await installation.close()
  }
}

async function runFile(
  open: OpenChecks,
  { file, out, language }: FileOptions,
  terminal: Terminal,
): Promise<number> {
  const installation = await open()
  try {
    return await runList({ input: file, output: out, language, actor: OPERATOR }, installation, terminal)
  } finally {
    await installation.close()
  }
}

interface FileOptions {
  file: string
  out: string | undefined
  language: 'ru' | 'en'
}

interface QuestionOptions {
  request: Record<string, unknown>
  language: 'ru' | 'en'
}

const STRINGS = [
  'enp',
  'certificate',
  'old',
  'snils',
  'born',
  'barcode',
  'on',
  'region',
  'lang',
  'file',
  'out',
] as const

function readOptions(args: string[]): FileOptions | QuestionOptions | null {
  try {
    const options = Object.fromEntries(STRINGS.map(name => [name, { type: 'string' as const }]))
    const values = parseArgs({ args, options }).values as Partial<Record<(typeof STRINGS)[number], string>>
    const { old, born, lang, file, out, ...rest } = values
    const language = lang === 'ru' ? 'ru' : 'en'
    if (file !== undefined) return Object.keys(rest).length || old || born ? null : { file, out, language }
    const oldPolicy = old === undefined ? {} : { oldPolicy: splitOld(old) }
    return { request: { ...rest, ...oldPolicy, ...(born && { birthDate: born }) }, language }
  } catch {
    return null
  }
}

function splitOld(text: string): { series?: string; number: string } {
  const at = text.lastIndexOf('-')
  return at < 0 ? { number: text } : { series: text.slice(0, at), number: text.slice(at + 1) }
}
