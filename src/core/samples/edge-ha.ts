import * as part from './parts.ts'

/** Standalone on three machines, with the smaller edge profile. */
export const edgeHa = part.documents(
  part.keyPaths,
  part.namespace('edge-ha'),
  `${part.clusterHead('edge-ha', 'standalone', 'edge')}${part.controlPlane(['10.200.0.2', '10.200.0.3', '10.200.0.4'])}  clusterNetwork:
    # 110 Pods on a node take a /24 each: 256 nodes fit. The Pod range cannot change later.
    pods:
      cidrBlocks:
      - 192.168.0.0/16
    services:
      cidrBlocks:
      - 10.96.0.0/20
  # Load balancers run on the control plane nodes: a VIP moves when its node fails.
  loadBalancer:
    mode: bundled
    ports:
      controlPlaneLBPort: 443
    vips:
      # The Kubernetes API: an address of the nodes' subnet, in no pool and on no machine.
      controlPlaneVIP: 10.200.0.71
      # The ingress: MetalLB gives it out, so it lies in a pool.
      ingressVIP: 10.200.0.72
    addressPools:
    - name: pool1
      addresses:
      - 10.200.0.72-10.200.0.90
${part.operationsAndStorage}${part.podDensity(110)}`,
)
