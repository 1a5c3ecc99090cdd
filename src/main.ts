import { serve } from './serve.ts'
import { CannotStart } from '#platform/migrate.ts'

try {
  await serve(process.env)
} catch (error) {
  if (!(error instanceof CannotStart)) throw error
  process.stderr.write(`Polis cannot start. ${error.message}\n`)
  process.exit(1)
}
