import { loadDemonstration, DEMO_ACCOUNTS, DEMO_PASSWORD } from '#demonstration/index.ts'
import { remindComplaintsToday } from '#complaints/index.ts'
import { startRunner, type Runner } from '#employers/index.ts'
import { channelsFrom, startSender, type Sender } from '#notices/index.ts'
import { CannotStart } from '#platform/migrate.ts'
import type { Environment } from '#platform/config.ts'
import type { HttpServer } from '#platform/http/server.ts'
import { whenStarterIsGone } from '#platform/starter.ts'
import { loadTexts } from '#web/texts.ts'
import { buildApp } from './app.ts'
import { openInstallation, settings, type Installation } from './installation.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const log = (line: Record<string, unknown>): void => void process.stderr.write(`${JSON.stringify(line)}\n`)

/** Starts Polis, says where it is, and stops cleanly on Ctrl-C; throws CannotStart with one line that says what to change. */
export async function serve(env: Environment): Promise<void> {
  const config = settings(env)
  const installation = await openInstallation(config, { as: 'server', log: say })
  let app: HttpServer | undefined
  let sender: Sender | undefined
  let runner: Runner | undefined
  const stop = onlyOnce(async () => {
    await sender?.stop()
    await app?.close()
    await runner?.stop()
    await installation.close()
  })
  whenStarterIsGone(process.env, () => void stop().then(() => process.exit(0)))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void stop().then(() => process.exit(0)))
  try {
    if (config.demo) await loadDemonstration(installation, { today: installation.clock.today() })
    app = await buildApp(installation, log)
    await listen(app, installation)
    sender = startSender({
      ...installation,
      texts: loadTexts(),
      channels: channelsFrom(config),
      log,
      alsoDaily: () => remindComplaintsToday(installation),
    })
    runner = startRunner(installation, error =>
      process.stderr.write(`${JSON.stringify({ error: 'employer batch', message: String(error) })}\n`),
    )
    announce(installation, app)
  } catch (error) {
    await stop()
    throw error
  }
}

async function listen(app: HttpServer, { config }: Installation): Promise<void> {
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new CannotStart(
        `Port ${config.port} is taken: stop the program that uses it, or set PORT to another, such as PORT=${config.port + 1}.`,
        { cause: error },
      )
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new CannotStart(
        `Polis may not listen on ${config.host}:${config.port} (${code}): set HOST and PORT to an address of this machine and a port above 1023.`,
        { cause: error },
      )
    throw error
  }
}

function announce(installation: Installation, app: HttpServer): void {
  const host = installation.config.host.includes(':')
    ? `[${installation.config.host}]`
    : installation.config.host
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : installation.config.port
  say(`Polis is ready: http://${host}:${port}`)
  say(`Business day: ${installation.clock.today().toString()}`)
  if (!installation.config.demo) return
  say(`Demonstration sign-ins, password ${DEMO_PASSWORD}:`)
  for (const { login, describes } of DEMO_ACCOUNTS) say(`  ${login.padEnd(16)} ${describes}`)
}

function onlyOnce(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => (done ??= work())
}
