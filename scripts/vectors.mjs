// npm run -s vectors -- FILE: compares core/behaviour with cases of MetalLB's own tests. FILE is a JSON array of
// { id, kind, applies, input, expect }, as ../shared/metallb-cases.json is (metallb.md section 9). Prints one line per
// case that disagrees and a closing count; what does not apply or is of an unknown kind is counted apart.
// Exit 0 = all agree, 1 = some disagree, 2 = the file cannot be used.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { bundleForNode } from './bundle.mjs'

/** @typedef {{ id: string, kind: string, applies?: boolean, input: unknown, expect: object }} Case */
/** @typedef {{ id: string, kind: string, differences: readonly string[] }} Disagreement */
/** @typedef {{ compared: number, passedOver: readonly string[], disagreements: readonly Disagreement[] }} Agreement */

/** @param {string} reason @returns {never} */
function giveUp(reason) {
  console.error(reason)
  process.exit(2)
}

/** npm moves to the project's root; the file is meant from where the user stands. @param {string} name */
function readCases(name) {
  try {
    const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), name)
    const cases = JSON.parse(readFileSync(path, 'utf8'))
    return Array.isArray(cases) ? cases : giveUp(`${name} holds no list of cases`)
  } catch (error) {
    return giveUp(`${name} cannot be read: ${String(error)}`)
  }
}

const [file] = process.argv.slice(2)
const cases = readCases(file ?? giveUp('usage: npm run -s vectors -- FILE'))

await bundleForNode({ entry: 'src/core/behaviour/vector-agreement.ts', outDir: 'dist-vectors' })
/** @type {{ runVectors: (cases: readonly Case[]) => Agreement }} */
const { runVectors } = await import(new URL('../dist-vectors/vector-agreement.js', import.meta.url).href)
const { compared, passedOver, disagreements } = runVectors(cases)

for (const { id, differences } of disagreements) console.log(`${id}: ${differences.join('; ')}`)
const skipped = passedOver.length > 0 ? `, ${passedOver.length} passed over` : ''
console.log(
  `${compared - disagreements.length} of ${compared} cases agree, ${disagreements.length} disagree${skipped}`,
)
process.exitCode = disagreements.length > 0 ? 1 : 0
