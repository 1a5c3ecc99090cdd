import { Socket } from 'node:net'

/**
 * Calls `gone` when the process that started this one has ended, even by `kill -9`: an older Node.js starts the pinned one
 * through bin/run.mjs and holds a pipe open for as long as it lives.
 */
export function whenStarterIsGone(env: Record<string, string | undefined>, gone: () => void): void {
  const descriptor = Number(env['POLIS_STARTER_PIPE'])
  if (!Number.isInteger(descriptor) || descriptor < 3) return
  delete env['POLIS_STARTER_PIPE']
  // A socket and not a file: reading it as a file holds a thread, for which the end of the process would wait for good.
  const pipe = new Socket({ fd: descriptor, readable: true, writable: false })
  pipe.unref()
  pipe.on('error', () => undefined)
  pipe.on('close', gone)
  pipe.resume()
}
