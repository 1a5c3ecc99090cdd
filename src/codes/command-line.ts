import type { Words } from '#kernel/outcome.ts'
import type { CommandLineCommand, Terminal } from '#platform/command-line.ts'
import { decodeEnp } from './enp.ts'
import { readBarcode } from './paper-barcode.ts'
import { decodeSnils } from './snils.ts'

const RIGHT = 0
const INVALID = 1
const WRONG_USAGE = 2

/** The commands of `polis` for numbers: each prints one JSON object and answers 1 where the number is not right. */
export const codeCommands: Record<string, CommandLineCommand> = {
  enp: numberCommand('enp NUMBER', 'take a policy number (ENP) apart and check it', decodeEnp),
  snils: numberCommand('snils NUMBER', 'check a SNILS', decodeSnils),
  barcode: {
    usage: 'barcode decode BASE64',
    summary: 'decode the 130 bytes of the barcode of a paper policy',
    async run([verb, ...words], terminal) {
      if (verb !== 'decode' || !areNumber(words)) return explain(terminal, codeCommands['barcode'])
      const read = readBarcode(words.join(''))
      return read.ok
        ? print(terminal, read.barcode, RIGHT)
        : print(terminal, { valid: false, reason: inLanguage(read.reason, terminal) }, INVALID)
    },
  },
}

interface Reading {
  valid: boolean
  reason?: Words
}

/** A number may be given in groups: `polis enp 5449 0208 8600 0013`. */
function numberCommand(
  usage: string,
  summary: string,
  decode: (text: string) => Reading,
): CommandLineCommand {
  const command: CommandLineCommand = {
    usage,
    summary,
    async run(words, terminal) {
      if (!areNumber(words)) return explain(terminal, command)
      const { reason, ...reading } = decode(words.join(' '))
      const said = reason ? { reason: inLanguage(reason, terminal) } : {}
      return print(terminal, { ...reading, ...said }, reading.valid ? RIGHT : INVALID)
    },
  }
  return command
}

const areNumber = (words: readonly string[]): boolean =>
  words.length > 0 && !words.some(word => /^--?[a-z]/.test(word))

function print(terminal: Terminal, object: object, exitCode: number): number {
  terminal.out(JSON.stringify(object))
  return exitCode
}

function explain(terminal: Terminal, command: CommandLineCommand | undefined): number {
  terminal.error(`Usage: polis ${command?.usage ?? ''}`)
  return WRONG_USAGE
}

/** Russian where the terminal is Russian, else English. */
function inLanguage(words: Words, { env }: Terminal): string {
  const locale = env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? ''
  return locale.startsWith('ru') ? words.ru : words.en
}
