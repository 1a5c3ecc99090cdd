import assert from 'node:assert/strict'
import test from 'node:test'
import pg from 'pg'
import { testCluster } from '#test/cluster.ts'
import { ensureProgramRole } from './program-role.ts'

test('many databases of one server may be migrated at once: the role they share is set by each', async () => {
  const { connection } = await testCluster()
  const clients = await Promise.all(
    Array.from({ length: 16 }, async () => {
      const client = new pg.Client({ ...connection, database: 'postgres' })
      await client.connect()
      return client
    }),
  )
  try {
    for (let round = 0; round < 5; round += 1)
      await Promise.all(clients.map(client => ensureProgramRole(client, 'postgres', 'only-for-tests')))
    const { rows } = await clients[0]!.query(
      "select rolcanlogin from pg_roles where rolname = 'polis_program'",
    )
    assert.deepEqual(rows, [{ rolcanlogin: true }])
  } finally {
    await Promise.all(clients.map(client => client.end()))
  }
})
