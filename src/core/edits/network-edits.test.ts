import { describe, expect, it } from 'vitest'
import { applyTo, exampleBgp, exampleFile, readExamples } from '../../testing/example-workspace.ts'
import fc from '../../testing/property.ts'
import type { Cluster } from '../model/cluster.ts'
import { isRead, type ReadField } from '../model/field.ts'
import type { Address } from '../net/address.ts'
import { addPeer, hasPeerNode, pastePeers, removePeer, setPeerNode } from './bgp-peers.ts'
import { moveListItem, pasteListValues, removeListItem, setListValue } from './list-values.ts'
import {
  addNetworkDocument,
  bindCidrConfig,
  floatingList,
  removeNetworkDocument,
} from './network-documents.ts'
import { addNodePool, moveNodePool } from './node-pools.ts'
import { addLabel, addTaint, balancerTaint, removeLabel, removeTaint } from './pool-settings.ts'

const clusterOf = (text: string): Cluster => readExamples('', text).clusters[0]!.cluster
const nodesOf = (cluster: Cluster): readonly ReadField<Address>[] =>
  cluster.controlPlane.pool.nodes.items.map(({ address }) => address).filter(isRead)

describe('BGP peers', () => {
  it('come empty with the AS number of the last one, and from a pasted column', () => {
    const text = exampleBgp()
    const grown = clusterOf(applyTo(text, addPeer(clusterOf(text)))).loadBalancer.bgpPeers.items
    expect([grown.length, grown[2]?.ip.state, grown[2]?.asn.value]).toEqual([3, 'absent', 65002])
    const pasted = applyTo(text, pastePeers(clusterOf(text), '10.8.0.20\t65003\n10.8.0.21'))
    expect(clusterOf(pasted).loadBalancer.bgpPeers.items.map(({ ip, asn }) => [ip.text, asn.value])).toEqual([
      ['10.8.0.10', 65002],
      ['10.8.0.11', 65002],
      ['10.8.0.20', 65003],
      ['10.8.0.21', undefined],
    ])
  })

  it('take their list along when the last one goes', () => {
    const text = exampleBgp({ peers: ['10.8.0.10 65002'] })
    expect(applyTo(text, removePeer(clusterOf(text), 0))).not.toContain('bgpPeers')
  })

  it('talk to the nodes that are ticked, however they were ticked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.boolean()), { maxLength: 6 }),
        fc.constantFrom('', ' 10.200.0.3', ' 10.200.0.4 10.200.0.2'),
        (ticks, listed) => {
          let text = exampleBgp({ peers: [`10.8.0.10 65002${listed}`] })
          for (const [index, isOn] of ticks) {
            const cluster = clusterOf(text)
            const before = cluster.loadBalancer.bgpPeers.items[0]!
            const node = nodesOf(cluster)[index]!
            text = applyTo(text, setPeerNode(cluster, before, node, isOn))
            const after = clusterOf(text).loadBalancer.bgpPeers.items[0]!
            const count = nodesOf(cluster).filter(({ value }) => hasPeerNode(before, value)).length
            const isLast = !isOn && count === 1 && hasPeerNode(before, node.value)
            expect(hasPeerNode(after, node.value)).toBe(isLast ? true : isOn)
            // All nodes are said by no list at all.
            const all = nodesOf(cluster).every(({ value }) => hasPeerNode(after, value))
            if (isOn && all && count < 3) expect(text).not.toContain('controlPlaneNodes')
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('documents beside the cluster', () => {
  const text = exampleFile({ version: '1.34.200-gke.68' })
  const documents = 4

  it.each(['NetworkGatewayGroup', 'BGPPeer', 'BGPLoadBalancer', 'ClusterCIDRConfig'] as const)(
    '%s comes in the namespace of the cluster and goes without a trace',
    (kind) => {
      const added = applyTo(text, addNetworkDocument(clusterOf(text), kind, { documents }))
      expect(added.slice(text.length)).toContain(`kind: ${kind}`)
      expect(added.slice(text.length)).toContain('namespace: cluster-demo')
      expect(applyTo(added, removeNetworkDocument(clusterOf(added), [documents]))).toBe(text)
    },
  )

  it('are named apart where several may be', () => {
    const names = ['bgppeer1', 'pod-range-1']
    const add = (kind: 'BGPPeer' | 'ClusterCIDRConfig') =>
      applyTo(text, addNetworkDocument(clusterOf(text), kind, { documents, names }))
    expect(add('BGPPeer')).toContain('name: bgppeer2')
    expect(add('ClusterCIDRConfig')).toContain('name: pod-range-2')
  })

  it('hold floating addresses as a list of their own', () => {
    const bgp = exampleBgp()
    const cluster = clusterOf(bgp)
    const list = floatingList(cluster, cluster.gatewayGroups[0]!)
    const grown = clusterOf(applyTo(bgp, setListValue(list, 2, '10.0.3.100')))
    expect(grown.gatewayGroups[0]!.floatingIPs.map(({ text: one }) => one)).toEqual([
      '10.0.1.100',
      '10.0.2.100',
      '10.0.3.100',
    ])
  })

  it('are bound to a node pool and to all nodes again', () => {
    const added = applyTo(text, addNetworkDocument(clusterOf(text), 'ClusterCIDRConfig', { documents }))
    const cluster = clusterOf(added)
    const bound = applyTo(added, bindCidrConfig(cluster, cluster.cidrConfigs[0]!, 'np1'))
    const read = clusterOf(bound)
    expect(read.cidrConfigs[0]!.nodePool).toBe('np1')
    expect(applyTo(bound, bindCidrConfig(read, read.cidrConfigs[0]!, ''))).toBe(added)
    expect(bindCidrConfig(read, read.cidrConfigs[0]!, 'np1')).toEqual([])
  })
})

describe('lists of values', () => {
  const text = exampleFile({ controlPlaneLines: ['    apiServerCertExtraSANs:', '    - a', '    - b'] })
  const path = [2, 'spec', 'controlPlane', 'apiServerCertExtraSANs']
  const list = { file: 'a', path, count: 2 }

  it('move within their bounds, there and back to the same bytes', () => {
    const moved = applyTo(text, moveListItem(list, 0, 1))
    expect(moved).toContain('    - b\n    - a\n')
    expect(applyTo(moved, moveListItem(list, 1, -1))).toBe(text)
    expect(moveListItem(list, 0, -1)).toEqual([])
    expect(moveListItem(list, 1, 1)).toEqual([])
  })

  it('go with their last value, unless the key is needed', () => {
    const one = applyTo(text, removeListItem(list, 0))
    expect(applyTo(one, removeListItem({ ...list, count: 1 }, 0))).not.toContain('apiServerCertExtraSANs')
    expect(applyTo(one, removeListItem({ ...list, count: 1, isNeeded: true }, 0))).toContain(
      'apiServerCertExtraSANs',
    )
    expect(setListValue(list, 2, '')).toEqual([])
  })

  it('take a pasted column in place of a marked value', () => {
    expect(applyTo(text, pasteListValues(list, 'x1\nx2', 0, 0))).toContain('    - x1\n    - x2\n    - b\n')
    expect(applyTo(text, pasteListValues(list, 'x1\nx2', 2))).toContain(
      '    - a\n    - b\n    - x1\n    - x2\n',
    )
  })
})

describe('settings of a pool', () => {
  const text = exampleFile({ balancers: ['10.200.0.5'] })
  const spec = clusterOf(text).loadBalancer.nodePool

  it('come as kubectl writes them and go without a trace', () => {
    for (const typed of ['rack=r1', ' rack: r1 ', 'rack = r1']) {
      expect(applyTo(text, addLabel('a', spec, typed))).toContain('        rack: r1\n')
    }
    expect(addLabel('a', spec, '  ')).toEqual([])
    const labelled = applyTo(text, addLabel('a', spec, 'rack=r1'))
    expect(applyTo(labelled, removeLabel('a', clusterOf(labelled).loadBalancer.nodePool, 'rack', 1))).toBe(
      text,
    )
  })

  it('keep workloads off by the documented taint', () => {
    const tainted = applyTo(text, addTaint('a', spec, balancerTaint))
    const read = clusterOf(tainted).loadBalancer.nodePool
    expect(read.taints.map(({ key, effect }) => [key.text, effect.value])).toEqual([
      ['node-role.kubernetes.io/load-balancer', 'NoSchedule'],
    ])
    expect(applyTo(tainted, removeTaint('a', read, read.taints[0]!))).toBe(text)
  })
})

describe('the order of node pools', () => {
  it('changes by whole documents, there and back to the same bytes', () => {
    const text = applyTo(exampleFile(), addNodePool(clusterOf(exampleFile()), { nodes: ['10.200.0.20'] }))
    const cluster = clusterOf(text)
    expect(cluster.nodePools.map(({ name }) => name.text)).toEqual(['np1', 'np2'])
    const moved = applyTo(text, moveNodePool(cluster, cluster.nodePools[1]!, -1))
    const after = clusterOf(moved)
    expect(after.nodePools.map(({ name }) => name.text)).toEqual(['np2', 'np1'])
    expect(applyTo(moved, moveNodePool(after, after.nodePools[0]!, 1))).toBe(text)
    expect(moveNodePool(cluster, cluster.nodePools[0]!, -1)).toEqual([])
  })
})
