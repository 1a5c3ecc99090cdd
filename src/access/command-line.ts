import { parseArgs } from 'node:util'
import { granted, refused, type Outcome } from '#kernel/outcome.ts'
import { SYSTEM } from '#platform/actor.ts'
import type { CommandLineCommand, Terminal } from '#platform/command-line.ts'
import type { Database, Tx } from '#platform/database.ts'
import type { StaffRole } from './account.ts'
import { unknownOrganisation, unneededOrganisation } from './refusals.ts'
import { selectOrganisations } from './tokens/store.ts'
import { issueToken, type NewToken } from './tokens/token.ts'

/** Opens the database of the installation for one command. */
export type OpenDatabase = () => Promise<{ database: Database; close(): Promise<void> }>

const ROLES: readonly StaffRole[] = ['clerk', 'registrar', 'fund', 'admin']
/** The region whose organisations a token is for where none is named: the demonstration's first. */
const FIRST_REGION = '77'
const USAGE = 'token --role clerk|registrar|fund|admin [--organisation CODE]'

/** The commands of access: `polis token`. */
export const accessCommands = (open: OpenDatabase): Record<string, CommandLineCommand> => ({
  token: {
    usage: USAGE,
    summary: 'prints a new bearer token of a role and an organisation',
    run: (args, terminal) => runToken(open, args, terminal),
  },
})

async function runToken(open: OpenDatabase, args: string[], terminal: Terminal): Promise<number> {
  const options = readOptions(args)
  if (!options) {
    terminal.error(`polis ${USAGE}`)
    return 2
  }
  const opened = await open()
  try {
    const issued = await opened.database.transact(SYSTEM, async tx => {
      const token = await tokenFor(tx, options.role, options.organisation)
      return token.ok ? granted(await issueToken(tx, token.value)) : token
    })
    if (!issued.ok) return complain(terminal, issued)
    terminal.out(issued.value)
    return 0
  } finally {
    await opened.close()
  }
}

function complain(terminal: Terminal, outcome: Extract<Outcome<unknown>, { ok: false }>): number {
  for (const refusal of outcome.refusals) terminal.error(refusal.says.en)
  return 1
}

function readOptions(args: string[]): { role: StaffRole; organisation: string | undefined } | null {
  try {
    const options = { role: { type: 'string' }, organisation: { type: 'string' } } as const
    const { role: named, organisation } = parseArgs({ args, options }).values
    const role = ROLES.find(one => one === named)
    return role ? { role, organisation } : null
  } catch {
    return null
  }
}

async function tokenFor(tx: Tx, role: StaffRole, code: string | undefined): Promise<Outcome<NewToken>> {
  if (role === 'admin') return code ? refused(unneededOrganisation()) : granted({ role, label: LABELS.admin })
  const kind = KINDS[role]
  const organisations = await selectOrganisations(tx, kind, FIRST_REGION)
  const found = code ? organisations.find(one => one.code === code) : organisations[0]
  return found
    ? granted(tokenOf(role, found.code))
    : refused(unknownOrganisation(kind, code, organisations.slice(0, 5)))
}

const KINDS = { clerk: 'insurer', registrar: 'clinic', fund: 'fund' } as const

function tokenOf(role: keyof typeof KINDS, code: string): NewToken {
  const label = LABELS[role]
  if (role === 'clerk') return { role, organisation: `insurer:${code}`, label }
  if (role === 'registrar') return { role, organisation: `clinic:${code}`, label }
  return { role, organisation: `fund:${code}`, label }
}

/** What people read in the look log as the one who looked. */
const LABELS: Record<StaffRole, string> = {
  clerk: 'Программа страховой компании',
  registrar: 'Программа поликлиники',
  fund: 'Программа фонда',
  admin: 'Программа администратора',
}
