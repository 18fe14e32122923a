import { expect, it } from 'vitest'
import { readSource } from './read.ts'
import { takeServices } from './service-manifests.ts'

const take = (text: string) => takeServices(readSource(text))

const web = `apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: shop
  annotations:
    metallb.universe.tf/address-pool: old
    metallb.io/address-pool: pool1
    metallb.universe.tf/allow-shared-ip: "front"
spec:
  type: LoadBalancer
  externalTrafficPolicy: Local
  loadBalancerIP: 10.200.0.80
  loadBalancerClass: metallb
  ipFamilyPolicy: PreferDualStack
  ipFamilies: [IPv6, IPv4]
  selector: { app: web, tier: front }
  ports:
  - { name: http, port: 80, targetPort: 8080 }
  - { name: dns, port: 53, protocol: UDP }
`
const pods = (namespace: string, spec: string): string => `kind: Deployment
metadata:
  name: web
  namespace: ${namespace}
spec:
  template:
    metadata:
      labels: { app: web, tier: front, more: x }
    spec:
${spec}
`
const onBalancers = '      nodeSelector: { baremetal.cluster.gke.io/lbnode: "true" }'
const tolerant = '      tolerations: [{ operator: Exists }]'

it('takes what the plan keeps, and names what it cannot keep', () => {
  expect(take(web)).toEqual({
    services: [
      {
        name: 'web',
        namespace: 'shop',
        ports: '80, 53/UDP',
        externalTrafficPolicy: 'Local',
        loadBalancerIP: '10.200.0.80',
        addressPool: 'pool1',
        allowSharedIP: 'front',
        ipFamilyPolicy: 'PreferDualStack',
        ipFamily: 'IPv6',
        selector: 'app=web,tier=front',
      },
    ],
    left: [],
    lost: ['web.loadBalancerClass'],
  })
})

it('looks at the Pods of the same namespace and labels', () => {
  const flags = (text: string) => {
    const [service] = take(text).services
    return [service?.lbnodeSelector, service?.toleratesTaints]
  }
  expect(flags(`${web}---\n${pods('shop', onBalancers)}`)).toEqual([true, undefined])
  expect(flags(`${web}---\n${pods('shop', tolerant)}`)).toEqual([undefined, true])
  expect(flags(`${web}---\n${pods('other', onBalancers)}`)).toEqual([undefined, undefined])
  expect(flags(`${web.replace('tier: front', 'tier: back')}---\n${pods('shop', onBalancers)}`)).toEqual([
    undefined,
    undefined,
  ])
})

it('reads lists, leaves Services of other types, and takes nothing from other texts', () => {
  const list = `kind: List\nitems:\n- kind: Service\n  metadata: {name: a}\n  spec: {type: LoadBalancer}\n- kind: Service\n  metadata: {name: b}\n  spec: {type: NodePort}\n`
  expect(take(list)).toEqual({ services: [{ name: 'a' }], left: ['b'], lost: [] })
  expect(take('just words\n').services).toEqual([])
  expect(take('- kind: Service\n').services).toEqual([])
})
