import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleFile } from '../src/core/rules/examples.ts'
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
const count = <T>(length: number, write: (index: number) => T): readonly T[] =>
  Array.from({ length }, (_, index) => write(index))
/** A large file that is in order: half of it comments, as in a file that bmctl wrote. */
const text = exampleFile({
  workers: count(240, (index) => `10.201.0.${index + 10}`),
  pools: count(24, (index) => ({
    name: `pool${index + 1}`,
    addresses: [`10.200.0.${72 + index * 6}-10.200.0.${76 + index * 6}`],
  })),
  specLines: count(
    140,
    (index) => `  # Line ${index} of the explanations that such a file carries with it, in part.`,
  ),
})
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
