// npm run bench:ui [-- painting keystrokes opening editing --minutes 10 --dist FOLDER]: how fast the built page is in a
// real browser, beside a bare page of the same libraries.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { bundleForNode } from './bundle.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const args = process.argv.slice(2)

if (!args.includes('--dist')) await build({ root, logLevel: 'warn' })
await build({
  root: `${root}bench/ui`,
  base: './',
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: `${root}dist-bench/bare`,
    emptyOutDir: true,
    target: 'es2023',
    rolldownOptions: { input: `${root}bench/ui/bare.html` },
  },
})
await bundleForNode({ entry: 'bench/ui/run.ts', outDir: 'dist-bench/ui' })
const result = spawnSync(process.execPath, [`${root}dist-bench/ui/run.js`, ...args], {
  stdio: 'inherit',
  cwd: root,
})
process.exit(result.status ?? 1)
