import { describe, expect, it } from 'vitest'
import { readExamples } from '../../testing/example-workspace.ts'
import { printPath } from '../document.ts'
import { printRange } from '../net/range.ts'
import { isNodeRole, isPoolRole, isReservedRole, isVipRole, type Use, usesOfFamily } from './occupancy.ts'

const text = `apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
metadata:
  name: a
  namespace: cluster-a
spec:
  controlPlane:
    nodePoolSpec:
      nodes:
      - address: 172.16.0.2
        k8sIP: 10.0.0.2
      - address: 10.0.0.3
        k8sIP: 10.0.0.3
      - address: <Machine 3 IP>
        k8sIP: 10.0.0.4
      - address: 10.0.0.300
  loadBalancer:
    mode: bundled
    vips:
      controlPlaneVIP: 10.0.0.8
      ingressVIP: 10.0.0.9
    addressPools:
    - name: p
      addresses: [10.0.0.9-10.0.0.12, fd00::/126]
    - name: m
      addresses: [10.0.0.20/32]
      manualAssign: true
    nodePoolSpec:
      nodes:
      - address: 10.0.0.5
---
apiVersion: baremetal.cluster.gke.io/v1
kind: NodePool
metadata:
  name: np1
  namespace: cluster-a
spec:
  clusterName: a
  nodes:
  - address: 10.0.0.10
---
apiVersion: networking.gke.io/v1
kind: NetworkGatewayGroup
metadata:
  name: default
  namespace: cluster-a
spec:
  floatingIPs: [10.0.0.30]
`
const plan = `segments:
- name: lan
  subnets:
  - cidr: 10.0.0.0/24
    gateway: 10.0.0.1
  reserved:
  - range: 10.0.0.240-10.0.0.250
    purpose: dhcp
    note: office
  - range: 10.0.0.53
    purpose: dns
  - range: 10.0.0.60
    purpose: ntp
  - range: 10.0.0.61/32
  - range: nonsense
    purpose: host
`
const model = readExamples(plan, text)
const show = ({ role, range, name, ssh, place }: Use): string =>
  `${role} ${printRange(range).replace(/^(.+)-\1$/, '$1')} ${name}${ssh === true ? ' ssh' : ''} ${place.file}:${printPath(place.path.slice(-2))}`

describe('occupancy', () => {
  it('names every use of every address once, with its place', () => {
    expect(model.occupancy.uses.map(show)).toEqual([
      'control-plane-node 172.16.0.2  ssh a:0/address',
      'k8s-ip 10.0.0.2  a:0/k8sIP',
      'control-plane-node 10.0.0.3  a:1/address',
      'k8s-ip 10.0.0.4  a:2/k8sIP',
      'load-balancer-node 10.0.0.5  a:0/address',
      'worker-node 10.0.0.10 np1 a:0/address',
      'control-plane-vip 10.0.0.8  a:vips/controlPlaneVIP',
      'ingress-vip 10.0.0.9  a:vips/ingressVIP',
      'pool 10.0.0.9-10.0.0.12 p a:addresses/0',
      'pool fd00::-fd00::3 p a:addresses/1',
      'manual-pool 10.0.0.20 m a:addresses/0',
      'floating-ip 10.0.0.30 default a:floatingIPs/0',
      'gateway 10.0.0.1  plan:0/gateway',
      'dhcp 10.0.0.240-10.0.0.250 office plan:0/range',
      'dns 10.0.0.53  plan:1/range',
      'reserved 10.0.0.60  plan:2/range',
      'reserved 10.0.0.61  plan:3/range',
    ])
  })

  it('tells what each cluster uses, and nobody where the plan reserves', () => {
    const ofCluster = model.clusters[0]!.occupancy.uses
    expect(ofCluster.length).toBe(12)
    expect(ofCluster.every(({ cluster }) => cluster?.file === 'a' && cluster.document === 0)).toBe(true)
    expect(model.occupancy.uses.slice(12).every(({ cluster }) => cluster === undefined)).toBe(true)
  })

  it('builds its index once, on the first question', () => {
    expect(model.occupancy.index).toBe(model.occupancy.index)
  })

  it('parts families and roles', () => {
    expect(usesOfFamily(model.occupancy.uses, 6).length).toBe(1)
    const roles = [...new Set(model.occupancy.uses.map(({ role }) => role))]
    expect(roles.filter(isNodeRole)).toEqual([
      'control-plane-node',
      'k8s-ip',
      'load-balancer-node',
      'worker-node',
    ])
    expect(roles.filter(isVipRole)).toEqual(['control-plane-vip', 'ingress-vip'])
    expect(roles.filter(isPoolRole)).toEqual(['pool', 'manual-pool'])
    expect(roles.filter(isReservedRole)).toEqual(['gateway', 'dhcp', 'dns', 'reserved'])
  })
})
