import { describe, expect, it } from 'vitest'
import { applyTo, canApply, exampleFile, readExamples } from '../../testing/example-workspace.ts'
import type { Cluster } from '../model/cluster.ts'
import { isProblem, parseAddress } from '../net/address.ts'
import { setBalancerPlace } from './balancer-nodes.ts'
import { addNodePool, removeNodePool, renameNodePool } from './node-pools.ts'
import { addNode, pasteNodes, removeNode, setNode } from './nodes.ts'
import { clearField, setField } from './set-field.ts'
import { moveVip, removeVip } from './vips.ts'

const text = exampleFile({ balancers: ['10.200.0.5', '10.200.0.6 k8s 10.201.0.6'] })
const clusterOf = (source: string): Cluster => readExamples('', source).clusters[0]!.cluster
const cluster = clusterOf(text)
const balancers = cluster.loadBalancer.nodePool
const nodesPath = [2, 'spec', 'loadBalancer', 'nodePoolSpec', 'nodes']

describe('nodes', () => {
  it('stand behind the others, with the k8sIP only when there is one', () => {
    expect(addNode('a', balancers, { address: '10.200.0.7' })[0]?.edits).toEqual([
      { op: 'insert', path: nodesPath, index: 2, value: { address: '10.200.0.7' } },
    ])
    expect(addNode('a', balancers, { address: '', k8sIP: '' })[0]?.edits).toMatchObject([
      { value: { address: null } },
    ])
  })

  it('come from a pasted column, a second column being the k8sIP', () => {
    expect(pasteNodes('a', balancers, '10.0.0.1\t10.1.0.1\n"10.0.0.2"\n\n', 0)[0]?.edits).toEqual([
      { op: 'insert', path: nodesPath, index: 0, value: { address: '10.0.0.1', k8sIP: '10.1.0.1' } },
      { op: 'insert', path: nodesPath, index: 1, value: { address: '10.0.0.2' } },
    ])
    expect(pasteNodes('a', balancers, ' \n')).toEqual([])
  })

  it('lose an emptied k8sIP, but keep an emptied address as a key', () => {
    const node = balancers.nodes.items[1]!
    expect(setNode('a', node, 'k8sIP', '')[0]?.edits).toEqual([
      { op: 'remove', path: [...nodesPath, 1, 'k8sIP'] },
    ])
    expect(setNode('a', node, 'address', '')[0]?.edits).toMatchObject([{ op: 'set', value: null }])
    expect(setNode('a', node, 'address', '10.200.0.９')[0]?.edits).toMatchObject([{ value: '10.200.0.９' }])
    expect(removeNode('a', node)[0]?.edits).toEqual([{ op: 'remove', path: [...nodesPath, 1] }])
  })
})

describe('node pools', () => {
  it('are documents behind the cluster’s last one, named after it', () => {
    const edit = addNodePool(cluster, { nodes: ['10.200.0.12'] })[0]?.edits[0]
    expect(edit).toMatchObject({
      op: 'insert',
      path: [],
      index: 4,
      value: {
        kind: 'NodePool',
        metadata: { name: 'np2', namespace: 'cluster-demo' },
        spec: { clusterName: 'demo', nodes: [{ address: '10.200.0.12' }] },
      },
    })
  })

  it.runIf(canApply)('belong to the cluster once written, and go without a trace', () => {
    const added = applyTo(text, addNodePool(cluster, { nodes: ['10.200.0.12'] }))
    const after = clusterOf(added)
    expect(after.nodePools.map(({ name }) => name.text)).toEqual(['np1', 'np2'])
    expect(applyTo(added, removeNodePool(after, after.nodePools[1]!))).toBe(text)
  })

  it('get other names', () => {
    expect(renameNodePool(cluster, cluster.nodePools[0]!, 'blue')[0]?.edits).toEqual([
      { op: 'set', path: [3, 'metadata', 'name'], value: 'blue' },
    ])
  })
})

describe('where the load balancers run', () => {
  const split = exampleFile({
    balancers: ['10.200.0.5'],
    controlPlaneLines: ['    loadBalancer:', '      mode: bundled'],
  })

  it('adds and removes exactly the two sections', () => {
    const plain = clusterOf(exampleFile())
    expect(setBalancerPlace(plain, 'control-plane')).toEqual([])
    expect(setBalancerPlace(plain, 'split', ['10.200.0.5'])[0]?.edits).toEqual([
      {
        op: 'set',
        path: [2, 'spec', 'loadBalancer', 'nodePoolSpec'],
        value: { nodes: [{ address: '10.200.0.5' }] },
      },
      { op: 'set', path: [2, 'spec', 'controlPlane', 'loadBalancer', 'mode'], value: 'bundled' },
    ])
    expect(setBalancerPlace(clusterOf(split), 'control-plane')[0]?.edits).toEqual([
      { op: 'remove', path: [2, 'spec', 'loadBalancer', 'nodePoolSpec'] },
      { op: 'remove', path: [2, 'spec', 'controlPlane', 'loadBalancer'] },
    ])
  })

  it('keeps other keys of controlPlane.loadBalancer', () => {
    const lines = ['    loadBalancer:', '      mode: bundled', '      keepalivedVRRPGARPMasterRepeat: 3']
    const kept = clusterOf(exampleFile({ balancers: ['10.200.0.5'], controlPlaneLines: lines }))
    expect(setBalancerPlace(kept, 'pool')[0]?.edits).toEqual([
      { op: 'remove', path: [2, 'spec', 'controlPlane', 'loadBalancer', 'mode'] },
    ])
  })

  it.runIf(canApply)('ends where it was asked to', () => {
    const topology = (source: string): string => readExamples('', source).clusters[0]!.facts.topology
    for (const place of ['control-plane', 'pool', 'split'] as const) {
      for (const from of [exampleFile(), text, split]) {
        const after = applyTo(from, setBalancerPlace(clusterOf(from), place, ['10.200.0.5']))
        expect(topology(after)).toBe(place)
      }
    }
  })
})

describe('fields', () => {
  it('take what was typed, as a number or flag when it reads as one', () => {
    const path = [2, 'spec', 'loadBalancer', 'ports', 'controlPlaneLBPort']
    const valueOf = (typed: string, as: 'text' | 'number' | 'flag'): unknown =>
      setField('a', path, typed, as)[0]?.edits.map((edit) => (edit.op === 'set' ? edit.value : edit.op))
    expect(valueOf('6443', 'number')).toEqual([6443])
    expect(valueOf('06443', 'number')).toEqual(['06443'])
    expect(valueOf('64', 'text')).toEqual(['64'])
    expect(valueOf('true', 'flag')).toEqual([true])
    expect(valueOf('yes', 'flag')).toEqual(['yes'])
    expect(valueOf('', 'number')).toEqual(['remove'])
    expect(clearField('a', path)).toEqual(setField('a', path, ''))
  })

  it('of the VIPs hold addresses as RFC 5952 prints them', () => {
    const address = parseAddress('FD00:0::1')
    if (isProblem(address)) throw new Error('address')
    expect(moveVip(cluster, 'ingressVIP', address)[0]?.edits).toMatchObject([{ op: 'set', value: 'fd00::1' }])
    expect(removeVip(cluster, 'ingressVIP')[0]?.edits).toMatchObject([{ op: 'remove' }])
  })
})
