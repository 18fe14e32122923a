import { parseAllDocuments } from 'yaml'
import { analyse } from '../src/core/analyse.ts'
import { readWorkspace } from '../src/core/model/workspace-model.ts'
import { catalog } from '../src/core/rules/catalog.ts'
import { runRules } from '../src/core/rules/run.ts'
import { clusterAddresses, largeCluster, writeClusterText } from './inputs.ts'
import type { Contest } from './measure.ts'
import { countConflictsNaively } from './naive.ts'

const workspaceOf = (text: string) => ({ files: [{ id: 'bench', name: 'cluster.yaml', text }], plan: '' })

const large = readWorkspace(workspaceOf(writeClusterText(largeCluster)))
const addresses = clusterAddresses(largeCluster)

const twentyKilobytes = writeClusterText({ nodes: 320, pools: 120, rangesPerPool: 2 })

export const contests: readonly Contest[] = [
  {
    name: `all ${catalog.length} rules on ${largeCluster.nodes} nodes and ${largeCluster.pools} pools`,
    against: 'the address checks alone with ipaddr.js and nested loops',
    ours: () => runRules(catalog, large),
    theirs: () => countConflictsNaively(addresses),
    goal: { atLeast: 20 },
  },
  {
    name: `analyse a file of ${Math.round(twentyKilobytes.length / 1000)} kB`,
    against: 'parseAllDocuments',
    ours: () => analyse(workspaceOf(twentyKilobytes)),
    theirs: () => parseAllDocuments(twentyKilobytes),
    goal: { atMost: 2 },
  },
]
