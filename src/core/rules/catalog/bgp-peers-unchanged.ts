import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { keyOf, spotOf } from '../settled-value.ts'

/** UPD-011: the reference says both "not after creation" and "mutable", the API allows it (REF, OPA): a warning. */
export default defineRule({
  id: 'bgp-peers-unchanged',
  covers: ['UPD-011'],
  severity: 'warning',
  kind: 'deployed',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.bgpPeers',
  sources: ['REF', 'OPA'],
  words: {
    en: {
      title: 'localASN and bgpPeers of a running cluster are as they were',
      why: 'The pages disagree on whether these can change later. A change interrupts the sessions over which the control plane VIP is advertised.',
      remedy: 'Try the change on a test cluster first, in a maintenance window.',
      messages: {
        changed:
          '{field} differs from the running cluster, and the documentation disagrees on whether it can change',
      },
    },
    'zh-CN': {
      title: '运行中集群的 localASN 和 bgpPeers 保持原样',
      why: '对于以后能否更改，文档说法不一。更改会中断通告控制平面 VIP 的会话。',
      remedy: '先在测试集群上尝试，并安排在维护时段进行。',
      messages: { changed: '{field} 与运行中的集群不同，而文档对能否更改说法不一' },
    },
  },
  check({ file, cluster, deployed, facts }, report) {
    if (deployed === undefined || !facts.isBgp || !deployed.facts.isBgp) return
    for (const field of ['localASN', 'bgpPeers'] as const) {
      const path = ['spec', 'loadBalancer', field]
      if (keyOf(spotOf(file, cluster, path)) === keyOf(spotOf(deployed.file, deployed.cluster, path)))
        continue
      report({ message: 'changed', args: { field }, at: cluster.loadBalancer[field].path })
    }
  },
})

const bgp = (asn: number, peer: string): string =>
  exampleFile({
    lbType: 'bgp',
    networkLines: ['    advancedNetworking: true'],
    loadBalancerLines: [`    localASN: ${asn}`, '    bgpPeers:', `    - ip: ${peer}`, '      asn: 65002'],
  })
export const cases: Cases = {
  valid: [
    {
      name: { en: 'The same peers', 'zh-CN': '对等体不变' },
      text: bgp(65_001, '10.8.0.10'),
      deployed: bgp(65_001, '10.8.0.10'),
    },
    {
      name: { en: 'A layer 2 cluster', 'zh-CN': '第 2 层集群' },
      text: exampleFile(),
      deployed: exampleFile(),
    },
  ],
  invalid: [
    {
      name: { en: 'Another peer and another number', 'zh-CN': '对等体和编号都已改变' },
      text: bgp(65_003, '10.8.0.11'),
      deployed: bgp(65_001, '10.8.0.10'),
      expect: [
        { message: 'changed', at: '2/spec/loadBalancer/localASN' },
        { message: 'changed', at: '2/spec/loadBalancer/bgpPeers' },
      ],
    },
  ],
}
