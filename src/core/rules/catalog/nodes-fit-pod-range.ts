import type { Path } from '../../document.ts'
import type { Cluster } from '../../model/cluster.ts'
import type { ClusterView } from '../../model/workspace-model.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { maxPodsOf, nodeBlockLength } from '../pod-density.ts'
import { isFlat, podRanges } from '../pod-ranges.ts'

/** Percent of the range from which a hint is due. */
const nearlyFull = 80

interface Capacity {
  readonly path: Path
  readonly text: string
  /** Addresses of all IPv4 Pod ranges. */
  readonly addresses: number
  /** Addresses each node takes, in the order of the nodes. */
  readonly blocks: readonly number[]
  readonly block: number
}

const sizeOfBlock = (length: number): number => 2 ** (32 - length)

/** In flat mode only one ClusterCIDRConfig for all nodes can be counted; several are bound to node pools. */
function perNodeLength(cluster: Cluster): number | undefined {
  if (!isFlat(cluster)) {
    const pods = maxPodsOf(cluster)
    return pods === undefined ? undefined : nodeBlockLength(pods)
  }
  const configs = cluster.cidrConfigs.filter(({ ipv4 }) => ipv4 !== undefined)
  return configs.length === 1 ? configs[0]?.ipv4?.perNodeMaskSize.value : undefined
}

function capacityOf({ cluster, facts }: ClusterView): Capacity | undefined {
  const ranges = podRanges(cluster).filter(({ prefix }) => prefix.family === 4)
  const length = perNodeLength(cluster)
  const [first] = ranges
  if (first === undefined || length === undefined || length < 1 || length > 32) return undefined
  const block = sizeOfBlock(length)
  const overrides = new Map(
    cluster.nodePools.flatMap((pool) => {
      const pods = pool.maxPodsPerNode.value
      if (isFlat(cluster) || pods === undefined || pods < 1 || pods > 250) return []
      return [[pool.name.text, sizeOfBlock(nodeBlockLength(pods))] as const]
    }),
  )
  return {
    path: first.path,
    text: ranges.map(({ text }) => text).join(', '),
    addresses: ranges.reduce((sum, { prefix }) => sum + sizeOfBlock(prefix.length), 0),
    blocks: facts.nodes.map(({ pool }) => (pool === undefined ? block : (overrides.get(pool) ?? block))),
    block,
  }
}

/** NET-009: nodes = 2^(block length - range length) (NET). The range cannot be changed later. */
export default defineRule({
  id: 'nodes-fit-pod-range',
  covers: ['NET-009'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.pods.cidrBlocks[]',
  sources: ['NET', 'POD'],
  words: {
    en: {
      title: 'The Pod range has a block for every node',
      why: 'Each node takes a block of its own, sized by the maximum of Pods per node. A node that gets none runs no Pods. Neither the range nor the maximum can be changed after creation.',
      remedy: 'Choose a larger Pod range or fewer Pods per node before the cluster is created.',
      messages: {
        full: '{nodes} nodes; {cidr} has room for {max}',
        nearly: '{nodes} nodes; {cidr} has room for {max}, so few can be added',
      },
    },
    'zh-CN': {
      title: 'Pod 范围为每个节点都留有地址块',
      why: '每个节点占用一个地址块，大小由每个节点的 Pod 数上限决定。得不到地址块的节点无法运行 Pod。范围和上限在集群创建后均不可更改。',
      remedy: '在创建集群前选择更大的 Pod 范围，或减少每个节点的 Pod 数。',
      messages: {
        full: '共 {nodes} 个节点；{cidr} 最多容纳 {max} 个',
        nearly: '共 {nodes} 个节点；{cidr} 最多容纳 {max} 个，可再添加的节点不多',
      },
    },
  },
  check(view, report) {
    const capacity = capacityOf(view)
    if (capacity === undefined) return
    const { path, text, addresses, blocks, block } = capacity
    const needed = blocks.reduce((sum, size) => sum + size, 0)
    if (needed * 100 <= addresses * nearlyFull) return
    const isFull = needed > addresses
    report({
      message: isFull ? 'full' : 'nearly',
      severity: isFull ? 'error' : 'info',
      args: { nodes: blocks.length, cidr: text, max: Math.floor(addresses / block) },
      at: path,
    })
  },
})

const workers = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `10.200.1.${index + 1}`)
const planned = (count: number, pods: string, maxPods: number): string =>
  exampleFile({
    controlPlane: ['10.200.0.2', '10.200.0.3', '10.200.0.4'],
    workers: workers(count),
    pods: [pods],
    specLines: ['  nodeConfig:', '    podDensity:', `      maxPodsPerNode: ${maxPods}`],
  })

export const cases: Cases = {
  valid: [
    {
      name: { en: '25 nodes where 32 fit', 'zh-CN': '25 个节点，可容纳 32 个' },
      text: planned(22, '172.30.0.0/18', 250),
    },
    {
      name: { en: '51 nodes where 64 fit', 'zh-CN': '51 个节点，可容纳 64 个' },
      text: planned(48, '172.30.0.0/18', 128),
    },
  ],
  invalid: [
    {
      name: { en: '33 nodes where 32 fit', 'zh-CN': '33 个节点，只能容纳 32 个' },
      text: planned(30, '172.30.0.0/18', 250),
      expect: [{ message: 'full', at: '2/spec/clusterNetwork/pods/cidrBlocks/0' }],
    },
    {
      name: { en: '32 nodes where 32 fit', 'zh-CN': '32 个节点，刚好容纳 32 个' },
      text: planned(29, '172.30.0.0/18', 250),
      expect: [{ message: 'nearly', at: '2/spec/clusterNetwork/pods/cidrBlocks/0', severity: 'info' }],
    },
  ],
}
