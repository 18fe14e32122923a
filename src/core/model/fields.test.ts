import { describe, expect, it } from 'vitest'
import { hasShared, readShared } from '../../testing/shared.ts'
import type { Path } from '../document.ts'
import { readSource } from '../yaml/read.ts'
import { fieldAt, fieldById, fieldOfPlace, fields } from './fields.ts'
import { readPlan } from './network-plan.ts'
import { readClusterFile } from './read-file.ts'

/** The paths of every value the reading code looks at, wherever it stands in a reading. */
function pathsRead(value: unknown, found: Path[] = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return found
  if ('state' in value && 'path' in value) {
    found.push(value.path as Path)
    return found
  }
  for (const [key, child] of Object.entries(value)) if (key !== 'source') pathsRead(child, found)
  return found
}

const everything = `registryMirrors:
- endpoint: https://10.0.0.1:5000
privateRegistries:
- host: 10.0.0.1:5000
---
apiVersion: v1
kind: Namespace
metadata:
  name: cluster-a
---
apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
metadata:
  name: a
  namespace: cluster-a
spec:
  controlPlane:
    nodePoolSpec:
      nodes:
      - address: 10.0.0.2
      taints:
      - key: a
  clusterNetwork:
    pods:
      cidrBlocks: [192.168.0.0/16]
    services:
      cidrBlocks: [10.96.0.0/20]
  proxy:
    noProxy: [localhost]
  loadBalancer:
    addressPools:
    - name: pool1
      addresses: [10.0.0.8/32]
    bgpPeers:
    - ip: 10.0.0.1
      controlPlaneNodes: [10.0.0.2]
    nodePoolSpec:
      nodes:
      - address: 10.0.0.3
  nodeConfig:
    privateRegistries:
    - host: registry
---
apiVersion: baremetal.cluster.gke.io/v1
kind: NodePool
metadata:
  name: np1
spec:
  nodes:
  - address: 10.0.0.4
---
apiVersion: networking.gke.io/v1
kind: NetworkGatewayGroup
spec:
  floatingIPs: [10.0.0.5]
---
kind: ClusterCIDRConfig
spec:
  ipv4: {}
  ipv6: {}
`
const plan = `segments:
- clusters: [a.yaml]
  subnets: [{}]
  reserved: [{}]
services:
- replicasOn: [a]
nodeNames: [{}]
checklist:
  gratuitousArp: open
  arpForwarding: open
  vipsUnused: open
  dhcpExcluded: open
`

describe('the table of fields', () => {
  it('gives every field an id of its own, made from kind and path', () => {
    expect(new Set(fields.map((row) => row.id)).size).toBe(fields.length)
    expect(fieldById('cluster.spec.loadBalancer.addressPools[].addresses[]')).toMatchObject({
      kind: 'cluster',
      path: ['spec', 'loadBalancer', 'addressPools', '[]', 'addresses', '[]'],
      type: 'entry',
      change: 'never',
      section: 'addressPools',
    })
    expect(fieldById('cluster.spec.nothing')).toBeUndefined()
  })

  it('says every field in both languages', () => {
    const empty = fields.filter(({ label, help }) =>
      [label.en, label['zh-CN'], help.en, help['zh-CN']].some((words) => words.trim() === ''),
    )
    expect(empty).toEqual([])
  })

  it('lists defaults and choices that fit the type', () => {
    const odd = fields.filter((row) => {
      if (row.type === 'choice') {
        return row.allowed === undefined || (row.default !== undefined && !row.allowed.includes(row.default))
      }
      if (row.allowed !== undefined) return true
      if (row.default === undefined) return false
      return row.type === 'flag'
        ? !/^(true|false)$/.test(row.default)
        : row.type === 'number' && !/^\d+$/.test(row.default)
    })
    expect(odd.map((row) => row.id)).toEqual([])
  })

  it('has a row for every value that is read', () => {
    const file = readClusterFile('a', 'a.yaml', everything)
    const unread = pathsRead(file).filter((path) => fieldOfPlace(file, path) === undefined)
    // `spec.cluster` is read because a published sample writes it, and is not a documented field.
    expect([...new Set(unread.map((path) => path.slice(1).join('.')))]).toEqual(['spec.cluster'])
    const planned = readPlan(plan)
    expect(pathsRead(planned).length).toBe(31)
    expect(pathsRead(planned).filter((path) => fieldOfPlace(planned, path) === undefined)).toEqual([])
  })

  it.each([
    [
      'cluster',
      [2, 'spec', 'loadBalancer', 'vips', 'ingressVIP'],
      'cluster.spec.loadBalancer.vips.ingressVIP',
    ],
    [
      'cluster',
      [2, 'spec', 'loadBalancer', 'nodePoolSpec', 'nodes', 4, 'k8sIP'],
      'cluster.spec.loadBalancer.nodePoolSpec.nodes[].k8sIP',
    ],
    ['cluster', [0, 'spec', 'storage', 'lvpShare', 'path'], 'cluster.spec.storage'],
    ['cluster', [0, 'spec', 'authentication', 0, 'ldap'], 'cluster.spec.authentication'],
    ['nodePool', [3, 'spec', 'labels', 'rack'], 'nodePool.spec.labels'],
    ['cluster', [0, 'spec', 'loadBalancer', 'vips', 'ingressVip'], undefined],
    ['cluster', [0, 'spec', 'loadBalancer', 'vips', 0], undefined],
  ] as const)('%s %j is %s', (kind, path, id) => {
    expect(fieldAt(kind, path)?.id).toBe(id)
  })

  it('asks the document which kind it is', () => {
    const source = readSource(everything)
    const name = (document: number) => fieldOfPlace({ source }, [document, 'metadata', 'name'])?.kind
    expect([0, 1, 2, 3, 4, 5, 9].map(name)).toEqual([
      undefined,
      'namespace',
      'cluster',
      'nodePool',
      'gatewayGroup',
      'cidrConfig',
      undefined,
    ])
    expect(fieldOfPlace({ source }, [])).toBeUndefined()
  })
})

describe.skipIf(!hasShared)('catalogue of the domain (skipped without the shared folder)', () => {
  const bare = hasShared ? readShared('domain.md') : ''
  const never = [...bare.matchAll(/^\| ([a-zA-Z.[\]]+) \|.*\| — \(?R?E?F?\)?\s*\|$/gm)].map(
    (match) => match[1] ?? '',
  )

  it('agrees on what can never change', () => {
    expect(never.length).toBeGreaterThan(12)
    const other = never
      .map((path) => `cluster.spec.${path}`)
      .filter((id) => fieldById(id) !== undefined && fieldById(id)?.change !== 'never')
    expect(other).toEqual([])
  })
})
