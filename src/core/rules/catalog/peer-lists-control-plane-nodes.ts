import { printAddress } from '../../net/address.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleBgp } from '../example-bgp.ts'

/** BGP-004: the `address` or the `k8sIP` of a control plane node (domain 4.9). */
export default defineRule({
  id: 'peer-lists-control-plane-nodes',
  covers: ['BGP-004'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.bgpPeers[].controlPlaneNodes',
  sources: ['REF', 'INFERRED'],
  words: {
    en: {
      title: 'controlPlaneNodes lists control plane nodes',
      why: 'An address that is no control plane node opens no session, so the router stays without this path, and the node that was meant may be left without a peer.',
      remedy:
        'Write the address or k8sIP of a control plane node, as it stands in controlPlane.nodePoolSpec.',
      messages: { stranger: '{address} is not a control plane node' },
    },
    'zh-CN': {
      title: 'controlPlaneNodes 中都是控制平面节点',
      why: '不是控制平面节点的地址不会建立会话，路由器因此缺少这条路径，而本来要写的节点可能没有对等体。',
      remedy: '填写 controlPlane.nodePoolSpec 中某个控制平面节点的 address 或 k8sIP。',
      messages: { stranger: '{address} 不是控制平面节点' },
    },
  },
  check({ cluster, facts }, report) {
    if (!facts.isBgp) return
    const nodes = facts.nodes.filter(({ role }) => role === 'controlPlane')
    if (nodes.some(({ entry }) => entry.address.state !== 'read')) return
    const known = new Set(
      nodes.flatMap(({ entry }) =>
        [entry.address.value, entry.k8sIP.value].flatMap((address) =>
          address === undefined ? [] : [printAddress(address)],
        ),
      ),
    )
    for (const { controlPlaneNodes } of cluster.loadBalancer.bgpPeers.items) {
      for (const { value, path } of controlPlaneNodes) {
        if (value === undefined || known.has(printAddress(value))) continue
        report({
          message: 'stranger',
          args: { address: printAddress(value) },
          at: path,
          related: [cluster.controlPlane.pool.nodes.path],
        })
      }
    }
  },
})

const withK8sIP = { controlPlane: ['10.200.1.2 k8s 10.200.0.2', '10.200.0.3', '10.200.0.4'] }

export const cases: Cases = {
  valid: [
    {
      name: { en: 'A node by its k8sIP and by its address', 'zh-CN': '分别用 k8sIP 和地址指明节点' },
      text: exampleBgp({ ...withK8sIP, peers: ['10.8.0.10 65002 10.200.0.2', '10.8.0.11 65002'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'A worker node in the list', 'zh-CN': '列表中有工作器节点' },
      text: exampleBgp({ peers: ['10.8.0.10 65002 10.200.0.2 10.200.0.10', '10.8.0.11 65002'] }),
      expect: [{ message: 'stranger', at: '2/spec/loadBalancer/bgpPeers/0/controlPlaneNodes/1' }],
    },
  ],
}
