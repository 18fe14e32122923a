import { describe, expect, it } from 'vitest'
import { workspaceOf } from '../../testing/judge.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import { printAddress } from '../net/address.ts'
import { printRange } from '../net/range.ts'
import { allocate } from './allocate.ts'
import { capacityOf } from './capacity.ts'
import { ingressServiceOf, poolsOfCluster, speakersOfCluster } from './of-cluster.ts'
import { usageOf } from './usage.ts'

/** A cluster of the given type and load balancer section. */
function viewOf(lines: readonly string[], type = 'hybrid', network: readonly string[] = []): ClusterView {
  const text = [
    'apiVersion: baremetal.cluster.gke.io/v1',
    'kind: Cluster',
    'metadata: {name: demo, namespace: cluster-demo}',
    'spec:',
    `  type: ${type}`,
    '  controlPlane: {nodePoolSpec: {nodes: [{address: 10.200.0.2}, {address: 10.200.0.3, k8sIP: 10.201.0.3}]}}',
    ...network,
    '  loadBalancer:',
    ...lines.map((line) => `    ${line}`),
  ].join('\n')
  return workspaceOf({ text }).clusters[0]!
}

const pools = [
  'mode: bundled',
  'vips: {controlPlaneVIP: 10.200.0.71, ingressVIP: 10.200.0.73}',
  'addressPools:',
  '- {name: first, addresses: ["10.200.0.80/30", 10.200.0.72-10.200.0.75, unreadable]}',
  '- {name: second, addresses: ["10.200.1.0/24", "::ffff:10.200.2.0/124"], avoidBuggyIPs: true, manualAssign: true}',
  '- {name: empty, addresses: []}',
]

describe('poolsOfCluster', () => {
  it('turns manualAssign round and keeps the order of the file', () => {
    const found = poolsOfCluster(viewOf(pools).facts)
    expect(found.map(({ name, autoAssign, avoidBuggyIPs }) => [name, autoAssign, avoidBuggyIPs])).toEqual([
      ['first', true, false],
      ['second', false, true],
    ])
    expect(found[0]?.ranges.map(printRange)).toEqual(['10.200.0.80-10.200.0.83', '10.200.0.72-10.200.0.75'])
    expect(found[1]?.ranges.map(printRange)[1]).toBe('10.200.2.0-10.200.2.15')
  })

  it('has none where somebody else balances', () => {
    expect(poolsOfCluster(viewOf(['mode: manual', ...pools.slice(1)]).facts)).toEqual([])
  })
})

describe('ingressServiceOf', () => {
  it('holds the ingress VIP before any other Service', () => {
    const { cluster, facts } = viewOf(pools)
    const ingress = ingressServiceOf(cluster, facts)!
    const web = { ...ingress, id: 'default/web', requested: [], holds: [] }
    const allocations = allocate(poolsOfCluster(facts), [
      web,
      { ...web, id: 'default/b', pool: 'first' },
      ingress,
    ])
    const addresses = allocations.flatMap((one) =>
      one.state === 'assigned' ? one.addresses.map(printAddress) : [],
    )
    expect(addresses).toEqual(['10.200.0.80', '10.200.0.81', '10.200.0.73'])
    expect(usageOf(poolsOfCluster(facts), allocations)[0]).toMatchObject({
      4: { usable: 8n, inUse: 3, perhaps: 0 },
    })
  })

  it.each([
    ['an admin cluster', viewOf(pools, 'admin')],
    ['another ingress', viewOf(pools, 'hybrid', ['  clusterNetwork: {bundledIngress: false}'])],
    ['no VIP', viewOf(['mode: bundled'])],
    ['manual load balancing', viewOf(['mode: manual', ...pools.slice(1)])],
  ])('is not there with %s', (_, { cluster, facts }) => {
    expect(ingressServiceOf(cluster, facts)).toBeUndefined()
  })
})

describe('speakersOfCluster', () => {
  it('names the nodes that balance by the address that carries traffic, or as told', () => {
    expect(speakersOfCluster(viewOf(pools).facts)).toEqual([{ name: '10.200.0.2' }, { name: '10.201.0.3' }])
    const named = speakersOfCluster(viewOf(pools).facts, (address) =>
      address === '10.201.0.3' ? 'cp-2' : undefined,
    )
    expect(named.map(({ name }) => name)).toEqual(['10.200.0.2', 'cp-2'])
    const own = viewOf([...pools, 'nodePoolSpec: {nodes: [{address: 10.200.0.5}]}'])
    expect(speakersOfCluster(own.facts)).toEqual([{ name: '10.200.0.5' }])
  })
})

describe('capacityOf and usageOf', () => {
  it('count an address once, however often it is listed or shared', () => {
    const [first] = poolsOfCluster(viewOf(pools).facts)
    const twice = { ...first!, ranges: [...first!.ranges, ...first!.ranges] }
    expect(capacityOf(twice)[4]).toEqual({ listed: 8n, skipped: 0n, usable: 8n })
    const service = {
      ...ingressServiceOf(viewOf(pools).cluster, viewOf(pools).facts)!,
      sharingKey: 'k',
      holds: [],
    }
    const udp = { ...service, id: 'default/udp', ports: [{ protocol: 'UDP', port: 80 }] as const }
    expect(usageOf([first!], allocate([first!], [service, udp]))[0]?.[4].inUse).toBe(1)
  })

  it('say how many may still come to a pool by chance', () => {
    const [first] = poolsOfCluster(viewOf(pools).facts)
    const other = { ...first!, name: 'other', ranges: [{ family: 4, first: 8, last: 9 } as const] }
    const service = {
      ...ingressServiceOf(viewOf(pools).cluster, viewOf(pools).facts)!,
      requested: [],
      holds: [],
    }
    const usage = usageOf([first!, other], allocate([first!, other], [service]))
    expect(usage.map((one) => [one.pool, one[4].inUse, one[4].perhaps])).toEqual([
      ['first', 0, 1],
      ['other', 0, 1],
    ])
  })
})
