import * as part from './parts.ts'

/** Highly available, with a node pool of its own for load balancing. */
export const hybridHaLb = part.documents(
  part.keyPathsWithMirror,
  part.namespace('hybrid-ha-lb'),
  `${part.clusterHead('hybrid-ha-lb', 'hybrid')}${part.controlPlane(['10.200.0.2', '10.200.0.3', '10.200.0.4'])}  clusterNetwork:
${part.podAndServiceRanges}${part.proxy}  loadBalancer:
    mode: bundled
    ports:
      controlPlaneLBPort: 443
    vips:
      # The Kubernetes API: an address of the load balancer nodes' subnet, in no pool and on no machine.
      controlPlaneVIP: 10.200.0.71
      # The ingress: MetalLB gives it out, so it lies in a pool.
      ingressVIP: 10.200.0.72
    addressPools:
    - name: pool1
      addresses:
      # 19 addresses: the ingress VIP and 18 for Services.
      - 10.200.0.72-10.200.0.90
    # Machines of their own for load balancing. They cannot be added once the cluster runs,
    # except by the move to split mode from 1.32 on.
    nodePoolSpec:
      nodes:
${part.addresses(['10.200.0.5', '10.200.0.6', '10.200.0.7'], '      ')}${part.operationsAndStorage}${part.openIdConnect}${part.podDensity(250)}`,
  part.nodePool('np1', 'hybrid-ha-lb', ['10.200.0.10', '10.200.0.11', '10.200.0.12']),
)
