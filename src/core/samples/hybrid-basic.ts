import * as part from './parts.ts'

/** Admin components and workloads, one control plane node, three workers. */
export const hybridBasic = part.documents(
  part.keyPaths,
  part.namespace('hybrid-basic'),
  `${part.clusterHead('hybrid-basic', 'hybrid')}${part.controlPlane(['10.200.0.2'])}  clusterNetwork:
${part.podAndServiceRanges}  loadBalancer:
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
${part.operationsAndStorage}${part.podDensity(250)}`,
  part.nodePool('np1', 'hybrid-basic', ['10.200.0.10', '10.200.0.11', '10.200.0.12']),
)
