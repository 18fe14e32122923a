import * as part from './parts.ts'

/** A hybrid cluster with the six classic mistakes, each to be found and repaired. */
export const brokenTour = part.documents(
  part.keyPaths,
  part.namespace('tour'),
  `${part.clusterHead('tour', 'hybrid')}${part.controlPlane(['10.200.0.2', '10.200.0.3', '10.200.0.4'])}  clusterNetwork:
${part.podAndServiceRanges}  loadBalancer:
    mode: bundled
    ports:
      controlPlaneLBPort: 443
    vips:
      # DNS name api.tour.example points here
      controlPlaneVIP: 10.200.0.71
      ingressVIP: 10.200.1.72
    addressPools:
    - name: pool1
      addresses:
      - 10.200.0.70-10.200.0.90
    - name: pool2
      addresses:
      - 10.200.0.88-10.200.0.99
    # video wall; ask the video team before use
    - name: video
      addresses:
      - 10.200.0.224 - 10.200.0.231
      manualAssign: true
${part.operationsAndStorage}${part.podDensity(250)}`,
  part.nodePool('np1', 'tour', ['10.200.0.10', '10.200.0.11', '10.200.0.95']),
)

/** The network plan that goes with it: the subnet is confirmed, so that leaving it is an error. */
export const tourPlan = `segments:
- name: lb-vlan-200
  subnets:
  - cidr: 10.200.0.0/24
    confirmed: true
    gateway: 10.200.0.1
  reserved:
  - range: 10.200.0.240-10.200.0.250
    purpose: dhcp
    note: office pool
checklist:
  gratuitousArp: open
  arpForwarding: open
  vipsUnused: open
  dhcpExcluded: open
`
