import { describe, expect, it } from 'vitest'
import { hasShared, listShared, readShared } from '../../testing/shared.ts'
import { readSource } from '../yaml/read.ts'
import { nearestKey } from './nearest-key.ts'
import { unknownKeys } from './unknown-keys.ts'

const head = 'apiVersion: baremetal.cluster.gke.io/v1\nkind: Cluster\n'
const found = (text: string) =>
  unknownKeys({ source: readSource(text) }).map(({ path, meant, belongs }) => [
    path.join('/'),
    meant ?? belongs?.join('.'),
  ])

describe('unknown keys', () => {
  it('names what was meant', () => {
    const text = `${head}spec:
  loadbalancer:
    mode: bundled
  loadBalancer:
    vips:
      controlPlaneVip: 10.0.0.8
      ingressVIP: 10.0.0.9
      ingressVip: 10.0.0.9
    addressPool:
    - name: pool1
    addressPools:
    - name: pool1
      adresses: []
      avoid-buggy-ips: true
`
    expect(found(text)).toEqual([
      ['0/spec/loadbalancer', undefined],
      ['0/spec/loadBalancer/vips/controlPlaneVip', 'controlPlaneVIP'],
      // The right key stands there already: renaming would make it twice.
      ['0/spec/loadBalancer/vips/ingressVip', undefined],
      ['0/spec/loadBalancer/addressPool', undefined],
      ['0/spec/loadBalancer/addressPools/0/adresses', 'addresses'],
      ['0/spec/loadBalancer/addressPools/0/avoid-buggy-ips', 'avoidBuggyIPs'],
    ])
  })

  it('says where a key belongs that stands at a wrong place', () => {
    const text = `${head}spec:\n  loadBalancer:\n    vips:\n      addressPools:\n      - name: pool1\n`
    expect(found(text)).toEqual([['0/spec/loadBalancer/vips/addressPools', 'spec.loadBalancer.addressPools']])
  })

  it.each([
    [
      'passed through',
      `${head}spec:\n  storage:\n    anything: 1\n  authentication:\n  - name: ldap\n    x: 1\n`,
    ],
    ['the user named', `${head}metadata:\n  labels:\n    x: 1\n  annotations: {y: z}\n`],
    ['a running cluster writes', `${head}metadata:\n  uid: 1\n  resourceVersion: "1"\nstatus:\n  ready: 1\n`],
    ['a template writes', `${head}metadata:\n  name: {CLUSTER_ID}\n  {{ block }}: 1\n`],
    [
      'a value that became a map',
      `${head}spec:\n  loadBalancer:\n    addressPools:\n    - addresses:\n      - fd00:1: 2\n`,
    ],
    ['another kind has', 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: 1\n'],
    ['nobody can read', `${head}\tspec:\n`],
    ['came by a merge key', `${head}metadata: &m\n  name: a\nspec:\n  <<: *m\n  type: user\n`],
    [
      'the second check added (domain 4.9)',
      `${head}metadata:\n  annotations: {a: b}\nspec:\n  controlPlane:\n    schedulerConfiguration: {a: 1}\n    nodePoolSpec:\n      clusterName: a\n      kubeletConfig:\n        featureGates: {A: true}\n  clusterOperations:\n    enableApplication: true\n  kubevirt:\n    useEmulation: true\n---\napiVersion: baremetal.cluster.gke.io/v1\nkind: NodePool\nspec:\n  nodes:\n  - address: 10.0.0.1\n    k8sIP: 10.0.0.2\n  nodeConfigOverride:\n    podDensity:\n      maxPodsPerNode: 64\n`,
    ],
  ])('leaves alone what %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it('looks at a deep or wide file once', () => {
    const pools = Array.from({ length: 5000 }, (_, index) => `    - name: p${index}\n      extra: 1`).join(
      '\n',
    )
    expect(found(`${head}spec:\n  loadBalancer:\n    addressPools:\n${pools}\n`).length).toBe(5000)
  })
})

describe('the nearest key', () => {
  it.each([
    ['controlPlaneVip', 'controlPlaneVIP'],
    ['control_plane_vip', 'controlPlaneVIP'],
    ['contolPlaneVIP', 'controlPlaneVIP'],
    ['adress', 'address'],
    ['addres', 'address'],
    ['k8sip', 'k8sIP'],
    ['moed', 'mode'],
    ['node', 'mode'],
    ['storage', undefined],
    ['control', 'controlPlaneVIP'],
    ['x', undefined],
    ['', undefined],
  ])('of %s is %s', (written, meant) => {
    expect(nearestKey(written, ['controlPlaneVIP', 'address', 'k8sIP', 'mode'])).toBe(meant)
  })
})

describe.skipIf(!hasShared)('real files (skipped without the shared folder)', () => {
  const names = ['docs', 'bgp', 'manual', 'bmctl', 'template'].flatMap((folder) =>
    listShared('corpus', folder).map((name) => [folder, name] as const),
  )

  it.each(names)('%s/%s holds no unknown key', (folder, name) => {
    expect(found(readShared('corpus', folder, name))).toEqual([])
  })
})
