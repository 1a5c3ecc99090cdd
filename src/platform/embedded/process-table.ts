import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A live process: its words, and a mark that no other process with the same number ever has. */
export interface RunningProcess {
  pid: number
  commandLine: string
  bornMark: string
}

/** The live process with this number, or null where there is none; a zombie counts as gone. */
export function findProcess(pid: number): RunningProcess | null {
  if (!Number.isInteger(pid) || pid <= 0 || !isSignalled(pid)) return null
  if (process.platform === 'linux') return fromProc(pid)
  return process.platform === 'win32' ? { pid, commandLine: '', bornMark: '' } : fromPs(pid)
}

function isSignalled(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function fromProc(pid: number): RunningProcess | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return null
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim()
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return { pid, commandLine, bornMark: `${boot}/${fields[19]}` }
  } catch {
    return null
  }
}

function fromPs(pid: number): RunningProcess | null {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=,command=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    }).trim()
    const [, state = 'Z', bornMark = '', commandLine = ''] =
      /^(\S+)\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d{4})\s+(.*)$/s.exec(line) ?? []
    return state.startsWith('Z') ? null : { pid, commandLine, bornMark }
  } catch {
    return null
  }
}
