import { describe, expect, it } from 'vitest'
import { hasShared, listShared, readShared } from '../../testing/shared.ts'
import { readClusterFile } from './read-file.ts'

const read = (text: string) => readClusterFile('a', 'a.yaml', text)
const cluster = (name: string, namespace = `cluster-${name}`): string =>
  `apiVersion: baremetal.cluster.gke.io/v1\nkind: Cluster\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\n`
const pool = (name: string, owner: string, namespace = `cluster-${owner}`): string =>
  `apiVersion: baremetal.cluster.gke.io/v1\nkind: NodePool\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\nspec:\n  clusterName: ${owner}\n`
const gateways = (namespace?: string): string =>
  `apiVersion: networking.gke.io/v1\nkind: NetworkGatewayGroup\nmetadata:\n  name: default\n${namespace === undefined ? '' : `  namespace: ${namespace}\n`}`
const join = (...documents: readonly string[]): string => documents.join('---\n')
const names = (list: readonly { readonly name: { readonly text: string | undefined } }[]) =>
  list.map(({ name }) => name.text)

describe('documents of a file', () => {
  it('are told apart by what they say', () => {
    const file = read(
      join(
        'gcrKeyPath: a\nregistryMirrors:\n- endpoint: https://a\n',
        'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: cluster-a\n',
        cluster('a'),
        pool('np1', 'a'),
        '# only a comment\n',
        'kind: ClusterCIDRConfig\nmetadata:\n  name: wide\nspec:\n  ipv4:\n    cidr: 10.1.0.0/16\n    perNodeMaskSize: 24\n  nodeSelector:\n    matchLabels:\n      baremetal.cluster.gke.io/node-pool: np1\n',
        'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n',
        'apiVersion: v1\nkind: Cluster\n',
        'a plain text\n',
      ),
    )
    expect(file.credentials).toMatchObject({
      document: 0,
      registryMirrors: [{ path: [0, 'registryMirrors', 0] }],
    })
    expect(
      file.credentials?.keyPaths.filter(({ field }) => field.state === 'read').map(({ key }) => key),
    ).toEqual(['gcrKeyPath'])
    expect(file.namespaces.map(({ document, name }) => [document, name.text])).toEqual([[1, 'cluster-a']])
    expect(file.clusters.map(({ document }) => document)).toEqual([2])
    expect(file.nodePools.map(({ document }) => document)).toEqual([3])
    expect(file.cidrConfigs.map(({ document, nodePool, ipv6 }) => [document, nodePool, ipv6])).toEqual([
      [5, 'np1', undefined],
    ])
    expect(file.others.map(({ document, kind, name }) => [document, kind, name])).toEqual([
      [6, 'Deployment', 'web'],
      [7, 'Cluster', 'apiVersion'],
      [8, undefined, undefined],
    ])
  })

  it('of older versions are still clusters', () => {
    const file = read(cluster('a').replace('/v1', '/v1alpha1'))
    expect(file.clusters.length).toBe(1)
  })

  it('that do not parse leave the others alone', () => {
    const file = read(join('a: [\n', cluster('a')))
    expect(file.clusters.map(({ document }) => document)).toEqual([1])
  })

  it('can be none', () => {
    for (const text of ['', '\n', '# x\n', '---\n---\n', '\ufeff']) {
      expect(read(text)).toMatchObject({ clusters: [], nodePools: [], others: [], credentials: undefined })
    }
  })
})

describe('several clusters in a file', () => {
  const file = read(
    join(
      cluster('a'),
      cluster('b'),
      pool('a1', 'a'),
      pool('b1', 'b'),
      gateways('cluster-a'),
      gateways('kube-system'),
      gateways(),
    ),
  )

  it('get the node pools that name them', () => {
    expect(file.clusters.map((one) => names(one.nodePools))).toEqual([['a1'], ['b1']])
    expect(file.orphanPools).toEqual([])
  })

  it('get the other documents by namespace, else the nearest above', () => {
    expect(file.clusters.map((one) => one.gatewayGroups.map(({ document }) => document))).toEqual([
      [4],
      [5, 6],
    ])
  })

  it('keep a misnamed pool with the nearest, and list it as an orphan', () => {
    const odd = read(join(cluster('a'), pool('x', 'z'), cluster('b'), pool('y', 'b', 'other')))
    expect(odd.clusters.map((one) => names(one.nodePools))).toEqual([['x'], ['y']])
    expect(names(odd.orphanPools)).toEqual(['x', 'y'])
  })

  it('share a file with pools that stand above every cluster', () => {
    const odd = read(join(pool('x', 'z'), cluster('a')))
    expect(odd.clusters.map((one) => names(one.nodePools))).toEqual([['x']])
  })
})

describe('values of a cluster', () => {
  const text = `${cluster('a')}spec:
  loadBalancer:
    vips:
      controlPlaneVIP: 10.0.0.8
    addressPools:
    - addresses: 10.0.0.1-10.0.0.4
    - name: p
      addresses:
      - 10.0.0.9/32
      -
      - <range>
    bgpPeers:
    - ip: 10.0.0.1
      password: x
    nodePoolSpec:
  proxy:
    noProxy: 10.0.0.0/8,localhost
`
  const [one] = read(text).clusters

  it('keep lists apart from what stands in their place', () => {
    const [misshapen, right] = one!.loadBalancer.pools.items
    expect(misshapen).toMatchObject({
      name: { state: 'absent' },
      addresses: { written: true, misshapen: 'value', items: [] },
    })
    expect(right!.addresses.items.map(({ state }) => state)).toEqual(['read', 'absent', 'placeholder'])
    expect(right!.addresses.path).toEqual([0, 'spec', 'loadBalancer', 'addressPools', 1, 'addresses'])
  })

  it('know a section that is written with nothing in it', () => {
    expect(one!.loadBalancer.nodePool).toMatchObject({ written: true, nodes: { written: false } })
    expect(one!.controlPlane.loadBalancer.written).toBe(false)
  })

  it('read noProxy as a text too, and list keys nobody described', () => {
    expect(one!.proxy.noProxy.map(({ text: item }) => item)).toEqual(['10.0.0.0/8,localhost'])
    expect(one!.loadBalancer.bgpPeers.items[0]!.keys).toEqual(['ip', 'password'])
  })
})

describe('reading again', () => {
  it('shares what did not change', () => {
    const before = read(join(cluster('a'), pool('np1', 'a')))
    const after = readClusterFile('a', 'a.yaml', `${before.source.text}  nodes: []\n`, before)
    expect(after.source.documents[0]!.root).toBe(before.source.documents[0]!.root)
    expect(after.source.documents[1]!.root).not.toBe(before.source.documents[1]!.root)
  })
})

describe.skipIf(!hasShared)('real files (skipped without the shared folder)', () => {
  const index = hasShared ? readShared('corpus', 'INDEX.tsv') : ''
  const rows = index
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((row) => /^(docs|bgp|manual|bmctl)\/.*(?<!fragment)\.yaml$/.test(row[0] ?? ''))
  // Type, mode and nodes as somebody counted them by hand.
  const counted = rows.flatMap((row) => {
    const nodes = row.map((cell) => /^cp(\d+)\/lb(\d+)\/w(\d+)$/.exec(cell)).find((match) => match !== null)
    return nodes === undefined || nodes === null
      ? []
      : [{ file: row[0]!, row, nodes: nodes.slice(1).map(Number) }]
  })

  it('are listed', () => {
    expect(counted.length).toBeGreaterThan(12)
    expect(listShared('corpus').length).toBeGreaterThan(60)
  })

  it.each(counted)('$file has the type, mode and nodes that were counted', ({ file, row, nodes }) => {
    const [one] = read(readShared('corpus', file)).clusters
    expect(row).toContain(one!.type.text)
    expect(row.some((cell) => cell.startsWith(one!.loadBalancer.mode.text ?? '-'))).toBe(true)
    const workers = one!.nodePools.reduce((sum, { spec }) => sum + spec.nodes.items.length, 0)
    expect([
      one!.controlPlane.pool.nodes.items.length,
      one!.loadBalancer.nodePool.nodes.items.length,
      workers,
    ]).toEqual(nodes)
  })
})
