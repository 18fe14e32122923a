// Finds the Chromium that drives the end-to-end tests and, when asked, gets one.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

const root = fileURLToPath(new URL('..', import.meta.url))
const isRoot = process.getuid?.() === 0

/** Quiet start, no traffic of its own; a sandbox cannot be made by root. */
export const browserFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The path of a browser, or nothing. `E2E_BROWSER_PATH` wins, then Playwright's own build, then what is installed.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const named = process.env['E2E_BROWSER_PATH']
  if (named !== undefined && named !== '') return named
  return [chromium.executablePath(), ...installedBrowsers()].find((path) => path !== '' && existsSync(path))
}

/** @returns {readonly string[]} */
function installedBrowsers() {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? '',
    )
    const programs = [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ]
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)))
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ]
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Debian's own package is small and signed; elsewhere Playwright's build is the one that certainly works. */
function installBrowser() {
  const isDebian =
    existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  if (isDebian && isRoot) {
    run('apt-get', ['update'])
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
    if (findBrowser() !== undefined) return
  }
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  run(process.execPath, [cli, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'])
}

/** @type {(command: string, args: readonly string[]) => void} */
function run(command, args) {
  console.log(`${command} ${args.join(' ')}`)
  spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (findBrowser() === undefined) installBrowser()
  const found = findBrowser()
  if (found === undefined || !existsSync(found)) {
    console.error(
      found === undefined
        ? 'No Chromium, Chrome or Edge was found and none could be installed. Install one, or set E2E_BROWSER_PATH to its program file.'
        : `E2E_BROWSER_PATH names ${found}, which does not exist.`,
    )
    process.exit(1)
  }
  console.log(`Browser for the end-to-end tests: ${found}`)
}
