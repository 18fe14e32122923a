import { parseAllDocuments, parseDocument } from 'yaml'
import { analyse } from '../src/core/analyse.ts'
import { PLAN_FILE } from '../src/core/document.ts'
import { readWorkspace } from '../src/core/model/workspace-model.ts'
import { catalog } from '../src/core/rules/catalog.ts'
import { runRules } from '../src/core/rules/run.ts'
import { readSource } from '../src/core/yaml/read.ts'
import type { SourceText } from '../src/core/yaml/source.ts'
import { checkByArithmetic } from './address-check.ts'
import {
  type ClusterTexts,
  clusterTexts,
  faultyTexts,
  largeCluster,
  writeClusterText,
  writePlanText,
} from './inputs.ts'
import type { Contest } from './measure.ts'
import { checkNaively } from './naive.ts'

const fileOf = (text: string) => [{ id: 'bench', name: 'cluster.yaml', text }]
const workspaceOf = (texts: ClusterTexts) => ({
  files: fileOf(writeClusterText(texts)),
  plan: writePlanText(texts),
})

for (const texts of [clusterTexts(largeCluster), faultyTexts()]) {
  const { findings } = analyse(workspaceOf(texts))
  const byArithmetic = checkByArithmetic(texts)
  for (const [rule, count] of Object.entries(checkNaively(texts))) {
    const ours = findings.filter((finding) => finding.rule === rule).length
    if (ours !== count || byArithmetic[rule] !== count) {
      throw new Error(`the ways disagree on ${rule}: ${ours}, ${byArithmetic[rule]} and ${count}`)
    }
  }
}

const large = clusterTexts(largeCluster)
const largeWorkspace = workspaceOf(large)
const largeSource = readSource(largeWorkspace.files[0]!.text)
const largePlan = readSource(largeWorkspace.plan)
const naively = Object.keys(checkNaively(large))
const addressRules = catalog.filter((rule) => naively.includes(rule.id))
/** With roots of its own, by which readings and searches are remembered: no call may take over what the one before found. */
const forgetful = (source: SourceText): SourceText => ({
  ...source,
  documents: source.documents.map((document) =>
    document.root === undefined ? document : { ...document, root: { ...document.root } },
  ),
})

const readForgetfully = () =>
  readWorkspace(
    largeWorkspace,
    undefined,
    new Map([
      ['bench', forgetful(largeSource)],
      [PLAN_FILE, largePlan],
    ]),
  )

const twentyKilobytes = writeClusterText(clusterTexts({ nodes: 320, pools: 120, rangesPerPool: 2 }))

/** Every call changes one scalar of the Cluster document, from the same analysis before it. */
const before = analyse(largeWorkspace)
let edits = 0
function editPort(): string {
  edits += 1
  return largeSource.text.replace('controlPlaneLBPort: 443', `controlPlaneLBPort: ${1024 + (edits % 8000)}`)
}
const changed = largeSource.documents.find(({ from, to }) =>
  largeSource.text.slice(from, to).includes('controlPlaneLBPort'),
)!
const changedText = largeSource.text.slice(changed.from, changed.to)

const size = (text: string): string => `${Math.round(text.length / 1000)} kB`
const cluster = `${largeCluster.nodes} nodes, ${largeCluster.pools} pools and ${largeCluster.pools * largeCluster.rangesPerPool} ranges`

export const contests: readonly Contest[] = [
  {
    name: `the ${naively.length} address checks of ${cluster}, from their texts to their counts`,
    against: 'ipaddr.js, each check reading its texts once, and nested loops',
    ours: () => checkByArithmetic(large),
    theirs: () => checkNaively(large),
    goal: { atLeast: 20 },
  },
  {
    name: `the same by the product: read the model, ask the ${addressRules.length} rules, ${cluster}`,
    against: 'the same',
    ours: () => runRules(addressRules, readForgetfully()),
    theirs: () => checkNaively(large),
    goal: { atLeast: 15 },
  },
  {
    name: `all of it: read the model, ask all ${catalog.length} rules, ${cluster}`,
    against: `those ${naively.length} checks alone`,
    ours: () => runRules(catalog, readForgetfully()),
    theirs: () => checkNaively(large),
    goal: { atLeast: 10 },
  },
  {
    name: `analyse a file of ${size(twentyKilobytes)}`,
    against: 'parseAllDocuments',
    ours: () => analyse({ files: fileOf(twentyKilobytes), plan: '' }),
    theirs: () => parseAllDocuments(twentyKilobytes),
    goal: { atMost: 1.5 },
  },
  {
    name: `a keystroke in one document (${size(changedText)}) of a file of ${size(largeSource.text)}, ${cluster}`,
    against: 'parsing the changed document alone',
    ours: () => analyse({ ...largeWorkspace, files: fileOf(editPort()) }, before),
    theirs: () => parseDocument(changedText),
    goal: { atMost: 1.6 },
  },
]
