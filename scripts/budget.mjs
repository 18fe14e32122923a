// Adds up the JavaScript that a first visit loads (gzip), prints every chunk, and fails above the budget.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const BUDGET_BYTES = 230_000

const dist = new URL('../dist/', import.meta.url)

/** @typedef {{ file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk */
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

/** The entry's chunks and all they import statically: what the browser must have before the first paint. */
function firstLoad() {
  const seen = new Set(Object.keys(manifest).filter((key) => manifest[key]?.isEntry))
  for (const key of seen) for (const imported of manifest[key]?.imports ?? []) seen.add(imported)
  return new Set([...seen].map((key) => manifest[key]?.file ?? ''))
}

/** @type {(file: string) => number} */
const gzipBytes = (file) => gzipSync(readFileSync(fileURLToPath(new URL(file, dist)))).length

const first = firstLoad()
// The blocking script of index.html is copied, not bundled, so the manifest does not name it.
first.add('boot.js')
const files = new Set([...first, ...Object.values(manifest).map((chunk) => chunk.file)])
const rows = [...files]
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, bytes: gzipBytes(file), first: first.has(file) }))
  .toSorted((a, b) => Number(b.first) - Number(a.first) || b.bytes - a.bytes)

for (const row of rows) {
  console.log(
    `${(row.bytes / 1000).toFixed(1).padStart(8)} kB  ${row.first ? 'first load' : 'lazy      '}  ${row.file}`,
  )
}
const total = rows.filter((row) => row.first).reduce((sum, row) => sum + row.bytes, 0)
console.log(
  `${(total / 1000).toFixed(1).padStart(8)} kB  JavaScript at first load, gzip (budget ${BUDGET_BYTES / 1000} kB)`,
)
if (!rows.some((row) => row.first && row.file !== 'boot.js')) {
  console.error('The manifest names no entry: nothing was measured.')
  process.exit(1)
}
if (total > BUDGET_BYTES) {
  console.error(
    `Over the budget by ${((total - BUDGET_BYTES) / 1000).toFixed(1)} kB: load something later, or not at all.`,
  )
  process.exit(1)
}
