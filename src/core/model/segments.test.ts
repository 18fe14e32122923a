import { describe, expect, it } from 'vitest'
import { readExamples } from '../../testing/example-workspace.ts'
import { isProblem, parseAddress } from '../net/address.ts'
import { printPrefix } from '../net/prefix.ts'
import { subnetFor } from './segments.ts'

interface Setup {
  readonly name?: string
  readonly controlPlane?: readonly string[]
  readonly vip?: string
  readonly pools?: readonly string[]
  readonly workers?: readonly string[]
}

function clusterText({ name = 'a', controlPlane = [], vip, pools = [], workers = [] }: Setup): string {
  const nodes = (list: readonly string[], indent: string) =>
    list.map((address) => `${indent}- address: ${address}\n`).join('')
  return `apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
metadata:
  name: ${name}
  namespace: cluster-${name}
spec:
  controlPlane:
    nodePoolSpec:
      nodes:
${nodes(controlPlane, '      ')}  loadBalancer:
    mode: bundled
    vips:
      controlPlaneVIP: ${vip ?? ''}
    addressPools:
    - name: p
      addresses: [${pools.join(', ')}]
---
apiVersion: baremetal.cluster.gke.io/v1
kind: NodePool
metadata:
  name: np1
  namespace: cluster-${name}
spec:
  clusterName: ${name}
  nodes:
${nodes(workers, '  ')}`
}

/** `name: subnets <- file letters` of every segment. */
function segmentsOf(plan: string, ...setups: readonly Setup[]): readonly string[] {
  const { segments } = readExamples(plan, ...setups.map(clusterText))
  return segments.map(({ name, subnets, clusters }) => {
    const prefixes = subnets.map(({ prefix, confirmed }) => printPrefix(prefix) + (confirmed ? '!' : ''))
    return `${name}: ${prefixes.join(' ')} <- ${clusters.map(({ file }) => file).join('')}`
  })
}

describe('assumed segments', () => {
  it.each([
    [['10.0.0.2'], '10.0.0.0/24'],
    [['10.0.0.2', '10.0.0.200'], '10.0.0.0/24'],
    [['10.0.0.2', '10.0.1.2'], '10.0.0.0/23'],
    [['10.0.0.2', '10.0.15.2'], '10.0.0.0/20'],
    // A mistyped node far away does not blow the subnet up.
    [['10.0.0.2', '10.0.0.3', '10.9.0.4'], '10.0.0.0/24'],
    [['10.9.0.4', '10.0.0.2', '10.0.0.3'], '10.0.0.0/24'],
    [['fd00::2', 'fd00::3'], 'fd00::/64'],
  ])('nodes %j sit on %s', (controlPlane, subnet) => {
    expect(segmentsOf('', { controlPlane })).toEqual([`: ${subnet} <- a`])
  })

  it('count the addresses they rest on', () => {
    const { segments } = readExamples('', clusterText({ controlPlane: ['10.0.0.2', '10.0.0.3', '10.9.0.4'] }))
    expect(segments[0]!.subnets[0]).toMatchObject({
      assumedFrom: 2,
      confirmed: false,
      gateway: undefined,
      place: undefined,
    })
  })

  it('follow load balancing machines, not workers; VIPs and pools only where there is no machine', () => {
    expect(segmentsOf('', { controlPlane: ['10.0.0.2'], workers: ['10.7.0.2'], vip: '10.5.0.1' })).toEqual([
      ': 10.0.0.0/24 <- a',
    ])
    expect(segmentsOf('', { vip: '10.5.0.1', pools: ['10.6.0.1/32'] })).toEqual([': 10.5.0.0/24 <- a'])
    expect(segmentsOf('', { pools: ['10.6.0.1/32'] })).toEqual([': 10.6.0.0/24 <- a'])
  })

  it('take the IPv6 subnet from pools', () => {
    expect(
      segmentsOf('', { controlPlane: ['10.0.0.2'], pools: ['10.0.0.9/32', 'fd00:1::10-fd00:1::1f'] }),
    ).toEqual([': 10.0.0.0/24 fd00:1::/64 <- a'])
  })

  it('are shared where they meet, whatever the order', () => {
    const [a, b, c] = [['10.0.0.2'], ['10.0.1.2'], ['10.0.0.9', '10.0.1.9']].map((controlPlane) => ({
      controlPlane,
    }))
    expect(segmentsOf('', a!, b!)).toEqual([': 10.0.0.0/24 <- a', ': 10.0.1.0/24 <- b'])
    expect(segmentsOf('', a!, b!, c!)).toEqual([': 10.0.0.0/23 <- abc'])
    expect(segmentsOf('', c!, a!, b!)).toEqual([': 10.0.0.0/23 <- abc'])
  })

  it('keep the order of the files', () => {
    const far = { controlPlane: ['172.16.0.2'] }
    const near = { controlPlane: ['10.0.0.2'] }
    expect(segmentsOf('', near, far, near)).toEqual([': 10.0.0.0/24 <- ac', ': 172.16.0.0/24 <- b'])
  })

  it('do not exist for a cluster without any address', () => {
    const model = readExamples('', clusterText({}), clusterText({ controlPlane: ['<Machine 1 IP>'] }))
    expect(model.segments).toEqual([])
    expect(model.clusters.map(({ segment }) => segment)).toEqual([undefined, undefined])
  })
})

describe('planned segments', () => {
  const lan = '- name: lan\n  subnets:\n  - cidr: 10.0.0.0/24\n    confirmed: true\n    gateway: 10.0.0.1\n'
  const other = '- name: other\n  subnets:\n  - cidr: 10.9.0.0/24\n'
  const here = { controlPlane: ['10.0.0.2', '10.0.0.3'] }

  it('take the clusters whose addresses lie in them', () => {
    expect(segmentsOf(`segments:\n${other}${lan}`, here)).toEqual([
      'other: 10.9.0.0/24 <- ',
      'lan: 10.0.0.0/24! <- a',
    ])
  })

  it('leave the others to assumed segments', () => {
    expect(segmentsOf(`segments:\n${lan}`, here, { name: 'b', controlPlane: ['10.8.0.2'] })).toEqual([
      'lan: 10.0.0.0/24! <- a',
      ': 10.8.0.0/24 <- b',
    ])
  })

  it('are not left for one mistyped node', () => {
    const mistyped = { controlPlane: ['10.9.0.4', '10.0.0.2', '10.0.0.3'] }
    expect(segmentsOf(`segments:\n${other}${lan}`, mistyped)).toEqual([
      'other: 10.9.0.0/24 <- ',
      'lan: 10.0.0.0/24! <- a',
    ])
  })

  it.each(['a.yaml', 'cluster1'])('take a cluster by hand as %s before its addresses', (name) => {
    const plan = `segments:\n${lan}${other}  clusters: [${name}]\n`
    expect(segmentsOf(plan, { ...here, name: 'cluster1' })).toEqual([
      'lan: 10.0.0.0/24! <- ',
      'other: 10.9.0.0/24 <- a',
    ])
  })

  it('take no nameless cluster for an empty row', () => {
    const plan = `segments:\n${other}  clusters:\n  -\n  - ''\n${lan}`
    expect(segmentsOf(plan, { ...here, name: '' })).toEqual([
      'other: 10.9.0.0/24 <- ',
      'lan: 10.0.0.0/24! <- a',
    ])
  })

  it('assume the subnet that is not written yet', () => {
    expect(
      segmentsOf('segments:\n- name: lan\n  subnets:\n  - cidr: nonsense\n  clusters: [a]\n', here),
    ).toEqual(['lan: 10.0.0.0/24 <- a'])
  })

  it('carry gateway, place and routing', () => {
    const { segments } = readExamples(`segments:\n${lan}  poolsRouted: true\n`, clusterText(here))
    expect(segments[0]).toMatchObject({
      poolsRouted: true,
      subnets: [
        {
          gateway: { family: 4, value: 0x0a000001 },
          place: { file: 'plan', path: [0, 'segments', 0, 'subnets', 0, 'cidr'] },
          assumedFrom: 0,
        },
      ],
    })
  })
})

describe('the subnet for an address', () => {
  const plan =
    'segments:\n- name: lan\n  subnets:\n  - cidr: 10.0.0.0/24\n  - cidr: 10.0.1.0/24\n  - cidr: fd00::/64\n'
  const [segment] = readExamples(plan).segments
  const find = (family: 4 | 6, text?: string) => {
    const address = text === undefined ? undefined : parseAddress(text)
    if (address !== undefined && isProblem(address)) throw new Error(text)
    const found = subnetFor(segment!, family, address)
    return found && printPrefix(found.prefix)
  }

  it('is the one that holds it, else the first of its family', () => {
    expect(find(4, '10.0.1.7')).toBe('10.0.1.0/24')
    expect(find(4, '10.7.0.1')).toBe('10.0.0.0/24')
    expect(find(4)).toBe('10.0.0.0/24')
    expect(find(6)).toBe('fd00::/64')
  })
})
