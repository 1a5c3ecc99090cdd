import * as fs from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL notes about itself in its data directory while it runs. */
interface PidFile {
  pid: number
  port: number
  afterPid: string
}

const path = (cluster: string): string => join(cluster, 'postmaster.pid')

/** Reads postmaster.pid; null where there is none. */
export function readPidFile(cluster: string): PidFile | null {
  try {
    const [pid, ...rest] = fs.readFileSync(path(cluster), 'utf8').split('\n')
    return { pid: Number(pid), port: Number(rest[2]), afterPid: rest.join('\n') }
  } catch {
    return null
  }
}

/**
 * Makes PostgreSQL see through a postmaster.pid whose number now belongs to some other process, as happens in a
 * container, where numbers come round. PostgreSQL takes its parent's number for a stale one and still checks the shared
 * memory for survivors, so the number becomes ours. Call it only where no server of this cluster is running.
 */
export function disownStalePidFile(cluster: string): void {
  const file = readPidFile(cluster)
  if (!file || file.pid === process.pid || process.platform === 'win32') return
  const replacement = `${path(cluster)}.new`
  const { uid, gid } = fs.statSync(cluster)
  fs.rmSync(replacement, { force: true })
  fs.writeFileSync(replacement, `${process.pid}\n${file.afterPid}`, { mode: 0o600, flag: 'wx' })
  if (process.getuid?.() === 0) fs.lchownSync(replacement, uid, gid)
  fs.renameSync(replacement, path(cluster))
}
