// npm run build:lib: the core as one file for Node and browsers, with its types beside it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { bundleForNode } from './bundle.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))

// Nothing of Node is left in the bundle: core may not use it, and the dependencies come in their neutral builds.
await bundleForNode({ entry: 'src/core/index.ts', outDir: 'dist-lib', standalone: true })
const types = spawnSync(
  process.execPath,
  [
    tsc,
    '-p',
    'src/core',
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--rootDir',
    'src/core',
  ].concat('--outDir', 'dist-lib/types'),
  { cwd: root, stdio: 'inherit' },
)
process.exit(types.status ?? 1)
