import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeClusterText } from './inputs.ts'
import type { Contest } from './measure.ts'

/** Findings are an answer too: only unusable input is none. */
function run(args: readonly string[]): number {
  const { status } = spawnSync(process.execPath, [...args], { stdio: 'ignore' })
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} ended with ${status}`)
  return status
}
run(['scripts/cli.mjs', '--build-only'])

const folder = mkdtempSync(join(tmpdir(), 'bundled-lb-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const text = writeClusterText({ nodes: 320, pools: 120, rangesPerPool: 2 })
const file = join(folder, 'cluster.yaml')
writeFileSync(file, text)

/** The least that any tool in Node which reads YAML must do, before it has read a byte. */
const startWithYaml = ['--input-type=module', '--eval', "import 'yaml'"]

export const contests: readonly Contest[] = [
  {
    name: `bundled-lb check on a file of ${Math.round(text.length / 1000)} kB, from start to exit`,
    against: 'starting Node and loading yaml',
    ours: () => run(['dist-cli/main.js', 'check', file]),
    theirs: () => run(startWithYaml),
    // Its own work, what it takes beyond the start, at most 1.5 times the start.
    goal: { atMost: 2.5 },
  },
]
