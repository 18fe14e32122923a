import type { Workspace } from '../../core/model/workspace.ts'
import { exampleFile, nodePoolDocument } from '../../core/rules/examples.ts'

export const planText = `segments:
- name: rack-1
  subnets:
  - cidr: 10.200.0.0/24
    gateway: 10.200.0.1
    confirmed: true
  reserved:
  - range: 10.200.0.240-10.200.0.254
    purpose: dhcp
  - range: 10.200.0.53
    purpose: dns
    note: resolver of the rack
`

const oneFile = (text: string, plan = planText, deployed?: string): Workspace => ({
  files: [{ id: 'f1', name: 'demo.yaml', text, ...(deployed === undefined ? {} : { deployed }) }],
  plan,
})

/** Nothing wrong: what a section looks like on a good day. */
export const fine = oneFile(
  exampleFile({
    balancers: ['10.200.0.5', '10.200.0.6'],
    pools: [
      { name: 'pool1', addresses: ['10.200.0.72-10.200.0.90', '10.200.0.96/28'], avoidBuggyIPs: 'true' },
      { name: 'on-request', addresses: ['10.200.0.130/32'], manualAssign: 'true' },
    ],
    documents: [
      nodePoolDocument('gpu', 'cluster-demo', 'demo', ['10.200.0.20 k8s 10.201.0.20', '10.200.0.21']),
    ],
  }),
)

/** Errors, warnings and advice at fields of every kind. */
export const mistaken = oneFile(
  exampleFile({
    type: 'hybrd',
    version: '1.9',
    vip: '10.200.0.80',
    ingress: '10.200.0.999',
    port: '99999',
    controlPlane: ['10.200.0.2', '10.200.0.2'],
    workers: ['10.200.0.75', '010.0.0.1'],
    pods: ['10.200.0.0/16', '192.168.0.1/33'],
    services: ['10.96.0.0/30'],
    pools: [
      { name: 'pool1', addresses: ['10.200.0.72 - 10.200.0.90', '10.200.0.85-10.200.0.100'] },
      {
        name: 'pool1',
        addresses: ['10.200.0.245-10.200.0.250', '10.200.1.7-10.200.1.9'],
        manualAssign: 'maybe',
      },
      { name: 'empty', addresses: [] },
    ],
  }),
)

/** As `bmctl create config` leaves it: placeholders, nothing decided. */
export const untouched = oneFile(
  exampleFile({
    vip: '10.0.0.8',
    ingress: null,
    pools: null,
    controlPlane: ['<Machine 1 IP>'],
    workers: ['<Machine 2 IP>', '<Machine 3 IP>'],
  }),
  '',
)

/** The cluster runs: what cannot change is locked, and what was changed all the same is said. */
const running = exampleFile({})
export const deployed = oneFile(
  exampleFile({ vip: '10.200.0.70', pods: ['192.168.0.0/15'] }),
  planText,
  running,
)

/** What forms cannot express: an alias, a list where one value is meant. It is shown and never dropped. */
export const unexpressed = oneFile(
  exampleFile({ vip: null, ingress: null }).replace(
    '    vips:\n',
    '    vips: &shared\n      controlPlaneVIP: &vip 10.200.0.71\n      ingressVIP: *vip\n',
  ),
)

/** A document that does not parse; the others stay live. */
export const broken = oneFile(exampleFile({}).replace('    mode: bundled', '\tmode: bundled'))

export const bgp = oneFile(
  exampleFile({
    lbType: 'bgp',
    loadBalancerLines: [
      '    localASN: 65001',
      '    bgpPeers:',
      '    - ip: 10.200.0.1',
      '      asn: 65000',
      '    - ip: 10.200.0.300',
      '      asn: 4294967296',
    ],
    networkLines: ['    advancedNetworking: true'],
  }),
)

export const manual = oneFile(exampleFile({ mode: 'manual', pools: null }))

export const ipv6 = oneFile(
  exampleFile({
    controlPlane: ['fd00:1::2', 'fd00:1::3', 'fd00:1::4'],
    workers: ['fd00:1::10', 'fd00:1::11'],
    vip: 'fd00:1::71',
    ingress: 'fd00:1::72',
    pods: ['fd00:2::/112'],
    services: ['fd00:3::/112'],
    pools: [{ name: 'pool1', addresses: ['fd00:1::72-fd00:1::90'] }],
  }),
  'segments:\n- name: rack-6\n  subnets:\n  - cidr: fd00:1::/64\n    gateway: fd00:1::1\n    confirmed: true\n',
)

/** Two clusters on one segment; the one in the other file is drawn too. */
export const neighbours: Workspace = {
  files: [
    ...fine.files,
    {
      id: 'f2',
      name: 'second.yaml',
      text: exampleFile({
        name: 'second',
        controlPlane: ['10.200.0.30'],
        workers: ['10.200.0.31', '10.200.0.32'],
        vip: '10.200.0.86',
        ingress: '10.200.0.160',
        pools: [{ name: 'pool1', addresses: ['10.200.0.160-10.200.0.190'] }],
      }),
    },
  ],
  plan: planText,
}

/** More than a pixel can show: a /16 with hundreds of pools. */
export const crowded = oneFile(
  exampleFile({
    workers: Array.from({ length: 400 }, (_, node) => `10.200.${1 + (node >> 7)}.${(node & 127) + 1}`),
    pools: Array.from({ length: 120 }, (_, pool) => ({
      name: `pool-${pool}`,
      addresses: [`10.200.${20 + pool}.16-10.200.${20 + pool}.${24 + (pool % 64)}`],
      ...(pool % 5 === 0 ? { manualAssign: 'true' } : {}),
    })),
    ingress: '10.200.20.16',
  }),
  planText.replace('10.200.0.0/24', '10.200.0.0/16'),
)

/** No plan: the subnet is assumed from the addresses. */
export const assumed: Workspace = { ...fine, plan: '' }
