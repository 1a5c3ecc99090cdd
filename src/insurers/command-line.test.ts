import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { insurersCommand } from './command-line.ts'
import { insurerListShape } from './shapes.ts'

async function run(...args: string[]) {
  const out: string[] = []
  const error: string[] = []
  const terminal = {
    out: (text: string) => out.push(text),
    error: (text: string) => error.push(text),
    env: {},
  }
  return { exit: await insurersCommand.run(args, terminal), out: out.join('\n'), error: error.join('\n') }
}

suite('polis insurers', () => {
  test('prints the insurers of a region as one JSON object (SMO-01)', async () => {
    const { exit, out } = await run('--region', '77')
    assert.equal(exit, 0)
    assert.equal(insurerListShape.parse(JSON.parse(out)).insurers.length, 6)
  })

  test('prints all of them without a region (SMO-01)', async () => {
    assert.equal(insurerListShape.parse(JSON.parse((await run()).out)).insurers.length, 212)
  })

  test('prints the reason and exits with 1 for a code that is no region', async () => {
    const { exit, out } = await run('--region', '99')
    assert.equal(exit, 1)
    assert.match(out, /insurers\.unknown-region/)
  })

  test('prints its usage and exits with 2 for arguments it does not know', async () => {
    assert.deepEqual(await run('--town', 'Чита'), { exit: 2, out: '', error: 'polis insurers [--region 77]' })
  })
})
