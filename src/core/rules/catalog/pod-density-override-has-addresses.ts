import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** With it on the NodePool or the Cluster the size of the Pod range is not checked (POD). */
const skipAnnotation = 'baremetal.cluster.gke.io/skip-pod-cidr-size-check'

/** MOD-022: another density needs blocks of another size (POD). */
export default defineRule({
  id: 'pod-density-override-has-addresses',
  covers: ['MOD-022'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'nodePool.spec.nodeConfigOverride.podDensity.maxPodsPerNode',
  sources: ['POD', 'CCC'],
  words: {
    en: {
      title: 'A node pool with its own Pod density has its own ClusterCIDRConfig',
      why: 'Each node gets a block of Pod addresses whose size follows the density of the cluster. A pool with another density runs out of addresses, or wastes them.',
      remedy:
        'Bind a ClusterCIDRConfig to the pool with nodeSelector, or set the annotation that skips the check.',
      messages: { unbound: '{pool} allows {pods} Pods per node, but no ClusterCIDRConfig is bound to it' },
    },
    'zh-CN': {
      title: '单独设置 Pod 密度的节点池有自己的 ClusterCIDRConfig',
      why: '每个节点分得的 Pod 地址块大小取决于集群的密度。密度不同的节点池会用尽地址或浪费地址。',
      remedy: '通过 nodeSelector 为该节点池绑定 ClusterCIDRConfig，或设置跳过检查的注解。',
      messages: { unbound: '{pool} 每个节点允许 {pods} 个 Pod，但没有为它绑定 ClusterCIDRConfig' },
    },
  },
  check({ cluster }, report) {
    if (cluster.annotations.includes(skipAnnotation)) return
    const bound = new Set(cluster.cidrConfigs.map((config) => config.nodePool))
    for (const { maxPodsPerNode, name, annotations } of cluster.nodePools) {
      if (maxPodsPerNode.state !== 'read' || name.state !== 'read') continue
      if (bound.has(name.value) || annotations.includes(skipAnnotation)) continue
      report({
        message: 'unbound',
        args: { pool: name.value, pods: maxPodsPerNode.value },
        at: maxPodsPerNode.path,
        related: [name.path],
      })
    }
  },
})

const override = '  nodeConfigOverride:\n    podDensity:\n      maxPodsPerNode: 64\n'
const config = (pool: string): string =>
  `---\napiVersion: networking.gke.io/v1alpha1\nkind: ClusterCIDRConfig\nmetadata:\n  name: ${pool}\nspec:\n  ipv4:\n    cidr: 192.168.0.0/16\n    perNodeMaskSize: 25\n  nodeSelector:\n    matchLabels:\n      baremetal.cluster.gke.io/node-pool: ${pool}\n`
export const cases: Cases = {
  valid: [
    { name: { en: 'Bound', 'zh-CN': '已绑定' }, text: `${exampleFile()}${override}${config('np1')}` },
    {
      name: { en: 'The check is skipped', 'zh-CN': '已跳过检查' },
      text: `${exampleFile()}${override}`.replace(
        '  name: np1\n',
        `  name: np1\n  annotations:\n    ${skipAnnotation}: "true"\n`,
      ),
    },
  ],
  invalid: [
    {
      name: { en: 'Bound to another pool', 'zh-CN': '绑定到其他节点池' },
      text: `${exampleFile()}${override}${config('np2')}`,
      expect: [{ message: 'unbound', at: '3/spec/nodeConfigOverride/podDensity/maxPodsPerNode' }],
    },
  ],
}
