import { clusterTexts, largeCluster, writeClusterText, writePlanText } from '../inputs.ts'

/** Texts that fill one subnet. */
export interface MapInput {
  readonly name: string
  readonly text: string
  readonly plan: string
  /** So many ranges of pools more than the text says: no file with this many is read. */
  readonly more?: number
}

const planOf = (cidr: string): string => `segments:
- name: lan
  subnets:
  - cidr: ${cidr}
    confirmed: true
`

/** A cluster file with nothing but what the map needs: many ranges, few nodes. */
function crowded(
  nodes: readonly string[],
  vips: readonly [string, string],
  entries: readonly string[],
): string {
  const perPool = 1000
  const pools = Array.from({ length: Math.ceil(entries.length / perPool) }, (_, index) => {
    const own = entries.slice(index * perPool, (index + 1) * perPool)
    return `    - name: pool${index + 1}\n      addresses:\n${own.map((entry) => `      - ${entry}\n`).join('')}`
  })
  return `apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
metadata:
  name: crowded
  namespace: cluster-crowded
spec:
  type: hybrid
  anthosBareMetalVersion: 1.34.200-gke.68
  controlPlane:
    nodePoolSpec:
      nodes:
${nodes.map((node) => `      - address: ${node}\n`).join('')}  loadBalancer:
    mode: bundled
    vips:
      controlPlaneVIP: ${vips[0]}
      ingressVIP: ${vips[1]}
    addressPools:
${pools.join('')}`
}

function eight(count: number): MapInput {
  return {
    name: `/8, ${count.toLocaleString('en-US')} ranges`,
    text: crowded(['10.0.0.2', '10.0.0.3', '10.0.0.4'], ['10.0.0.9', '10.0.4.1'], ['10.0.4.0/24']),
    plan: planOf('10.0.0.0/8'),
    more: count,
  }
}

function six(count: number): MapInput {
  const entries = Array.from({ length: count }, (_, index) => {
    const part = (index + 1).toString(16)
    return `fd00:0:0:77:${part}::1-fd00:0:0:77:${part}::ff`
  })
  return {
    name: `IPv6 /64, ${count.toLocaleString('en-US')} ranges`,
    text: crowded(
      ['fd00:0:0:77::2', 'fd00:0:0:77::3', 'fd00:0:0:77::4'],
      ['fd00:0:0:77::9', 'fd00:0:0:77:1::1'],
      entries,
    ),
    plan: planOf('fd00:0:0:77::/64'),
  }
}

const texts = clusterTexts(largeCluster)

/** The sizes of the goals, and a small one to compare. */
export const inputs: readonly MapInput[] = [
  {
    name: '/15, 500 pools x 4 ranges, 2,000 nodes',
    text: writeClusterText(texts),
    plan: writePlanText(texts),
  },
  eight(100_000),
  six(1000),
  {
    name: '/24',
    text: crowded(
      ['10.200.0.2', '10.200.0.3', '10.200.0.4'],
      ['10.200.0.71', '10.200.0.72'],
      ['10.200.0.72-10.200.0.90'],
    ),
    plan: planOf('10.200.0.0/24'),
  },
]
