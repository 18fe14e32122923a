// Installs the locked dependencies when they are not there yet. Runs before `npm start` and `npm test`,
// so it may use nothing but Node, and no syntax that an old Node could not even read.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(fileURLToPath(import.meta.url), '..', '..')
const stamp = join(root, 'node_modules', '.setup-stamp')

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `This project needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and try again.`,
  )
  process.exit(1)
}

// The platform belongs to the stamp: some dependencies are compiled for one system.
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex')
const present = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''

if (present !== wanted) {
  console.log('Installing the locked dependencies (npm ci) …')
  const installed = runNpm(['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'])
  if (installed !== 0) {
    console.error(
      'npm ci did not succeed (see above). Check the network or the registry setting, then try again.',
    )
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}

/**
 * Runs the npm that started this script, else the one on the PATH.
 * @param {string[]} args
 */
function runNpm(args) {
  const npm = process.env['npm_execpath']
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }
  const result =
    npm !== undefined && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  return result.status ?? 1
}
