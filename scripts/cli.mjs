// npm run -s cli -- ARGS: the terminal twin, built again when a source is newer than the bundle.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const program = join(root, 'dist-cli', 'main.js')

/** Folders count too: a removed file changes only its folder. */
function newestSource() {
  const folders = ['src/core', 'src/cli'].map((folder) => join(root, folder))
  const entries = folders.flatMap((folder) => [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ])
  return Math.max(...[...entries, join(root, 'package-lock.json')].map((path) => statSync(path).mtimeMs))
}

if (!existsSync(program) || statSync(program).mtimeMs < newestSource()) {
  const { bundleForNode } = await import('./bundle.mjs')
  await bundleForNode({ entry: 'src/cli/main.ts', outDir: 'dist-cli', standalone: true })
}
if (!process.argv.includes('--build-only')) {
  // npm moves to the project's root; file arguments are meant from where the user stands.
  const result = spawnSync(process.execPath, [program, ...process.argv.slice(2)], {
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    stdio: 'inherit',
  })
  process.exit(result.status ?? 2)
}
