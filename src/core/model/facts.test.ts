import { describe, expect, it } from 'vitest'
import { type Address, printAddress } from '../net/address.ts'
import { printRange } from '../net/range.ts'
import { deriveFacts, versionAtLeast, versionBelow } from './facts.ts'
import { readClusterFile } from './read-file.ts'

interface Setup {
  readonly balancer?: string
  readonly controlPlane?: string
  readonly spec?: string
  readonly workers?: string
}

/** A cluster with two control plane nodes, one of them with a k8sIP. */
function clusterOf({ balancer = '', controlPlane = '', spec = '', workers = '' }: Setup) {
  const text = `apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
metadata:
  name: a
  namespace: cluster-a
spec:
${spec}  controlPlane:
${controlPlane}    nodePoolSpec:
      nodes:
      - address: 10.0.0.2
      - address: 172.16.0.3
        k8sIP: 10.0.0.3
${balancer === '' ? '' : `  loadBalancer:\n${balancer}`}---
apiVersion: baremetal.cluster.gke.io/v1
kind: NodePool
metadata:
  name: np1
  namespace: cluster-a
spec:
  clusterName: a
  nodes:
${workers === '' ? '  - address: 10.0.0.10\n' : workers}`
  return readClusterFile('a', 'a.yaml', text).clusters[0]!
}
const factsOf = (setup: Setup) => deriveFacts(clusterOf(setup))
const print = (address: Address | undefined) => (address === undefined ? '-' : printAddress(address))
const own = '    nodePoolSpec:\n      nodes:\n      - address: 10.0.0.5\n'
const split = '    loadBalancer:\n      mode: bundled\n'

describe('topology', () => {
  it.each([
    ['control-plane', { balancer: '    mode: bundled\n' }],
    ['control-plane', { balancer: '    mode: bundled\n    type: layer2\n' }],
    ['pool', { balancer: `    mode: bundled\n${own}` }],
    ['split', { balancer: `    mode: bundled\n${own}`, controlPlane: split }],
    ['control-plane', { balancer: '    mode: bundled\n', controlPlane: split }],
    ['bgp', { balancer: '    mode: bundled\n    type: bgp\n' }],
    ['manual', { balancer: '    mode: manual\n' }],
    ['manual', { balancer: '    mode: manual\n    type: bgp\n' }],
  ] as const)('is %s for %j', (topology, setup) => {
    expect(factsOf(setup).topology).toBe(topology)
  })

  it.each([
    [
      'control-plane',
      { balancer: '    mode: bundled\n' },
      ['10.0.0.2', '10.0.0.3'],
      ['10.0.0.2', '10.0.0.3'],
    ],
    ['pool', { balancer: `    mode: bundled\n${own}` }, ['10.0.0.5'], ['10.0.0.5']],
    [
      'split',
      { balancer: `    mode: bundled\n${own}`, controlPlane: split },
      ['10.0.0.2', '10.0.0.3'],
      ['10.0.0.5'],
    ],
    [
      'bgp',
      { balancer: '    mode: bundled\n    type: bgp\n' },
      ['10.0.0.2', '10.0.0.3'],
      ['10.0.0.2', '10.0.0.3'],
    ],
    [
      'bgp with a pool',
      { balancer: `    mode: bundled\n    type: bgp\n${own}` },
      ['10.0.0.2', '10.0.0.3'],
      ['10.0.0.5'],
    ],
    ['manual', { balancer: `    mode: manual\n${own}` }, [], []],
  ] as const)('%s says which machines hold the VIP and which announce Services', (_, setup, vip, data) => {
    const facts = factsOf(setup)
    expect(facts.vipNodes.map(({ dataAddress }) => print(dataAddress))).toEqual(vip)
    expect(facts.dataPlaneNodes.map(({ dataAddress }) => print(dataAddress))).toEqual(data)
  })

  it('counts a missing mode as bundled, and a typo or a placeholder as neither', () => {
    const modes = ['    ports: {}\n', '    mode: Bundled\n', '    mode: <mode>\n', '    mode:\n']
    expect(modes.map((balancer) => factsOf({ balancer }).isBundled)).toEqual([true, false, false, true])
    expect(modes.map((balancer) => factsOf({ balancer }).isManual)).toEqual([false, false, false, false])
    expect(factsOf({}).isBundled).toBe(false)
  })
})

describe('nodes', () => {
  it('carry traffic on their k8sIP, even when it cannot be read', () => {
    const workers = `  - address: 10.0.0.10
  - address: 172.16.0.11
    k8sIP: 10.0.0.11
  - address: 172.16.0.12
    k8sIP: <later>
  - address: 10.0.0.13
    k8sIP:
`
    const { nodes } = factsOf({ workers })
    const found = nodes.filter(({ role }) => role === 'worker')
    expect(found.map(({ dataAddress }) => print(dataAddress))).toEqual([
      '10.0.0.10',
      '10.0.0.11',
      '-',
      '10.0.0.13',
    ])
    expect(found.map(({ dataPath }) => dataPath.at(-1))).toEqual(['address', 'k8sIP', 'k8sIP', 'address'])
    expect(found.map(({ pool }) => pool)).toEqual(['np1', 'np1', 'np1', 'np1'])
  })
})

describe('pools and families', () => {
  it('hold what is certainly meant, however it is written, and nothing that is only likely', () => {
    const written = [
      '10.0.0.9',
      '10.0.0.20 - 10.0.0.21',
      '１０.0.0.30/31',
      '10.0.0.40-45',
      '10.0.0.60-10.0.0.50',
    ]
    const { pools } = factsOf({
      balancer: `    addressPools:
    - name: p
      addresses: [${written.map((entry) => `"${entry}"`).join(', ')}]
`,
    })
    expect(pools[0]!.ranges.map(({ range }) => printRange(range))).toEqual([
      '10.0.0.9-10.0.0.9',
      '10.0.0.20-10.0.0.21',
      '10.0.0.30-10.0.0.31',
    ])
  })

  it('keep readable ranges and name the nameless by their place', () => {
    const { pools } = factsOf({
      balancer: `    addressPools:
    - name: p
      addresses: [10.0.0.9/32, nonsense, 10.0.0.20-10.0.0.21]
      manualAssign: yes
    - name: ''
      avoidBuggyIPs: "true"
`,
    })
    expect(
      pools.map(({ name, ranges, manualAssign, avoidBuggyIPs }) => [
        name,
        ranges.length,
        manualAssign,
        avoidBuggyIPs,
      ]),
    ).toEqual([
      ['p', 2, true, false],
      ['#2', 0, false, false],
    ])
    expect(pools[0]!.ranges.map(({ path }) => path.at(-1))).toEqual([0, 2])
  })

  it.each([
    ['[10.96.0.0/20]', false],
    ['[10.96.0.0/20, fd00::/112]', true],
    ['[fd00::/112, 10.96.0.0/20]', true],
    ['[10.96.0.0/20, 10.97.0.0/20]', false],
    ['[10.96.0.0/20, nonsense]', false],
    ['[]', false],
  ])('Services %s: dual-stack %s', (blocks, expected) => {
    const spec = `  clusterNetwork:\n    services:\n      cidrBlocks: ${blocks}\n`
    expect(factsOf({ spec }).isDualStack).toBe(expected)
  })
})

describe('versions', () => {
  it.each([
    ['1.31.900-gke.1', true, false],
    ['1.32.0', false, true],
    ['1.34', false, true],
    ['1.100.0', false, true],
    ['<version>', false, false],
    ['latest', false, false],
    ['', false, false],
  ])('%j is below 1.32: %s, at least 1.32: %s', (version, below, atLeast) => {
    const cluster = clusterOf({ spec: `  anthosBareMetalVersion: ${version}\n` })
    expect([versionBelow(cluster, '1.32'), versionAtLeast(cluster, '1.32')]).toEqual([below, atLeast])
  })

  it('that nobody wrote decide nothing', () => {
    const cluster = clusterOf({})
    expect([versionBelow(cluster, '1.32'), versionAtLeast(cluster, '1.32')]).toEqual([false, false])
  })
})
