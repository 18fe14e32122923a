// npm run bench [-- NAME…]: bundles bench/run.ts and runs it with the garbage collector at hand.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { bundleForNode } from './bundle.mjs'

await bundleForNode({ entry: 'bench/run.ts', outDir: 'dist-bench' })
const program = fileURLToPath(new URL('../dist-bench/run.js', import.meta.url))
const result = spawnSync(process.execPath, ['--expose-gc', program, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(result.status ?? 1)
