import type { CidrBlock } from '../../model/cluster.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** UPD-015: blocks were cut from these when the nodes joined (POD, REF). Documents are matched by name. */
export default defineRule({
  id: 'pod-ranges-unchanged',
  covers: ['UPD-015'],
  severity: 'error',
  kind: 'deployed',
  scope: 'cluster',
  field: 'cidrConfig.spec.ipv4.cidr',
  sources: ['POD', 'REF', 'CCC'],
  words: {
    en: {
      title: 'Pod density and Pod ranges of existing node pools are as they were',
      why: 'Each node got its block of Pod addresses when it joined. The update is refused.',
      remedy: 'Write the former value. Another density needs a new node pool with its own ClusterCIDRConfig.',
      messages: {
        density: 'maxPodsPerNode of {name} was {before}, now {after}: it cannot change after creation',
        range:
          'The {family} range of ClusterCIDRConfig {name} was {before}, now {after}: it cannot change after creation',
      },
      fixes: { restore: 'Write {before} again' },
    },
    'zh-CN': {
      title: '现有节点池的 Pod 密度和 Pod 范围保持原样',
      why: '每个节点在加入时已分得自己的 Pod 地址块。更新会被拒绝。',
      remedy: '写回原来的值。要使用其他密度，需要新的节点池及其 ClusterCIDRConfig。',
      messages: {
        density: '{name} 的 maxPodsPerNode 原为 {before}，现为 {after}：该字段在创建后不可更改',
        range: 'ClusterCIDRConfig {name} 的 {family} 范围原为 {before}，现为 {after}：创建后不可更改',
      },
      fixes: { restore: '写回 {before}' },
    },
  },
  check({ cluster, deployed }, report) {
    if (deployed === undefined) return
    const oldPools = new Map(deployed.cluster.nodePools.map((pool) => [pool.name.text, pool.maxPodsPerNode]))
    for (const { name, maxPodsPerNode: after } of cluster.nodePools) {
      const before = oldPools.get(name.text)
      if (before?.state !== 'read' || after.state !== 'read' || before.value === after.value) continue
      const edits = setValue(cluster.file, after.path, before.value)
      report({
        message: 'density',
        args: { name: name.text ?? '', before: before.value, after: after.value },
        at: after.path,
        fixes: [{ title: 'restore', args: { before: before.value }, safe: false, edits }],
      })
    }
    const oldConfigs = new Map(deployed.cluster.cidrConfigs.map((config) => [config.name.text, config]))
    for (const config of cluster.cidrConfigs) {
      for (const family of ['ipv4', 'ipv6'] as const) {
        const before = printBlock(oldConfigs.get(config.name.text)?.[family])
        const after = printBlock(config[family])
        if (before === undefined || after === undefined || before === after) continue
        const args = {
          family: family === 'ipv4' ? 'IPv4' : 'IPv6',
          name: config.name.text ?? '',
          before,
          after,
        }
        report({ message: 'range', args, at: config[family]?.path ?? config.path })
      }
    }
  },
})

/** `10.1.0.0/16 (/24)`; undefined where something cannot be read. */
function printBlock(block: CidrBlock | undefined): string | undefined {
  if (block?.cidr.state !== 'read' || block.perNodeMaskSize.state !== 'read') return undefined
  return `${block.cidr.text} (/${block.perNodeMaskSize.value})`
}

const pods = (count: number, cidr = '10.1.0.0/16'): string =>
  `${exampleFile({ pods: [cidr] })}  nodeConfigOverride:\n    podDensity:\n      maxPodsPerNode: ${count}\n---\napiVersion: networking.gke.io/v1alpha1\nkind: ClusterCIDRConfig\nmetadata:\n  name: np1\nspec:\n  ipv4:\n    cidr: ${cidr}\n    perNodeMaskSize: 24\n  nodeSelector:\n    matchLabels:\n      baremetal.cluster.gke.io/node-pool: np1\n`
export const cases: Cases = {
  valid: [{ name: { en: 'The same', 'zh-CN': '相同' }, text: pods(64), deployed: pods(64) }],
  invalid: [
    {
      name: { en: 'Another density', 'zh-CN': '密度不同' },
      text: pods(110),
      deployed: pods(64),
      expect: [{ message: 'density', at: '3/spec/nodeConfigOverride/podDensity/maxPodsPerNode' }],
      fixed: pods(64),
    },
    {
      name: { en: 'Another range', 'zh-CN': '其他范围' },
      text: pods(64, '10.2.0.0/16'),
      deployed: pods(64),
      expect: [{ message: 'range', at: '4/spec/ipv4' }],
    },
  ],
}
