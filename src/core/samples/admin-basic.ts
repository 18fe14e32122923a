import * as part from './parts.ts'

/** Manages user clusters from one machine. */
export const adminBasic = part.documents(
  part.keyPaths,
  part.namespace('admin-basic'),
  `${part.clusterHead('admin-basic', 'admin')}${part.controlPlane(['10.200.0.2'])}  clusterNetwork:
${part.podAndServiceRanges}  loadBalancer:
    mode: bundled
    ports:
      controlPlaneLBPort: 443
    vips:
      # The Kubernetes API. Admin clusters have no ingress VIP, no address pools and no workers.
      controlPlaneVIP: 10.200.0.71
${part.operationsAndStorage}${part.podDensity(250)}`,
)
