const bareMetal = 'https://docs.cloud.google.com/kubernetes-engine/distributed-cloud/bare-metal/docs'
const metallb = 'https://metallb.universe.tf'

/** The pages the rules were written from, by the short names of the catalogue. */
export const sources = {
  REF: { title: 'Cluster configuration field reference', url: `${bareMetal}/reference/cluster-config-ref` },
  BLB: { title: 'Configure bundled load balancing with MetalLB', url: `${bareMetal}/installing/bundled-lb` },
  LBO: { title: 'Overview of load balancers', url: `${bareMetal}/installing/load-balance` },
  MLB: { title: 'Configure manual load balancing', url: `${bareMetal}/installing/manual-lb` },
  NET: { title: 'Network requirements', url: `${bareMetal}/concepts/network-reqs` },
  UPD: { title: 'Update clusters', url: `${bareMetal}/how-to/update-clusters` },
  SMP: { title: 'Cluster configuration samples', url: `${bareMetal}/reference/config-samples` },
  USR: {
    title: 'Create a user cluster',
    url: `${bareMetal}/installing/creating-clusters/user-cluster-creation`,
  },
  APIU: {
    title: 'Create a user cluster with the GKE On-Prem API',
    url: `${bareMetal}/installing/creating-clusters/create-user-cluster-api`,
  },
  APIA: {
    title: 'Create an admin cluster with the GKE On-Prem API',
    url: `${bareMetal}/installing/creating-clusters/create-admin-cluster-api`,
  },
  QS: { title: 'Quickstart', url: `${bareMetal}/quickstart` },
  BGP: { title: 'Bundled load balancing with BGP', url: `${bareMetal}/how-to/lb-bundled-bgp` },
  FBGP: { title: 'Flat-mode network with BGP', url: `${bareMetal}/how-to/flat-bgp-network` },
  FLAT: { title: 'Flat-mode network', url: `${bareMetal}/how-to/flat-network` },
  DS: { title: 'Dual-stack networking', url: `${bareMetal}/how-to/dual-stack-networking` },
  DSR: { title: 'Load balancing networking mode (DSR)', url: `${bareMetal}/how-to/lb-network-mode` },
  PF: { title: 'Preflight checks', url: `${bareMetal}/installing/preflight` },
  RN: { title: 'Release notes', url: `${bareMetal}/release-notes` },
  POD: { title: 'Override pod density', url: `${bareMetal}/how-to/pod-density-override` },
  MNIC: { title: 'Multiple network interfaces', url: `${bareMetal}/how-to/multi-nic` },
  CCC: { title: 'ClusterCIDRConfig reference', url: `${bareMetal}/reference/cluster-cidr-config` },
  BMC: { title: 'bmctl command reference', url: `${bareMetal}/reference/bmctl` },
  TPL: { title: 'Comments of the file that bmctl create config writes', url: `${bareMetal}/reference/bmctl` },
  OPA: {
    title: 'GKE On-Prem API reference',
    url: 'https://docs.cloud.google.com/kubernetes-engine/distributed-cloud/reference/on-prem-api-overview',
  },
  CRD: { title: 'NodePool resource types', url: `${bareMetal}/reference/cluster-config-ref` },
  AS: { title: 'anthos-samples', url: 'https://github.com/GoogleCloudPlatform/anthos-samples' },
  MLC: { title: 'MetalLB source', url: 'https://github.com/metallb/metallb' },
  MLU: { title: 'MetalLB usage', url: `${metallb}/usage/` },
  YAML: { title: 'YAML 1.2.2', url: 'https://yaml.org/spec/1.2.2/' },
  RFC4291: { title: 'RFC 4291, IPv6 addressing', url: 'https://www.rfc-editor.org/rfc/rfc4291' },
  RFC1918: { title: 'RFC 1918, private addresses', url: 'https://www.rfc-editor.org/rfc/rfc1918' },
  /** Follows from the others; the catalogue says from which. */
  INFERRED: { title: 'Follows from the documented behaviour', url: `${bareMetal}/installing/bundled-lb` },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly url: string }>>

export type SourceName = keyof typeof sources
