import * as part from './parts.ts'

/** Manages user clusters, with a load balancer of your own. */
export const adminManlb = part.documents(
  part.keyPaths,
  part.namespace('admin-manlb'),
  `${part.clusterHead('admin-manlb', 'admin')}${part.controlPlane(['10.200.0.2'])}  clusterNetwork:
${part.podAndServiceRanges}  # Your load balancer serves the VIP below and sends it to port 6444 of the control plane nodes;
  # it must exist before the cluster is created.
  loadBalancer:
    mode: manual
    ports:
      controlPlaneLBPort: 443
    vips:
      # The Kubernetes API. Admin clusters have no ingress VIP, no address pools and no workers.
      controlPlaneVIP: 10.200.0.71
${part.operationsAndStorage}${part.podDensity(250)}`,
)
