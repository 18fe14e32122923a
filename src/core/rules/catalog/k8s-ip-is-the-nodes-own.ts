import type { Path } from '../../document.ts'
import { printAddress } from '../../net/address.ts'
import { rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { lineOf } from '../line-of.ts'

interface Owner {
  readonly path: Path
  readonly node: Path
}

/** MOD-009: follows from MOD-008; a k8sIP equal to the node’s own address is fine. */
export default defineRule({
  id: 'k8s-ip-is-the-nodes-own',
  covers: ['MOD-009'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.nodePoolSpec.nodes[].k8sIP',
  sources: ['INFERRED', 'BLB'],
  words: {
    en: {
      title: 'A k8sIP belongs to one machine',
      why: 'All data traffic of the node runs over its k8sIP. With the address of another machine there, packets for the one arrive at the other.',
      remedy: 'Write the address of the node’s own interface.',
      messages: { taken: 'The k8sIP {address} is the address of another node ({line})' },
    },
    'zh-CN': {
      title: '每个 k8sIP 只属于一台机器',
      why: '节点的所有数据流量都经过其 k8sIP。如果写的是另一台机器的地址，发往前者的数据包会到达后者。',
      remedy: '填写该节点自身网卡的地址。',
      messages: { taken: 'k8sIP {address} 是另一个节点的地址 ({line})' },
    },
  },
  check({ facts, cluster }, report) {
    if (!facts.nodes.some(({ entry }) => entry.k8sIP.state === 'read')) return
    const owners = new Map<string, Owner>()
    for (const { entry, path } of facts.nodes) {
      if (entry.address.state !== 'read') continue
      const text = printAddress(entry.address.value)
      if (!owners.has(text)) owners.set(text, { path: entry.address.path, node: path })
    }
    for (const { entry, path } of facts.nodes) {
      if (entry.k8sIP.state !== 'read') continue
      const text = printAddress(entry.k8sIP.value)
      const owner = owners.get(text)
      if (owner === undefined) owners.set(text, { path: entry.k8sIP.path, node: path })
      if (owner === undefined || owner.node === path) continue
      report({
        message: 'taken',
        args: { address: text, line: lineOf(cluster.file, owner.path) },
        at: entry.k8sIP.path,
        related: [owner.path],
        ranges: [rangeOfAddress(entry.k8sIP.value)],
      })
    }
  },
})

const nodes = '2/spec/loadBalancer/nodePoolSpec/nodes'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Equal to the node’s own address', 'zh-CN': '与节点自身地址相同' },
      text: exampleFile({ balancers: ['10.200.0.5 k8s 10.200.0.5'] }),
    },
    {
      name: { en: 'A network of their own', 'zh-CN': '单独的网络' },
      text: exampleFile({ balancers: ['10.9.0.5 k8s 10.200.0.5', '10.9.0.6 k8s 10.200.0.6'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'The address of a worker', 'zh-CN': '与某个工作器节点的地址相同' },
      text: exampleFile({ balancers: ['10.9.0.5 k8s 10.200.0.10', '10.200.0.6'] }),
      expect: [{ message: 'taken', at: `${nodes}/0/k8sIP` }],
    },
    {
      name: { en: 'The same k8sIP on two nodes', 'zh-CN': '两个节点的 k8sIP 相同' },
      text: exampleFile({ balancers: ['10.9.0.5 k8s 10.200.0.5', '10.9.0.6 k8s 10.200.0.5'] }),
      expect: [{ message: 'taken', at: `${nodes}/1/k8sIP` }],
    },
  ],
}
