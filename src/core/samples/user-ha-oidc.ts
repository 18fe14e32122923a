import * as part from './parts.ts'

/** Workloads only, highly available, with a load balancer node pool. */
export const userHaOidc = part.documents(
  part.mirrorOnly,
  part.namespace('user-ha-oidc'),
  `${part.clusterHead('user-ha-oidc', 'user')}${part.controlPlane(['10.200.0.20', '10.200.0.21', '10.200.0.22'])}  clusterNetwork:
${part.podAndServiceRanges}${part.proxy}  loadBalancer:
    mode: bundled
    ports:
      controlPlaneLBPort: 443
    vips:
      # The Kubernetes API: an address of the load balancer nodes' subnet, in no pool and on no machine.
      controlPlaneVIP: 10.200.0.91
      # The ingress: MetalLB gives it out, so it lies in a pool.
      ingressVIP: 10.200.0.92
    addressPools:
    - name: pool1
      addresses:
      # 9 addresses: the ingress VIP and 8 for Services.
      - 10.200.0.92-10.200.0.100
    # Machines of their own for load balancing. They cannot be added once the cluster runs,
    # except by the move to split mode from 1.32 on.
    nodePoolSpec:
      nodes:
${part.addresses(['10.200.0.25', '10.200.0.26', '10.200.0.27'], '      ')}${part.operationsAndStorage}${part.openIdConnect}${part.podDensity(250)}`,
  part.nodePool('np1', 'user-ha-oidc', ['10.200.0.30', '10.200.0.31', '10.200.0.32']),
)
