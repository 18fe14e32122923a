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
  perPool = 1000,
): string {
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

/** 500 pools of 4 ranges of 16 addresses, evenly behind 2,000 nodes. */
function sixteen(): MapInput {
  const at = (offset: number): string => `10.200.${offset >> 8}.${offset & 255}`
  const nodes = Array.from({ length: 2000 }, (_, index) => at(index + 2))
  const entries = Array.from({ length: 2000 }, (_, index) => {
    const first = 2304 + index * 31
    return `${at(first)}-${at(first + 15)}`
  })
  return {
    name: '/16, 500 pools x 4 ranges, 2,000 nodes',
    text: crowded(nodes, [at(2200), at(2304)], entries, 4),
    plan: planOf('10.200.0.0/16'),
  }
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

/** The sizes of the goals, and a small one to compare. */
export const inputs: readonly MapInput[] = [
  sixteen(),
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
