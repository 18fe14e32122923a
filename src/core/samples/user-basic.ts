import * as part from './parts.ts'

/** Workloads only, managed by an admin cluster; one control plane node. */
export const userBasic = part.documents(
  part.namespace('user-basic'),
  `${part.clusterHead('user-basic', 'user')}${part.controlPlane(['10.200.0.20'])}  clusterNetwork:
${part.podAndServiceRanges}  loadBalancer:
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
${part.operationsAndStorage}${part.podDensity(250)}`,
  part.nodePool('np1', 'user-basic', ['10.200.0.30', '10.200.0.31', '10.200.0.32']),
)
