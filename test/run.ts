import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { join, relative } from 'node:path'
import { bundle } from './bundles.ts'
import { testCluster } from './cluster.ts'

const HOME = join(import.meta.dirname, '..')
const deep = process.argv.includes('--deep')
const named = process.argv.slice(2).filter(argument => !argument.startsWith('--'))

/** Every test file, or those whose path contains one of the words given: `npm test -- applications`. */
const files = globSync(['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts', 'bench/**/*.test.ts'], { cwd: HOME })
  .map(file => relative('.', file))
  .filter(file => named.length === 0 || named.some(word => file.includes(word)))
  .toSorted()

const cluster = await testCluster()
const bundles = bundle(files)
const child = spawn(
  process.execPath,
  ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=spec', ...bundles.paths],
  {
    cwd: HOME,
    stdio: 'inherit',
    env: {
      ...process.env,
      POLIS_TEST_CLUSTER: JSON.stringify(cluster.connection),
      ...(deep && { POLIS_TEST_DEEP: '1' }),
    },
  },
)
child.on('exit', code => {
  bundles.remove()
  void cluster.stop().finally(() => process.exit(code ?? 1))
})
