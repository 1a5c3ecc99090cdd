import { buildApp } from '../src/app.ts'
import { openInstallation, settings } from '../src/installation.ts'

/** The server of Polis in a process of its own: takes the settings, answers its port. */
process.once('message', (environment: Record<string, string>) => {
  void start(environment)
})

async function start(environment: Record<string, string>): Promise<void> {
  const installation = await openInstallation(settings(environment), { as: 'server', log: console.error })
  const app = await buildApp(installation, line => console.error(line))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  process.send?.(typeof address === 'object' ? address?.port : null)
  process.once('disconnect', () => void app.close().then(() => installation.close()))
}
