import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { ask, gone, kill, withScene, type Scene } from '#test/embedded-scene.ts'
import { readPidFile } from './pid-file.ts'
import { findProcess } from './process-table.ts'
import { attachOrStart } from './supervisor.ts'

const attachTo = (scene: Scene) =>
  attachOrStart({
    dataDirectory: scene.dataDirectory,
    log: () => undefined,
    settings: { shared_buffers: '32MB' },
  })

test('a command starts the database where nothing runs, and stops it again', () =>
  withScene(async scene => {
    const command = await attachTo(scene)
    assert.equal(command.adopted, false)
    assert.deepEqual(await ask(command.connection, 'select 1 as one'), [{ one: 1 }])
    await command.stop()
    assert.equal(readPidFile(join(scene.dataDirectory, 'postgres', 'cluster')), null)
  }))

test('a command attaches to the database of a running Polis and leaves it running', () =>
  withScene(async scene => {
    const elsewhere = await scene.startElsewhere()
    const command = await attachTo(scene)
    assert.equal(command.adopted, true)
    assert.deepEqual(command.connection, elsewhere.connection)
    await command.stop()
    assert.deepEqual(await ask(command.connection, 'select 1 as one'), [{ one: 1 }])
  }))

test('of several commands at once one starts the database and the last to leave stops it', () =>
  withScene(async scene => {
    const commands = await Promise.all(Array.from({ length: 4 }, () => attachTo(scene)))
    assert.equal(commands.filter(command => !command.adopted).length, 1)
    assert.equal(new Set(commands.map(command => command.connection.port)).size, 1)
    const pid = scene.postmasterPid()
    const [last, ...others] = commands
    for (const command of others) await command.stop()
    assert.ok(findProcess(pid))
    await last?.stop()
    assert.equal(findProcess(pid), null)
  }))

test('a Polis that starts while a command uses the database takes it over, and the command leaves it running', () =>
  withScene(async scene => {
    const command = await attachTo(scene)
    const server = await scene.start()
    assert.equal(server.adopted, true)
    await command.stop()
    assert.deepEqual(await ask(server.connection, 'select 1 as one'), [{ one: 1 }])
  }))

test('a command stops the database that a killed Polis left behind', () =>
  withScene(async scene => {
    const elsewhere = await scene.startElsewhere()
    const pid = scene.postmasterPid()
    await kill(elsewhere.child)
    const command = await attachTo(scene)
    assert.equal(command.adopted, true)
    await command.stop()
    await gone(pid)
  }))
