import * as part from './parts.ts'

/** Manages user clusters from three machines, behind a proxy. */
export const adminHa = part.documents(
  part.keyPathsWithMirror,
  part.namespace('admin-ha'),
  `${part.clusterHead('admin-ha', 'admin')}${part.controlPlane(['10.200.0.2', '10.200.0.3', '10.200.0.4'])}  clusterNetwork:
${part.podAndServiceRanges}${part.proxy}  loadBalancer:
    mode: bundled
    ports:
      controlPlaneLBPort: 443
    vips:
      # The Kubernetes API. Admin clusters have no ingress VIP, no address pools and no workers.
      controlPlaneVIP: 10.200.0.71
${part.operationsAndStorage}${part.openIdConnect}${part.podDensity(250)}`,
)
