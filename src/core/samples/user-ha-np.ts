import * as part from './parts.ts'

/** Workloads only, highly available, two node pools and an SSH key of its own. */
export const userHaNp = part.documents(
  part.mirrorOnly,
  part.namespace('user-ha-np'),
  `${part.clusterHead('user-ha-np', 'user')}${part.controlPlane(['10.200.0.20', '10.200.0.21', '10.200.0.22'])}  clusterNetwork:
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
${part.operationsAndStorage}${part.podDensity(250)}  # Overrides the SSH key of the managing cluster.
  credential:
    sshKeySecret:
      name: ssh-key
      namespace: cluster-user-ha-np
`,
  part.nodePool('np1', 'user-ha-np', ['10.200.0.30', '10.200.0.31', '10.200.0.32']),
  part.nodePool('np2', 'user-ha-np', ['10.200.0.33', '10.200.0.34', '10.200.0.35']),
)
