import { sameAddress } from '../../net/address.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleBgp } from '../example-bgp.ts'

/** BGP-003: a peer without controlPlaneNodes is a peer of all of them (REF). */
export default defineRule({
  id: 'control-plane-nodes-have-peers',
  covers: ['BGP-003'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.bgpPeers[].controlPlaneNodes',
  sources: ['OPA', 'BGP', 'REF'],
  words: {
    en: {
      title: 'Each control plane node has a BGP peer',
      why: 'Each control plane node advertises the control plane VIP over its own sessions. A node without a peer advertises nothing; when it is the only one left, the API server is gone.',
      remedy: 'List the node in controlPlaneNodes of a peer, or leave the list out of one peer.',
      messages: { alone: '{address} is in the controlPlaneNodes of no peer' },
    },
    'zh-CN': {
      title: '每个控制平面节点都有 BGP 对等体',
      why: '每个控制平面节点通过自己的会话通告控制平面 VIP。没有对等体的节点不会通告；当只剩该节点时，API 服务器将无法访问。',
      remedy: '将该节点写入某个对等体的 controlPlaneNodes，或让某个对等体不写该列表。',
      messages: { alone: '{address} 不在任何对等体的 controlPlaneNodes 中' },
    },
  },
  check({ cluster, facts }, report) {
    const peers = cluster.loadBalancer.bgpPeers.items
    if (!facts.isBgp || peers.length === 0) return
    const listed = peers.flatMap(({ controlPlaneNodes }) => controlPlaneNodes)
    const isOpen = peers.some(({ controlPlaneNodes }) => controlPlaneNodes.length === 0)
    if (isOpen || listed.some(({ state }) => state !== 'read')) return
    for (const { role, entry, path } of facts.nodes) {
      const own = [entry.address.value, entry.k8sIP.value].filter((address) => address !== undefined)
      if (role !== 'controlPlane' || own.length === 0) continue
      const isListed = listed.some(
        ({ value }) => value !== undefined && own.some((address) => sameAddress(address, value)),
      )
      if (isListed) continue
      report({
        message: 'alone',
        args: { address: entry.address.text ?? entry.k8sIP.text ?? '' },
        at: path,
        related: [cluster.loadBalancer.bgpPeers.path],
      })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Two racks, each with its router', 'zh-CN': '两个机架，各有路由器' },
      text: exampleBgp({ peers: ['10.8.0.10 65002 10.200.0.2 10.200.0.3', '10.8.1.10 65002 10.200.0.4'] }),
    },
    {
      name: {
        en: 'One peer for all beside one for some',
        'zh-CN': '一个对等体用于全部节点，另一个用于部分节点',
      },
      text: exampleBgp({ peers: ['10.8.0.10 65002 10.200.0.2', '10.8.1.10 65002'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'The third node is forgotten', 'zh-CN': '遗漏了第三个节点' },
      text: exampleBgp({ peers: ['10.8.0.10 65002 10.200.0.2', '10.8.1.10 65002 10.200.0.3'] }),
      expect: [{ message: 'alone', at: '2/spec/controlPlane/nodePoolSpec/nodes/2' }],
    },
  ],
}
