import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Clock } from '#kernel/clock.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { CommandLineCommand, Terminal } from '#platform/command-line.ts'
import type { Database } from '#platform/database.ts'
import type { Keys } from '#platform/keys.ts'
import { checkText } from './check-text.ts'
import { readKeys } from './lists.ts'
import { listsFrom, verifyProof, type ProofLists, type Verdict } from './offline/read-proof.js'
import { retireKey, rotateKey } from './signing-key.ts'
import { verdictView } from './verdict-view.ts'

/** Opens what the commands stand on; `verify --lists` opens nothing. */
export type OpenProofs = () => Promise<{
  database: Database
  keys: Keys
  clock: Clock
  close(): Promise<void>
}>

const VERIFY = 'verify TEXT [--lists FILE.json] [--lang ru|en]'
const KEYS = 'proof-keys [--rotate | --retire ID]'

/** `polis verify` and `polis proof-keys`. */
export const proofCommands = (open: OpenProofs): Record<string, CommandLineCommand> => ({
  verify: {
    usage: VERIFY,
    summary: 'is this proof of cover valid (exit 1 where not); --lists works without a network',
    run: (args, terminal) => runVerify(open, args, terminal),
  },
  'proof-keys': {
    usage: KEYS,
    summary: 'the keys of proofs: list, add the next one, retire one that leaked',
    run: (args, terminal) => runKeys(open, args, terminal),
  },
})

async function runVerify(open: OpenProofs, args: string[], terminal: Terminal): Promise<number> {
  const asked = readVerify(args)
  if (!asked) {
    terminal.error(`polis ${VERIFY}`)
    return 2
  }
  const checked = asked.lists
    ? await checkWithFile(asked.text, asked.lists)
    : await checkHere(open, asked.text)
  if (!checked) {
    terminal.error(
      `${asked.lists} does not hold the answers of /api/v1/proof-keys and /api/v1/proof-revocations as "keys" and "revocations". Save them again.`,
    )
    return 2
  }
  terminal.out(JSON.stringify(verdictView(checked.verdict, checked.lists, asked.language), null, 2))
  return checked.verdict.valid ? 0 : 1
}

function readVerify(
  args: string[],
): { text: string; lists: string | undefined; language: 'ru' | 'en' } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { lists: { type: 'string' }, lang: { type: 'string' } },
      allowPositionals: true,
    })
    const [text] = positionals
    if (!text || positionals.length > 1) return null
    return { text, lists: values.lists, language: values.lang === 'ru' ? 'ru' : 'en' }
  } catch {
    return null
  }
}

const savedLists = z.object({
  keys: z.object({
    asOf: z.iso.datetime(),
    keys: z.array(z.object({ id: z.string(), publicKey: z.string(), retiredAt: z.string().nullable() })),
  }),
  revocations: z.object({ asOf: z.iso.datetime(), proofs: z.array(z.string()) }),
})

interface Checked {
  verdict: Verdict
  lists: ProofLists
}

async function checkWithFile(text: string, file: string): Promise<Checked | null> {
  try {
    const saved = savedLists.parse(JSON.parse(await readFile(file, 'utf8')))
    const lists = listsFrom(saved.keys, saved.revocations)
    return { lists, verdict: await verifyProof(text, lists, Math.floor(Date.now() / 1000)) }
  } catch {
    return null
  }
}

async function checkHere(open: OpenProofs, text: string): Promise<Checked> {
  const installation = await open()
  try {
    return await checkText(installation, text)
  } finally {
    await installation.close()
  }
}

async function runKeys(open: OpenProofs, args: string[], terminal: Terminal): Promise<number> {
  const asked = readKeysOptions(args)
  if (!asked) {
    terminal.error(`polis ${KEYS}`)
    return 2
  }
  const installation = await open()
  try {
    const { database, keys } = installation
    const { retire } = asked
    const done = asked.rotate
      ? await database.attempt(SYSTEM, tx => rotateKey(tx, keys))
      : retire && (await database.attempt(SYSTEM, tx => retireKey(tx, retire)))
    if (done && !done.ok) {
      for (const { says } of done.refusals) terminal.error(says.en)
      return 1
    }
    terminal.out(JSON.stringify(await readKeys(installation), null, 2))
    return 0
  } finally {
    await installation.close()
  }
}

function readKeysOptions(args: string[]): { rotate?: boolean; retire?: string } | null {
  try {
    const { values } = parseArgs({
      args,
      options: { rotate: { type: 'boolean' }, retire: { type: 'string' } },
    })
    return values.rotate && values.retire ? null : { ...values }
  } catch {
    return null
  }
}
