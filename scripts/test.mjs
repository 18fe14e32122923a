// npm test: every check in order, from a bare clone on. Stops at the first broken stage and always closes with
// one line over all runners, `N passed, N failed`. `node scripts/test.mjs types unit` runs only those stages.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {{ passed: number, failed: number, skipped: number, late?: number }} Counts */
/** @typedef {{ name: string, run: string[][], env?: Record<string, string>, report?: string, count?: (report: any) => Counts, optional?: boolean }} Stage */

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (/** @type {string} */ path) => join(root, 'node_modules', path)
const tsc = bin('typescript/bin/tsc')
const vite = bin('vite/bin/vite.js')
const vitest = bin('vitest/vitest.mjs')
const unitReport = join(root, 'test-results', 'unit.json')
const e2eReport = join(root, 'test-results', 'e2e.json')

/** @type {(report: any) => Counts} */
const countUnit = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
})

/** @type {(report: any) => Counts} */
const countE2e = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
  late: stats.flaky,
})

/** @type {(args: string[]) => string[]} */
const vitestRun = (args) => [
  vitest,
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
  ...args,
]

/** @type {Stage[]} */
const stages = [
  { name: 'setup', run: [[join(root, 'scripts/setup.mjs')]] },
  {
    name: 'types',
    run: [
      [tsc, '-p', 'src/core'],
      [tsc, '-p', 'tsconfig.app.json'],
      [tsc, '-p', 'tsconfig.json'],
    ],
  },
  { name: 'lint', run: [[bin('oxlint/bin/oxlint')]] },
  { name: 'format', run: [[bin('@biomejs/biome/bin/biome'), 'check', '.']] },
  { name: 'knip', run: [[bin('knip/bin/knip.js')]] },
  { name: 'unit', run: [vitestRun([])], report: unitReport, count: countUnit },
  { name: 'readme', run: [[join(root, 'scripts/readme-rules.mjs'), '--check']] },
  {
    name: 'build',
    run: [
      [vite, 'build'],
      [vite, 'build', '--mode', 'single'],
    ],
  },
  { name: 'budget', run: [[join(root, 'scripts/budget.mjs')]] },
  { name: 'browser', run: [[join(root, 'scripts/browser.mjs')]] },
  {
    name: 'e2e',
    run: [[bin('@playwright/test/cli.js'), 'test']],
    env: { E2E_PORT: String(await freePort()) },
    report: e2eReport,
    count: countE2e,
  },
  {
    name: 'deep',
    run: [vitestRun(['src/core', '--testTimeout=600000'])],
    env: { DEEP: '1' },
    report: unitReport,
    count: countUnit,
    optional: true,
  },
]

/** A port nobody listens on, so that two working copies can be tested at the same time. */
function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' ? address?.port : undefined))
    })
  })
}

/** Runs a stage's commands until one fails. @type {(stage: Stage) => boolean} */
function runStage(stage) {
  if (stage.report !== undefined) {
    mkdirSync(dirname(stage.report), { recursive: true })
    rmSync(stage.report, { force: true })
  }
  return stage.run.every((args) => {
    const result = spawnSync(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...stage.env },
    })
    return result.status === 0
  })
}

/**
 * What a stage adds to the closing line. A broken stage is at least one failure, and so is a runner that ran nothing:
 * a check that cannot fail is no check.
 * @type {(stage: Stage, ok: boolean) => Counts}
 */
function countStage(stage, ok) {
  const counts =
    stage.count !== undefined && stage.report !== undefined && existsSync(stage.report)
      ? stage.count(JSON.parse(readFileSync(stage.report, 'utf8')))
      : { passed: 0, failed: 0, skipped: 0 }
  const isEmpty = stage.count !== undefined && counts.passed === 0
  return { ...counts, failed: ok && !isEmpty ? counts.failed : Math.max(1, counts.failed) }
}

const named = process.argv.slice(2)
const unknown = named.filter((name) => stages.every((stage) => stage.name !== name))
if (unknown.length > 0) {
  console.error(
    `No such stage: ${unknown.join(', ')}. The stages are ${stages.map((stage) => stage.name).join(', ')}.`,
  )
  process.exit(2)
}

/** @type {string[]} */
const summary = []
const total = { passed: 0, failed: 0, skipped: 0 }
for (const stage of stages) {
  if (named.length > 0 ? !named.includes(stage.name) : stage.optional) continue
  if (total.failed > 0) {
    summary.push(`  ${stage.name.padEnd(8)} not run`)
    continue
  }
  console.log(`\n── ${stage.name}`)
  const started = performance.now()
  const counts = countStage(stage, runStage(stage))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const late = counts.late ? `, ${counts.late} of them at a later try` : ''
  const detail = stage.count === undefined ? '' : `  ${printCounts(counts)}${late}`
  summary.push(
    `  ${stage.name.padEnd(8)} ${counts.failed > 0 ? 'FAILED' : 'ok    '} ${seconds.padStart(6)} s${detail}`,
  )
  total.passed += counts.passed
  total.failed += counts.failed
  total.skipped += counts.skipped
}

/** @type {(counts: Counts) => string} */
function printCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

console.log(`\n${summary.join('\n')}\n\n${printCounts(total)}`)
process.exitCode = total.failed > 0 ? 1 : 0
